import { type Static, Type } from 'typebox';
import { datePattern, iinPattern, type RegistryContract, RegistryRequest } from '../asking/request.ts';

const day = Type.String({ pattern: datePattern });
const iin = Type.String({ pattern: iinPattern });

const names = {
  surname: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  patronymic: Type.Optional(Type.String({ minLength: 1 })),
};

/** The record of a birth: what a birth certificate prints. */
const BirthRecord = Type.Object({
  /** Of the act record. */
  number: Type.String({ minLength: 1 }),
  registeredOn: day,
  ...names,
  birthDate: day,
  parents: Type.Array(
    Type.Object({ relation: Type.Union([Type.Literal('mother'), Type.Literal('father')]), iin, ...names }),
  ),
});

export const CivilRecord = Type.Object({
  iin,
  /** Null for a birth that was registered elsewhere or before the register was kept. */
  birth: Type.Union([BirthRecord, Type.Null()]),
  /** Those in whose birth records the person is a parent, the eldest first. */
  children: Type.Array(Type.Object({ iin, ...names, birthDate: day })),
});
/** What the civil register (АХАЖ) holds about one person. Dates are ISO. */
export type CivilRecord = Static<typeof CivilRecord>;

export const civilContract = {
  path: '/civil/requests',
  question: RegistryRequest,
  subject: CivilRecord,
  about: 'iin',
} as const satisfies RegistryContract<typeof RegistryRequest, typeof CivilRecord>;
