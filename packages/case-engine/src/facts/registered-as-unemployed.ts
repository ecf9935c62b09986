import type { CaseState } from '../journal/types.ts';

type Asked = Pick<CaseState, 'registry'>;

/** The register of the unemployed has answered that the applicant stands in it now. No answer is no registration. */
export function registeredAsUnemployed({ registry }: Asked): boolean {
  const { employment } = registry;
  return employment?.state === 'answered' && typeof employment.answer.registeredSince === 'string';
}

/** The register of the unemployed has answered, and the applicant does not stand in it. No answer says nothing. */
export function notRegisteredAsUnemployed({ registry }: Asked): boolean {
  const { employment } = registry;
  if (employment?.state === 'answered') return typeof employment.answer.registeredSince !== 'string';
  return employment?.state === 'not-found';
}
