import { type Static, Type } from 'typebox';
import { datePattern, iinPattern, personRequestWith, type RegistryContract } from '../asking/request.ts';

const day = Type.String({ pattern: datePattern });
const iin = Type.String({ pattern: iinPattern });

/** The question names the paper: a register is not searched for whatever a person has given to anybody. */
export const PowerOfAttorneyRequest = personRequestWith({
  representativeIin: iin,
  number: Type.String({ minLength: 1, maxLength: 60 }),
  /** Day of the paper; when given it must agree too. */
  date: Type.Optional(day),
});
export type PowerOfAttorneyRequest = Static<typeof PowerOfAttorneyRequest>;

export const PowerOfAttorney = Type.Object({
  /** Whoever is represented. */
  iin,
  representativeIin: iin,
  number: Type.String({ minLength: 1 }),
  date: day,
  /** Last day of its force. */
  validUntil: day,
  /** What the representative may do, in the words of the paper. */
  powers: Type.Array(Type.String({ minLength: 1 })),
  notary: Type.String({ minLength: 1 }),
  revokedOn: Type.Union([day, Type.Null()]),
});
/** A notarised power of attorney in the notaries' information system (БНАЖ). Dates are ISO. */
export type PowerOfAttorney = Static<typeof PowerOfAttorney>;

export const notaryContract = {
  path: '/notary/powers-of-attorney/requests',
  question: PowerOfAttorneyRequest,
  subject: PowerOfAttorney,
  about: 'iin',
} as const satisfies RegistryContract<typeof PowerOfAttorneyRequest, typeof PowerOfAttorney>;
