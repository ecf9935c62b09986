import type { CaseState } from '../journal/types.ts';

/** The registry of individuals was asked and has no data, or gave no answer. A registry that nobody asked is not silent. */
export function registryIndividualsSilent({ registry }: Pick<CaseState, 'registry'>): boolean {
  const { individuals } = registry;
  return individuals?.state === 'not-found' || individuals?.state === 'no-answer';
}
