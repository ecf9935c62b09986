import { type Circumstances, factNames } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';
import { facts } from './index.ts';

/** What decides which steps of this record are passed over, as it stands now. */
export function circumstancesOf(state: CaseState): Circumstances {
  return {
    facts: Object.fromEntries(factNames.map((fact) => [fact, facts[fact](state)])),
    form: formValues(state),
  };
}

/** Values of the application without their sources. */
export function formValues({ form }: Pick<CaseState, 'form'>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(form).map(([field, { value }]) => [field, value]));
}
