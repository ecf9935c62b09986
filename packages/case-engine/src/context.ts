import type { Deadline, Edition } from '@qyzmet/regulation';

/** All that a decision may know besides the command and the journal. Nothing here reads a clock or a database. */
export interface DecisionContext {
  readonly now: Date;
  /** The edition the case was filed under. */
  readonly edition: Edition;
  /** Legal moment for a deadline that starts at `start`, by the body's calendar and office hours. */
  readonly dueAt: (start: Date, deadline: Deadline) => Date;
  readonly newId: () => string;
  readonly newVerificationCode: () => string;
}
