/** When an office works. Times are local `HH:MM`; weekdays are ISO numbers, Monday = 1. */
export interface OfficeHours {
  /** Name of the time-zone database: `Asia/Almaty`. */
  readonly zone: string;
  readonly opens: string;
  readonly closes: string;
  /** Left out of the count of office minutes. */
  readonly lunch?: readonly [string, string];
  readonly weekdays: readonly number[];
}

/** A stretch of an office day, in milliseconds since local midnight. */
export interface Session {
  readonly from: number;
  readonly to: number;
}

export function millisecondsOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
}

/** The stretches in which office minutes run, in order. */
export function sessionsOf(office: OfficeHours): readonly Session[] {
  const [from, to] = [millisecondsOf(office.opens), millisecondsOf(office.closes)];
  if (!office.lunch) return [{ from, to }];
  const [lunchFrom, lunchTo] = office.lunch;
  return [
    { from, to: millisecondsOf(lunchFrom) },
    { from: millisecondsOf(lunchTo), to },
  ];
}
