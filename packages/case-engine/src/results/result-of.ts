import { answersHold, type Regulation, type ServiceResult } from '@qyzmet/regulation';
import { formValues } from '../facts/circumstances.ts';
import type { CaseState, Decision } from '../journal/types.ts';

/**
 * The result of an outcome for what this application answers, or undefined where the law names none. What a `notify` step
 * hands out on the way is no result of the decision.
 */
export function resultOf(
  regulation: Regulation,
  state: Pick<CaseState, 'form' | 'channel'>,
  outcome: Decision['outcome'],
): ServiceResult | undefined {
  const form = formValues(state);
  const handedOut = regulation.channels[state.channel]?.steps.map((step) => step.result);
  return regulation.results.find(
    (result) =>
      result.outcome === outcome && answersHold(result.answers, form) && !handedOut?.includes(result.id),
  );
}
