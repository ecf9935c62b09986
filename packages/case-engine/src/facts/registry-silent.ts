import type { CaseState } from '../journal/types.ts';

/** A registry was asked and has no data, or gave no answer. A registry that nobody asked is not silent. */
export function registrySilent(registry: string): (state: Pick<CaseState, 'registry'>) => boolean {
  return (state) => {
    const asked = state.registry[registry]?.state;
    return asked === 'not-found' || asked === 'no-answer';
  };
}
