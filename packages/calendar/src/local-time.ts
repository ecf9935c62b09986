import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from './production-calendar.ts';

/** A moment as the wall clock of a zone shows it. */
export interface LocalTime {
  readonly date: IsoDate;
  /** Milliseconds shown on the wall clock since midnight. */
  readonly time: number;
}

export function localTimeOf(moment: Date, zone: string): LocalTime {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  const time = ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond;
  return { date: local.toPlainDate().toString(), time };
}

/** The calendar day on which a moment falls in a zone. */
export function dayOf(moment: Date, zone: string): IsoDate {
  return localTimeOf(moment, zone).date;
}

function zoned(local: LocalTime, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(local.date).toZonedDateTime({
    timeZone: zone,
    plainTime: new Temporal.PlainTime().add({ milliseconds: local.time }),
  });
}

export function momentOf(local: LocalTime, zone: string): Date {
  return new Date(zoned(local, zone).epochMilliseconds);
}

/** ISO 8601 moment with the offset of the zone, as derivations print it. */
export function isoMomentOf(local: LocalTime, zone: string): string {
  return zoned(local, zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Monday = 1. */
export function weekdayOf(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
