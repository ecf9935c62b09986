import { type Static, type TSchema, Type } from 'typebox';

export const iinPattern = '^\\d{12}$';
export const binPattern = '^\\d{12}$';
export const datePattern = '^\\d{4}-\\d{2}-\\d{2}$';

/** What stands in every question: who asks, and by which right. */
const asking = {
  /** The same identifier asks the same question again; the registry may answer from its record. */
  id: Type.String({ minLength: 1, maxLength: 100 }),
  /** The asking system. */
  requester: Type.String({ minLength: 1, maxLength: 100 }),
  /** The case and the paragraph that give the right to ask. */
  ground: Type.String({ minLength: 1, maxLength: 500 }),
};

const strict = { additionalProperties: false };

/** A question about a person. Sent by POST, so that no IIN stands in an address. */
export const RegistryRequest = Type.Object({ ...asking, iin: Type.String({ pattern: iinPattern }) }, strict);
export type RegistryRequest = Static<typeof RegistryRequest>;

/** A question about an organisation. */
export const OrganisationRequest = Type.Object(
  { ...asking, bin: Type.String({ pattern: binPattern }) },
  strict,
);
export type OrganisationRequest = Static<typeof OrganisationRequest>;

/** A question about a person that names more than the person. */
export function personRequestWith<More extends Record<string, TSchema>>(more: More) {
  return Type.Object({ ...RegistryRequest.properties, ...more }, strict);
}

/** What one registry is asked and what it answers; client and simulator are both made from it. */
export interface RegistryContract<Question extends TSchema, Subject extends TSchema> {
  readonly path: string;
  readonly question: Question;
  readonly subject: Subject;
  /** The number that stands in the question and again in the subject: an answer about another one is no answer. */
  readonly about: 'iin' | 'bin';
}

/** Status 200; the subject has the shape of the registry's own contract. */
export const Answer = Type.Object({
  request: Type.String(),
  answeredAt: Type.String(),
  subject: Type.Unknown(),
});

/** Status 404: the registry works and knows nobody by this number. */
export const NotFoundAnswer = Type.Object({
  request: Type.String(),
  answeredAt: Type.String(),
  code: Type.Literal('not-found'),
});
