import { failure, type Result, success, type Text } from '@qyzmet/kernel';
import { addDays, weekdayOf, yearOf } from './local-time.ts';
import type { OfficeHours } from './office-hours.ts';
import {
  type CalendarFailure,
  type IsoDate,
  type ProductionCalendar,
  yearMissing,
} from './production-calendar.ts';

/** What one day is for one office, and why. */
export type OfficeDay =
  | { readonly working: true }
  | { readonly working: true; readonly why: 'moved-work'; readonly to: IsoDate; readonly source: Text }
  | { readonly working: false; readonly why: 'weekend' }
  | { readonly working: false; readonly why: 'holiday'; readonly name: Text }
  | {
      readonly working: false;
      readonly why: 'transferred';
      readonly from: IsoDate;
      readonly name: Text;
      readonly source: Text;
    }
  | { readonly working: false; readonly why: 'moved-rest'; readonly from: IsoDate; readonly source: Text };

interface Transfer {
  readonly from: IsoDate;
  readonly name: Text;
}

const known = new WeakMap<ProductionCalendar, Map<string, ReadonlyMap<IsoDate, Transfer>>>();

/**
 * Rest days that follow a holiday fallen on a rest day: the next working day after it (Labour Code art. 84-85).
 * Depends on the working week: on a six-day week a holiday on Saturday moves nothing.
 */
export function transferredDays(
  calendar: ProductionCalendar,
  weekdays: readonly number[],
): ReadonlyMap<IsoDate, Transfer> {
  const perWeek = known.get(calendar) ?? new Map<string, ReadonlyMap<IsoDate, Transfer>>();
  known.set(calendar, perWeek);
  const key = weekdays.join();
  const found = perWeek.get(key);
  if (found) return found;
  const transfers = new Map<IsoDate, Transfer>();
  const isTaken = (day: IsoDate) =>
    !weekdays.includes(weekdayOf(day)) || transfers.has(day) || calendar.marks.has(day);
  for (const [from, mark] of [...calendar.marks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (mark.kind !== 'holiday' || !mark.transfers || weekdays.includes(weekdayOf(from))) continue;
    let to = addDays(from, 1);
    while (isTaken(to)) to = addDays(to, 1);
    transfers.set(to, { from, name: mark.name });
  }
  perWeek.set(key, transfers);
  return transfers;
}

/** What `date` is for the office. Fails for a year that the calendar lacks. */
export function officeDay(
  date: IsoDate,
  calendar: ProductionCalendar,
  office: OfficeHours,
): Result<OfficeDay, CalendarFailure> {
  const year = yearOf(date);
  if (!calendar.years.has(year)) return failure(yearMissing(year));
  const isWorkWeekday = office.weekdays.includes(weekdayOf(date));
  const mark = calendar.marks.get(date);
  if (mark?.kind === 'holiday') return success({ working: false, why: 'holiday', name: mark.name });
  if (mark?.kind === 'moved-work') {
    return success(
      isWorkWeekday
        ? { working: true }
        : { working: true, why: 'moved-work', to: mark.to, source: mark.source },
    );
  }
  if (mark?.kind === 'moved-rest' && !office.weekdays.includes(weekdayOf(mark.from))) {
    return success({ working: false, why: 'moved-rest', from: mark.from, source: mark.source });
  }
  const transfer = transferredDays(calendar, office.weekdays).get(date);
  if (transfer)
    return success({ working: false, why: 'transferred', ...transfer, source: calendar.transferSource });
  return success(isWorkWeekday ? { working: true } : { working: false, why: 'weekend' });
}

/** Whether the office works on a day (`2025-03-21`). Fails for a year that the calendar lacks. */
export function isWorkingDay(
  date: IsoDate,
  calendar: ProductionCalendar,
  office: OfficeHours,
): Result<boolean, CalendarFailure> {
  const day = officeDay(date, calendar, office);
  return day.ok ? success(day.value.working) : day;
}
