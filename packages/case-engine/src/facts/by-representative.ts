import type { CaseState } from '../journal/types.ts';

/** Somebody applies for the applicant: the form names a representative. */
export function byRepresentative({ form }: Pick<CaseState, 'form'>): boolean {
  return (form.representativeIin?.value.trim() ?? '') !== '';
}
