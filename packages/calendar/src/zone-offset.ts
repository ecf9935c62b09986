import { Temporal } from 'temporal-polyfill';

/*
 * The zone data answers in some 15 µs, and a deadline asks a dozen times; a day of one offset is therefore asked for once.
 * Days in which the offset changes are never kept.
 */

const dayLength = 86_400_000;
const known = new Map<string, Map<number, number | undefined>>();

function askZoneData(milliseconds: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone);
  return local.offsetNanoseconds / 1_000_000;
}

/** Offset of a whole UTC day; undefined when it changes within the day. */
function offsetOfDay(day: number, zone: string): number | undefined {
  const days = known.get(zone) ?? new Map<number, number | undefined>();
  known.set(zone, days);
  if (days.has(day)) return days.get(day);
  const [first, last] = [askZoneData(day * dayLength, zone), askZoneData((day + 1) * dayLength, zone)];
  const offset = first === last ? first : undefined;
  days.set(day, offset);
  return offset;
}

/** Milliseconds by which the wall clock of the zone is ahead of UTC at a moment. */
export function offsetAt(milliseconds: number, zone: string): number {
  return offsetOfDay(Math.floor(milliseconds / dayLength), zone) ?? askZoneData(milliseconds, zone);
}

/**
 * The same for what the wall clock shows, given as if it were UTC. A time shown twice is the earlier moment; a time never
 * shown is read with the offset before the change (Temporal's `compatible`).
 */
export function offsetOfLocal(shown: number, zone: string): number {
  const day = Math.floor(shown / dayLength);
  const around = [day - 1, day, day + 1].map((near) => offsetOfDay(near, zone));
  const [offset] = around;
  if (offset !== undefined && around.every((other) => other === offset)) return offset;
  const plain = Temporal.PlainDateTime.from(new Date(shown).toISOString().slice(0, 23));
  return shown - plain.toZonedDateTime(zone).epochMilliseconds;
}
