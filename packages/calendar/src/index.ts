export type { DerivationLine } from './derivation.ts';
export { type DueTime, dueAt } from './due-at.ts';
export {
  type Duration,
  type DurationFailure,
  type DurationUnit,
  durationText,
  parseDuration,
} from './duration.ts';
export { formatDate, formatDateTime, formatMoment, formatTime } from './format-moment.ts';
export { dayOf } from './local-time.ts';
export { isWorkingDay, type OfficeDay, officeDay } from './office-day.ts';
export type { OfficeHours } from './office-hours.ts';
export { officeMinutesBetween } from './office-minutes.ts';
export type {
  CalendarFailure,
  CalendarMark,
  IsoDate,
  ProductionCalendar,
} from './production-calendar.ts';
export { readCalendar } from './read-calendar.ts';
export type { DueQuestion } from './reckoning.ts';
export { type Remaining, remaining } from './remaining.ts';
