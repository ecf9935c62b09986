import type { FactName } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';
import { byRepresentative } from './by-representative.ts';
import { decided } from './decided.ts';
import { learned } from './learned.ts';
import { notRegisteredAsUnemployed, registeredAsUnemployed } from './registered-as-unemployed.ts';
import { registrySilent } from './registry-silent.ts';

/** One function for each fact that a regulation may name; the compiler demands an entry for a new one. */
export const facts: Readonly<Record<FactName, (state: CaseState) => boolean>> = {
  'applicant-not-registered': learned('applicant-not-registered'),
  'applicant-chose-email': learned('applicant-chose-email'),
  'result-is-refusal': decided('refused'),
  'result-is-approval': decided('approved'),
  'registry-individuals-silent': registrySilent('individuals'),
  'registry-civil-silent': registrySilent('civil'),
  'registered-as-unemployed': registeredAsUnemployed,
  'not-registered-as-unemployed': notRegisteredAsUnemployed,
  'by-representative': byRepresentative,
};
