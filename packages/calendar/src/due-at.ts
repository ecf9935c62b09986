import { type Result, success } from '@qyzmet/kernel';
import { createDerivation, type DerivationLine } from './derivation.ts';
import { dueAfterDays } from './due-after-days.ts';
import { dueAfterMinutes } from './due-after-minutes.ts';
import { durationText } from './duration.ts';
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
  const derivation = createDerivation(office);
  const from = localTimeOf(start, office.zone);
  derivation.start(from, durationText(duration));
  const reckoning: Reckoning = { ...question, from, derivation };
  const due = duration.unit === 'minute' ? dueAfterMinutes(reckoning) : dueAfterDays(reckoning);
  if (!due.ok) return due;
  derivation.due(due.value);
  return success({ due: momentOf(due.value, office.zone), derivation: derivation.lines });
}
