import type { Text } from '@qyzmet/kernel';
import { type Duration, durationText } from './duration.ts';
import { clockText, dayText, weekdayText } from './format-moment.ts';
import { isoMomentOf, type LocalTime } from './local-time.ts';
import type { OfficeDay } from './office-day.ts';
import type { OfficeHours } from './office-hours.ts';
import type { IsoDate } from './production-calendar.ts';
import { countInRussian } from './russian-count.ts';

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

type ExplainedDay = Extract<OfficeDay, { readonly why: string }>;

const intakeDayWords: Text = {
  kk: 'қабылдау күні, мерзімге кірмейді',
  ru: 'день приёма, в срок не входит',
  en: 'day of intake, not counted',
};

const lunchWords: Text = {
  kk: 'түскі үзіліс, мерзімге кірмейді',
  ru: 'обеденный перерыв, в срок не входит',
  en: 'lunch, not counted',
};

const issueDayWords: Text = {
  kk: 'соңғы есептелетін күн; нәтижені беру күні мерзімге кірмейді',
  ru: 'последний день в счёте; день выдачи в срок не входит',
  en: 'last day counted; the day of issue is not part of the time allowed',
};

const silentUnitWords: Text = {
  kk: 'Заң «күн» дейді, бірақ жұмыс күні ме, күнтізбелік күн бе — көрсетпейді; күнтізбелік күн деп есептелді',
  ru: 'Закон говорит «день» и не уточняет, рабочий или календарный; посчитан календарный',
  en: 'The law says "day" and not which kind; counted as calendar days',
};

const restDayMovedWords: Text = {
  kk: 'соңғы күн демалысқа түсті, мерзім осы жұмыс күніне ауысты',
  ru: 'последний день пришёлся на выходной, срок перенесён на этот рабочий день',
  en: 'the last day fell on a rest day, so the term ends on this working day',
};

function stretchText(date: IsoDate, from: number, to: number): Text {
  return join(dayText(date), ', ', everyLanguage(`${clockText(from)}–${clockText(to)}`));
}

function lengthText(milliseconds: number): Text {
  const minutes = Math.floor(milliseconds / 60_000);
  const seconds = Math.floor((milliseconds % 60_000) / 1000);
  const tail = seconds > 0;
  return {
    kk: `${minutes} минут${tail ? ` ${seconds} секунд` : ''}`,
    ru: `${countInRussian(minutes, ['минута', 'минуты', 'минут'])}${tail ? ` ${countInRussian(seconds, ['секунда', 'секунды', 'секунд'])}` : ''}`,
    en: `${minutes} min${tail ? ` ${seconds} s` : ''}`,
  };
}

/**
 * Notes the lines of one derivation in the zone of one office. The words are written when they are first asked for:
 * most due times are reckoned and never explained.
 */
export class Derivation {
  readonly #office: OfficeHours;
  readonly #noted: (() => DerivationLine)[] = [];
  #lines: readonly DerivationLine[] | undefined;

  constructor(office: OfficeHours) {
    this.#office = office;
  }

  get lines(): readonly DerivationLine[] {
    this.#lines ??= this.#noted.map((write) => write());
    return this.#lines;
  }

  #note(kind: DerivationLine['kind'], local: LocalTime, write: () => Text): void {
    this.#noted.push(() => ({ kind, at: isoMomentOf(local, this.#office.zone), text: write() }));
  }

  #noteDay(kind: DerivationLine['kind'], date: IsoDate, words: Text): void {
    this.#note(kind, { date, time: 0 }, () => join(dayText(date), ' — ', words));
  }

  start(local: LocalTime, duration: Duration): void {
    this.#note('start', local, () => {
      const [moment, length] = [momentText(local), durationText(duration)];
      return {
        kk: `Басталуы: ${moment.kk}. Мерзім: ${length.kk}`,
        ru: `Начало: ${moment.ru}. Срок: ${length.ru}`,
        en: `Start: ${moment.en}. Time allowed: ${length.en}`,
      };
    });
  }

  /** A day that is not what its weekday says, or on which the office does not work; nothing for any other. */
  day(date: IsoDate, day: OfficeDay): void {
    if (!('why' in day)) return;
    const kind = day.working ? 'note' : 'skipped';
    this.#note(kind, { date, time: 0 }, () => join(dayText(date), ' — ', reasonOf(date, day)));
  }

  intakeDay(date: IsoDate): void {
    this.#noteDay('skipped', date, intakeDayWords);
  }

  countedDay(date: IsoDate, number: number): void {
    this.#note('counted', { date, time: 0 }, () =>
      join(dayText(date), ' — ', {
        kk: `${number}-жұмыс күні`,
        ru: `${number}-й рабочий день`,
        en: `working day ${number}`,
      }),
    );
  }

  countedCalendarDays(from: IsoDate, to: IsoDate, duration: Duration): void {
    this.#note('counted', { date: from, time: 0 }, () =>
      join(join(dayText(from), ' – ', dayText(to)), ' — ', durationText(duration)),
    );
  }

  /** `from` and `to` are milliseconds since midnight. */
  countedMinutes(date: IsoDate, from: number, to: number): void {
    this.#note('counted', { date, time: from }, () =>
      join(stretchText(date, from, to), ' — ', lengthText(to - from)),
    );
  }

  lunch(date: IsoDate, from: number, to: number): void {
    this.#note('skipped', { date, time: from }, () => join(stretchText(date, from, to), ' — ', lunchWords));
  }

  outOfHours(local: LocalTime): void {
    this.#note('note', local, () => {
      const moment = momentText(local);
      return {
        kk: `Жұмыс уақытынан тыс түсті: есеп кеңсе ашылғанда, ${moment.kk} басталады`,
        ru: `Поступило в нерабочее время: отсчёт идёт с открытия, ${moment.ru}`,
        en: `Came out of hours: the count starts at the next opening, ${moment.en}`,
      };
    });
  }

  issueDay(date: IsoDate): void {
    this.#noteDay('note', date, issueDayWords);
  }

  silentUnit(date: IsoDate): void {
    this.#note('note', { date, time: 0 }, () => silentUnitWords);
  }

  restDayMoved(date: IsoDate): void {
    this.#noteDay('note', date, restDayMovedWords);
  }

  due(local: LocalTime): void {
    this.#note('due', local, () => {
      const [weekday, moment] = [weekdayText(local.date), momentText(local)];
      return {
        kk: `Мерзім бітеді: ${weekday.kk}, ${moment.kk}`,
        ru: `Срок истекает: ${weekday.ru}, ${moment.ru}`,
        en: `Due: ${weekday.en}, ${moment.en}`,
      };
    });
  }
}

function reasonOf(date: IsoDate, day: ExplainedDay): Text {
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
