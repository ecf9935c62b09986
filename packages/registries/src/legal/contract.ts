import { type Static, Type } from 'typebox';
import { binPattern, datePattern, OrganisationRequest, type RegistryContract } from '../asking/request.ts';

const InTwoLanguages = Type.Object({ kk: Type.String(), ru: Type.String() });

export const Organisation = Type.Object({
  bin: Type.String({ pattern: binPattern }),
  name: InTwoLanguages,
  registeredOn: Type.String({ pattern: datePattern }),
  address: InTwoLanguages,
  /** Surname, name and patronymic of the first head; null while there is none. */
  head: Type.Union([Type.String({ minLength: 1 }), Type.Null()]),
  state: Type.Union([Type.Literal('active'), Type.Literal('liquidated')]),
});
/** One organisation as the registry of legal entities (ЗТ МДҚ) knows it. Dates are ISO. */
export type Organisation = Static<typeof Organisation>;

export const legalContract = {
  path: '/legal/requests',
  question: OrganisationRequest,
  subject: Organisation,
  about: 'bin',
} as const satisfies RegistryContract<typeof OrganisationRequest, typeof Organisation>;
