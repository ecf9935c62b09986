import { type Result, success } from '@qyzmet/kernel';
import { addDays, type LocalTime } from './local-time.ts';
import { officeDay } from './office-day.ts';
import { sessionsOf } from './office-hours.ts';
import type { CalendarFailure } from './production-calendar.ts';
import type { Reckoning } from './reckoning.ts';

/** Counts office minutes, session by session; lunch and rest days do not run. */
export function dueAfterMinutes({
  from,
  duration,
  calendar,
  office,
  derivation,
}: Reckoning): Result<LocalTime, CalendarFailure> {
  const sessions = sessionsOf(office);
  let left = duration.value * 60_000;
  let hasStarted = false;
  for (let date = from.date; ; date = addDays(date, 1)) {
    const day = officeDay(date, calendar, office);
    if (!day.ok) return day;
    derivation.day(date, day.value);
    if (!day.value.working) continue;
    let lastEnd: number | undefined;
    for (const session of sessions) {
      const begin = date === from.date ? Math.max(session.from, from.time) : session.from;
      if (begin >= session.to) continue;
      if (!hasStarted && (date !== from.date || begin !== from.time))
        derivation.outOfHours({ date, time: begin });
      if (lastEnd !== undefined) derivation.lunch(date, lastEnd, session.from);
      hasStarted = true;
      const end = Math.min(session.to, begin + left);
      derivation.countedMinutes(date, begin, end);
      left -= end - begin;
      if (left === 0) return success({ date, time: end });
      lastEnd = session.to;
    }
  }
}
