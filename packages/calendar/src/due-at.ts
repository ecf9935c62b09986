import { type Result, success } from '@qyzmet/kernel';
import { Derivation, type DerivationLine } from './derivation.ts';
import { dueAfterDays } from './due-after-days.ts';
import { dueAfterMinutes } from './due-after-minutes.ts';
import { localTimeOf, momentOf } from './local-time.ts';
import type { CalendarFailure } from './production-calendar.ts';
import type { DueQuestion, Reckoning } from './reckoning.ts';

export interface DueTime {
  readonly due: Date;
  readonly derivation: readonly DerivationLine[];
}

/**
 * When a thing must be done, with the printed reasons.
 * Minutes are office minutes; days end at the close of the office. Fails for a year that the calendar lacks.
 */
export function dueAt(question: DueQuestion): Result<DueTime, CalendarFailure> {
  const { office, start, duration } = question;
  const derivation = new Derivation(office);
  const from = localTimeOf(start, office.zone);
  derivation.start(from, duration);
  const reckoning: Reckoning = { ...question, from, derivation };
  const due = duration.unit === 'minute' ? dueAfterMinutes(reckoning) : dueAfterDays(reckoning);
  if (!due.ok) return due;
  derivation.due(due.value);
  return success({
    due: momentOf(due.value, office.zone),
    get derivation() {
      return derivation.lines;
    },
  });
}
