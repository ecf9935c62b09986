import { answersHold, type RefusalGround, type Regulation } from '@qyzmet/regulation';
import { formValues } from '../facts/circumstances.ts';
import { facts } from '../facts/index.ts';
import type { CaseState } from '../journal/types.ts';

/** The grounds on which this application may be refused as it stands now. */
export function meritsGrounds(regulation: Regulation, state: CaseState): readonly RefusalGround[] {
  const form = formValues(state);
  return regulation.refusals.filter(
    ({ stage, answers, unless }) =>
      stage === 'merits' && answersHold(answers, form) && !(unless && facts[unless](state)),
  );
}

/** The ground is on record: the application cannot be approved. */
export function groundStands({ when }: RefusalGround, state: CaseState): boolean {
  return when !== undefined && facts[when](state);
}
