import { type Result, success } from '@qyzmet/kernel';
import { addDays, localTimeOf } from './local-time.ts';
import { officeDay } from './office-day.ts';
import { type OfficeHours, sessionsOf } from './office-hours.ts';
import type { CalendarFailure, ProductionCalendar } from './production-calendar.ts';

/**
 * Minutes that the office was at work between two moments, lunch and rest days left out; 0 when `to` is not later.
 * A fraction stands for seconds. Fails for a year that the calendar lacks.
 */
export function officeMinutesBetween(
  from: Date,
  to: Date,
  calendar: ProductionCalendar,
  office: OfficeHours,
): Result<number, CalendarFailure> {
  const [first, last] = [localTimeOf(from, office.zone), localTimeOf(to, office.zone)];
  const sessions = sessionsOf(office);
  let milliseconds = 0;
  for (let date = first.date; date <= last.date; date = addDays(date, 1)) {
    const day = officeDay(date, calendar, office);
    if (!day.ok) return day;
    if (!day.value.working) continue;
    for (const session of sessions) {
      const begin = date === first.date ? Math.max(session.from, first.time) : session.from;
      const end = date === last.date ? Math.min(session.to, last.time) : session.to;
      milliseconds += Math.max(0, end - begin);
    }
  }
  return success(milliseconds / 60_000);
}
