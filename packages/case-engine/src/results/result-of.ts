import { answersHold, type Regulation, type ServiceResult } from '@qyzmet/regulation';
import { formValues } from '../facts/circumstances.ts';
import type { CaseState, Decision } from '../journal/types.ts';

/** The result of an outcome for what this application answers, or undefined where the law names none. */
export function resultOf(
  regulation: Regulation,
  state: Pick<CaseState, 'form'>,
  outcome: Decision['outcome'],
): ServiceResult | undefined {
  const form = formValues(state);
  return regulation.results.find((result) => result.outcome === outcome && answersHold(result.answers, form));
}
