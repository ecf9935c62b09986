import type { Text } from '@qyzmet/kernel';

/** A calendar day without time or zone, `2025-03-21`. */
export type IsoDate = string;

/** Why a day is not what its weekday says. */
export type CalendarMark =
  /** `transfers`: when it falls on a rest day, the next working day becomes a rest day. */
  | { readonly kind: 'holiday'; readonly name: Text; readonly transfers: boolean }
  /** A working day made a rest day by an act of the year; `from` is the rest day given away for it. */
  | { readonly kind: 'moved-rest'; readonly from: IsoDate; readonly source: Text }
  /** A rest day made a working day by an act of the year; `to` is the rest day received for it. */
  | { readonly kind: 'moved-work'; readonly to: IsoDate; readonly source: Text };

/** The production calendar of the country: dated data, each year with its source acts. */
export interface ProductionCalendar {
  readonly years: ReadonlySet<number>;
  readonly marks: ReadonlyMap<IsoDate, CalendarMark>;
  /** The law by which a holiday on a rest day moves it. */
  readonly transferSource: Text;
}

export type CalendarFailure =
  | { readonly code: 'year-missing'; readonly year: number; readonly sentence: Text }
  | { readonly code: 'calendar-unreadable'; readonly path: string; readonly sentence: Text };

/** The calendar says nothing about the year, so no due time can be told. */
export function yearMissing(year: number): CalendarFailure {
  return {
    code: 'year-missing',
    year,
    sentence: {
      kk: `${year} жылдың өндірістік күнтізбесі енгізілмеген. Мерзімді есептеу үшін оны күнтізбе деректеріне қосыңыз.`,
      ru: `Производственный календарь на ${year} год не внесён. Добавьте его в данные календаря, чтобы вычислить срок.`,
      en: `There is no production calendar for ${year}. Add it to the calendar data so that the deadline can be computed.`,
    },
  };
}
