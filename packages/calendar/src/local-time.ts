import type { IsoDate } from './production-calendar.ts';
import { offsetAt, offsetOfLocal } from './zone-offset.ts';

/** A moment as the wall clock of a zone shows it. */
export interface LocalTime {
  readonly date: IsoDate;
  /** Milliseconds shown on the wall clock since midnight. */
  readonly time: number;
}

const dayLength = 86_400_000;

/** Midnight of a day as if its zone were UTC. */
function midnightOf(date: IsoDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

function dateOf(midnight: number): IsoDate {
  return new Date(midnight).toISOString().slice(0, 10);
}

export function localTimeOf(moment: Date, zone: string): LocalTime {
  const shown = moment.getTime() + offsetAt(moment.getTime(), zone);
  const midnight = Math.floor(shown / dayLength) * dayLength;
  return { date: dateOf(midnight), time: shown - midnight };
}

/** The calendar day on which a moment falls in a zone. */
export function dayOf(moment: Date, zone: string): IsoDate {
  return localTimeOf(moment, zone).date;
}

export function momentOf({ date, time }: LocalTime, zone: string): Date {
  const shown = midnightOf(date) + time;
  return new Date(shown - offsetOfLocal(shown, zone));
}

/** ISO 8601 moment with the offset of the zone, as derivations print it: `2025-03-26T18:00:00+05:00`. */
export function isoMomentOf({ date, time }: LocalTime, zone: string): string {
  const shown = midnightOf(date) + time;
  const offset = offsetOfLocal(shown, zone) / 60_000;
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${new Date(shown).toISOString().slice(0, 19)}${sign}${two(hours)}:${two(minutes)}`;
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(midnightOf(date) + days * dayLength);
}

/** Monday = 1. */
export function weekdayOf(date: IsoDate): number {
  return new Date(midnightOf(date)).getUTCDay() || 7;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
