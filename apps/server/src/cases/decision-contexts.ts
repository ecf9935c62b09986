import { dueAt, type OfficeHours, type ProductionCalendar } from '@qyzmet/calendar';
import type { DecisionContext } from '@qyzmet/case-engine';
import { type Clock, newId, QyzmetError } from '@qyzmet/kernel';
import type { Deadline, Edition } from '@qyzmet/regulation';

/** What decisions need from outside: the law by edition, the office hours by body, the calendar and the clock. */
export interface DecisionSources {
  readonly clock: Clock;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly calendar: ProductionCalendar;
  readonly officeHoursOf: (body: string) => OfficeHours;
  readonly newVerificationCode: () => string;
}

export class DecisionContexts {
  readonly #sources: DecisionSources;

  constructor(sources: DecisionSources) {
    this.#sources = sources;
  }

  get clock(): Clock {
    return this.#sources.clock;
  }

  editionOf(id: string): Edition {
    const edition = this.#sources.editions.get(id);
    if (!edition) throw new QyzmetError('edition-missing', { edition: id });
    return edition;
  }

  contextFor(edition: string, body: string): DecisionContext {
    const { clock, newVerificationCode } = this.#sources;
    const now = clock.now();
    return {
      now,
      edition: this.editionOf(edition),
      dueAt: (start, deadline) => this.reckon(body, start, deadline).due,
      newId: () => newId(now),
      newVerificationCode,
    };
  }

  /** Due moment with its printed derivation. */
  reckon(body: string, start: Date, deadline: Deadline) {
    const { calendar, officeHoursOf } = this.#sources;
    const reckoned = dueAt({
      start,
      duration: { value: deadline.value, unit: deadline.unit },
      ...(deadline.excludes ? { excludes: deadline.excludes } : {}),
      calendar,
      office: officeHoursOf(body),
    });
    if (!reckoned.ok) throw new QyzmetError('calendar-year-missing', { fault: reckoned.error });
    return reckoned.value;
  }
}
