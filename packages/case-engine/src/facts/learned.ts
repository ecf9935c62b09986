import type { FactName } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';

/** A fact that a command or a step has put on record. */
export function learned(fact: FactName): (state: Pick<CaseState, 'facts'>) => boolean {
  return (state) => state.facts[fact] === true;
}
