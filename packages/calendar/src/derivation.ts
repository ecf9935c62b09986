import type { Text } from '@qyzmet/kernel';
import { clockText, dayText, weekdayText } from './format-moment.ts';
import { isoMomentOf, type LocalTime } from './local-time.ts';
import type { OfficeDay } from './office-day.ts';
import type { OfficeHours } from './office-hours.ts';
import type { IsoDate } from './production-calendar.ts';

/** One line of the printed reckoning of a deadline. */
export interface DerivationLine {
  readonly kind: 'start' | 'skipped' | 'counted' | 'note' | 'due';
  /** ISO 8601 with the offset of the office's zone: the moment, or the start of the day, that the line tells of. */
  readonly at: string;
  readonly text: Text;
}

/** Joins two texts language by language. */
function join(left: Text, between: string, right: Text): Text {
  return {
    kk: `${left.kk}${between}${right.kk}`,
    ru: `${left.ru}${between}${right.ru}`,
    en: `${left.en}${between}${right.en}`,
  };
}

function everyLanguage(text: string): Text {
  return { kk: text, ru: text, en: text };
}

function momentText({ date, time }: LocalTime): Text {
  return join(dayText(date), ', ', everyLanguage(clockText(time)));
}

function numeric(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** Writes the lines of one derivation in the zone of one office. */
export function createDerivation(office: OfficeHours) {
  const lines: DerivationLine[] = [];
  const add = (kind: DerivationLine['kind'], local: LocalTime, text: Text) => {
    lines.push({ kind, at: isoMomentOf(local, office.zone), text });
  };
  const addDay = (kind: DerivationLine['kind'], date: IsoDate, text: Text) =>
    add(kind, { date, time: 0 }, join(dayText(date), ' — ', text));

  return {
    lines: lines as readonly DerivationLine[],

    start(local: LocalTime, duration: Text) {
      add('start', local, {
        kk: `Басталуы: ${momentText(local).kk}. Мерзім: ${duration.kk}`,
        ru: `Начало: ${momentText(local).ru}. Срок: ${duration.ru}`,
        en: `Start: ${momentText(local).en}. Time allowed: ${duration.en}`,
      });
    },

    /** A day on which the office does not work, with its reason; nothing for an ordinary working day. */
    day(date: IsoDate, day: OfficeDay) {
      const reason = reasonOf(date, day);
      if (reason) addDay(day.working ? 'note' : 'skipped', date, reason);
    },

    intakeDay(date: IsoDate) {
      addDay('skipped', date, {
        kk: 'қабылдау күні, мерзімге кірмейді',
        ru: 'день приёма, в срок не входит',
        en: 'day of intake, not counted',
      });
    },

    countedDay(date: IsoDate, number: number) {
      addDay('counted', date, {
        kk: `${number}-жұмыс күні`,
        ru: `${number}-й рабочий день`,
        en: `working day ${number}`,
      });
    },

    countedCalendarDays(from: IsoDate, to: IsoDate, duration: Text) {
      add('counted', { date: from, time: 0 }, join(join(dayText(from), ' – ', dayText(to)), ' — ', duration));
    },

    countedMinutes(date: IsoDate, from: number, to: number, length: Text) {
      const stretch = join(dayText(date), ', ', everyLanguage(`${clockText(from)}–${clockText(to)}`));
      add('counted', { date, time: from }, join(stretch, ' — ', length));
    },

    lunch(date: IsoDate, from: number, to: number) {
      const stretch = join(dayText(date), ', ', everyLanguage(`${clockText(from)}–${clockText(to)}`));
      const pause = {
        kk: 'түскі үзіліс, мерзімге кірмейді',
        ru: 'обеденный перерыв, в срок не входит',
        en: 'lunch, not counted',
      };
      add('skipped', { date, time: from }, join(stretch, ' — ', pause));
    },

    outOfHours(local: LocalTime) {
      add('note', local, {
        kk: `Жұмыс уақытынан тыс түсті: есеп кеңсе ашылғанда, ${momentText(local).kk} басталады`,
        ru: `Поступило в нерабочее время: отсчёт идёт с открытия, ${momentText(local).ru}`,
        en: `Came out of hours: the count starts at the next opening, ${momentText(local).en}`,
      });
    },

    issueDay(date: IsoDate) {
      addDay('note', date, {
        kk: 'соңғы есептелетін күн; нәтижені беру күні мерзімге кірмейді',
        ru: 'последний день в счёте; день выдачи в срок не входит',
        en: 'last day counted; the day of issue is not part of the time allowed',
      });
    },

    silentUnit(date: IsoDate) {
      add(
        'note',
        { date, time: 0 },
        {
          kk: 'Заң «күн» дейді, бірақ жұмыс күні ме, күнтізбелік күн бе — көрсетпейді; күнтізбелік күн деп есептелді',
          ru: 'Закон говорит «день» и не уточняет, рабочий или календарный; посчитан календарный',
          en: 'The law says "day" and not which kind; counted as calendar days',
        },
      );
    },

    restDayMoved(date: IsoDate) {
      addDay('note', date, {
        kk: 'соңғы күн демалысқа түсті, мерзім осы жұмыс күніне ауысты',
        ru: 'последний день пришёлся на выходной, срок перенесён на этот рабочий день',
        en: 'the last day fell on a rest day, so the term ends on this working day',
      });
    },

    due(local: LocalTime) {
      add('due', local, {
        kk: `Мерзім бітеді: ${weekdayText(local.date).kk}, ${momentText(local).kk}`,
        ru: `Срок истекает: ${weekdayText(local.date).ru}, ${momentText(local).ru}`,
        en: `Due: ${weekdayText(local.date).en}, ${momentText(local).en}`,
      });
    },
  };
}

export type Derivation = ReturnType<typeof createDerivation>;

function reasonOf(date: IsoDate, day: OfficeDay): Text | undefined {
  if (!('why' in day)) return undefined;
  const weekday = weekdayText(date);
  switch (day.why) {
    case 'weekend':
      return {
        kk: `${weekday.kk}, демалыс күні`,
        ru: `${weekday.ru}, выходной день`,
        en: `${weekday.en}, day off`,
      };
    case 'holiday':
      return join({ kk: 'мереке: ', ru: 'праздник: ', en: 'holiday: ' }, '', day.name);
    case 'transferred':
      return {
        kk: `ауыстырылған демалыс: «${day.name.kk}» (${numeric(day.from)}) демалыс күніне түсті; ${day.source.kk}`,
        ru: `перенесённый выходной: «${day.name.ru}» (${numeric(day.from)}) пришёлся на выходной день; ${day.source.ru}`,
        en: `moved rest day: "${day.name.en}" (${numeric(day.from)}) fell on a day off; ${day.source.en}`,
      };
    case 'moved-rest':
      return {
        kk: `ауыстырылған демалыс (${numeric(day.from)} күнінің орнына): ${day.source.kk}`,
        ru: `перенесённый выходной (вместо ${numeric(day.from)}): ${day.source.ru}`,
        en: `moved rest day (in place of ${numeric(day.from)}): ${day.source.en}`,
      };
    case 'moved-work':
      return {
        kk: `жұмыс күні: демалысы ${numeric(day.to)} күніне ауыстырылған: ${day.source.kk}`,
        ru: `рабочий день: выходной перенесён на ${numeric(day.to)}: ${day.source.ru}`,
        en: `working day: its day off was moved to ${numeric(day.to)}: ${day.source.en}`,
      };
  }
}
