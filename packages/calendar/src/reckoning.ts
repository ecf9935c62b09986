import type { Derivation } from './derivation.ts';
import type { Duration } from './duration.ts';
import type { LocalTime } from './local-time.ts';
import type { OfficeHours } from './office-hours.ts';
import type { ProductionCalendar } from './production-calendar.ts';

export interface DueQuestion {
  /** The moment from which the law counts. */
  readonly start: Date;
  readonly duration: Duration;
  /** Days that the act leaves out of the count. The day of intake is never counted in days, told or not. */
  readonly excludes?: readonly ('intake-day' | 'issue-day')[];
  readonly calendar: ProductionCalendar;
  readonly office: OfficeHours;
}

/** What a reckoning by one unit needs beside its derivation. */
export interface Reckoning extends DueQuestion {
  readonly from: LocalTime;
  readonly derivation: Derivation;
}
