import { type Result, success } from '@qyzmet/kernel';
import { addDays, type LocalTime } from './local-time.ts';
import { officeDay } from './office-day.ts';
import { millisecondsOf } from './office-hours.ts';
import type { CalendarFailure, IsoDate } from './production-calendar.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * Counts days after the day of intake, whatever the hour; the last one ends at the close of the office.
 * A term in calendar days that would end on a rest day ends on the next working day.
 */
export function dueAfterDays(reckoning: Reckoning): Result<LocalTime, CalendarFailure> {
  const { from, excludes, office, duration, derivation } = reckoning;
  derivation.intakeDay(from.date);
  const last = duration.unit === 'working-day' ? lastWorkingDay(reckoning) : lastCalendarDay(reckoning);
  if (!last.ok) return last;
  if (excludes?.includes('issue-day')) derivation.issueDay(last.value);
  return success({ date: last.value, time: millisecondsOf(office.closes) });
}

function lastWorkingDay({
  from,
  duration,
  calendar,
  office,
  derivation,
}: Reckoning): Result<IsoDate, CalendarFailure> {
  let counted = 0;
  let date = from.date;
  while (counted < duration.value) {
    date = addDays(date, 1);
    const day = officeDay(date, calendar, office);
    if (!day.ok) return day;
    derivation.day(date, day.value);
    if (day.value.working) derivation.countedDay(date, ++counted);
  }
  return success(date);
}

function lastCalendarDay({
  from,
  duration,
  calendar,
  office,
  derivation,
}: Reckoning): Result<IsoDate, CalendarFailure> {
  if (duration.unit === 'day') derivation.silentUnit(from.date);
  const nominal = addDays(from.date, duration.value);
  derivation.countedCalendarDays(addDays(from.date, 1), nominal, duration);
  for (let date = nominal; ; date = addDays(date, 1)) {
    const day = officeDay(date, calendar, office);
    if (!day.ok) return day;
    derivation.day(date, day.value);
    if (!day.value.working) continue;
    if (date !== nominal) derivation.restDayMoved(date);
    return success(date);
  }
}
