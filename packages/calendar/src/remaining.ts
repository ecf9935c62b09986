import type { Text } from '@qyzmet/kernel';
import { countInRussian } from './russian-count.ts';

export interface Remaining {
  readonly late: boolean;
  /** Whole minutes by the wall clock up to the due time, or since it when late. */
  readonly minutes: number;
  /** `2 сағат 10 минут қалды`, `осталось 2 часа 10 минут`, `2 hours 10 minutes left`. */
  readonly text: Text;
}

type Unit = 'day' | 'hour' | 'minute';

const kazakh: Readonly<Record<Unit, string>> = { day: 'күн', hour: 'сағат', minute: 'минут' };
const russian: Readonly<Record<Unit, readonly [string, string, string]>> = {
  day: ['день', 'дня', 'дней'],
  hour: ['час', 'часа', 'часов'],
  minute: ['минута', 'минуты', 'минут'],
};

/** The two largest units that are not zero: days with hours, or hours with minutes. */
function parts(minutes: number): readonly (readonly [number, Unit])[] {
  const all: readonly (readonly [number, Unit])[] =
    minutes >= 1440
      ? [
          [Math.floor(minutes / 1440), 'day'],
          [Math.floor((minutes % 1440) / 60), 'hour'],
        ]
      : [
          [Math.floor(minutes / 60), 'hour'],
          [minutes % 60, 'minute'],
        ];
  return all.filter(([count]) => count > 0);
}

function lengthText(minutes: number, russianMinute: string): Text {
  const length = parts(minutes);
  return {
    kk: length.map(([count, unit]) => `${count} ${kazakh[unit]}`).join(' '),
    ru: length
      .map(([count, unit]) =>
        countInRussian(count, unit === 'minute' ? [russianMinute, 'минуты', 'минут'] : russian[unit]),
      )
      .join(' '),
    en: length.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' '),
  };
}

/** `осталась минута`, `остался день`, `осталось пять дней`: the verb agrees with the first number. */
function russianLeft(minutes: number): string {
  const [first] = parts(minutes);
  if (!first || new Intl.PluralRules('ru').select(first[0]) !== 'one') return 'осталось';
  return first[1] === 'minute' ? 'осталась' : 'остался';
}

/** How long it is to `due` by the wall clock. At the due moment itself nothing is late yet. */
export function remaining(due: Date, now: Date): Remaining {
  const difference = due.getTime() - now.getTime();
  const late = difference < 0;
  const minutes = Math.floor(Math.abs(difference) / 60_000);
  if (minutes === 0) {
    return {
      late,
      minutes,
      text: late
        ? { kk: 'мерзімі жаңа ғана өтті', ru: 'срок только что истёк', en: 'just overdue' }
        : { kk: 'бір минуттан аз қалды', ru: 'осталось меньше минуты', en: 'less than a minute left' },
    };
  }
  if (late) {
    const length = lengthText(minutes, 'минуту');
    return {
      late,
      minutes,
      text: { kk: `${length.kk} кешікті`, ru: `просрочено на ${length.ru}`, en: `${length.en} overdue` },
    };
  }
  const length = lengthText(minutes, 'минута');
  return {
    late,
    minutes,
    text: { kk: `${length.kk} қалды`, ru: `${russianLeft(minutes)} ${length.ru}`, en: `${length.en} left` },
  };
}
