import { type Static, Type } from 'typebox';
import { datePattern, iinPattern, personRequestWith, type RegistryContract } from '../asking/request.ts';

const day = Type.String({ pattern: datePattern });

export const EmploymentPeriod = Type.Object({
  /** registered: on the books as unemployed · the rest: what the person took part in or received. */
  kind: Type.Union([
    Type.Literal('registered'),
    Type.Literal('public-works'),
    Type.Literal('training'),
    Type.Literal('assistance'),
  ]),
  from: day,
  /** Last day; null while it lasts. */
  to: Type.Union([day, Type.Null()]),
});
export type EmploymentPeriod = Static<typeof EmploymentPeriod>;

export const EmploymentRequest = personRequestWith({
  /** The body whose books are asked: each keeps its own. */
  body: Type.String({ minLength: 1, maxLength: 100 }),
});
export type EmploymentRequest = Static<typeof EmploymentRequest>;

export const EmploymentRecord = Type.Object({
  body: Type.String(),
  iin: Type.String({ pattern: iinPattern }),
  /** Day since which the person is registered as unemployed without a break; null when not registered now. */
  registeredSince: Type.Union([day, Type.Null()]),
  /** Took part in public, social works. */
  publicWorks: Type.Boolean(),
  /** Went through training, retraining or youth practice. */
  training: Type.Boolean(),
  /** Targeted social or housing assistance is assigned. */
  assistance: Type.Boolean(),
  /** In order of their first day. */
  periods: Type.Array(EmploymentPeriod),
});
/** A person on the employment books of the providing body: what annex 5 of act 517 states. Dates are ISO. */
export type EmploymentRecord = Static<typeof EmploymentRecord>;

export const employmentContract = {
  path: '/employment/requests',
  question: EmploymentRequest,
  subject: EmploymentRecord,
  about: 'iin',
} as const satisfies RegistryContract<typeof EmploymentRequest, typeof EmploymentRecord>;
