import type { CaseState } from '../journal/types.ts';

/** The register of the unemployed has answered that the applicant stands in it now. No answer is no registration. */
export function registeredAsUnemployed({ registry }: Pick<CaseState, 'registry'>): boolean {
  const { employment } = registry;
  return employment?.state === 'answered' && typeof employment.answer.registeredSince === 'string';
}
