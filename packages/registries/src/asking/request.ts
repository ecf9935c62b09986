import { type Static, Type } from 'typebox';

export const iinPattern = '^\\d{12}$';
export const datePattern = '^\\d{4}-\\d{2}-\\d{2}$';

/** What every registry is asked with: who asks, about whom, and by which right. Sent by POST, so that no IIN stands in an address. */
export const RegistryRequest = Type.Object(
  {
    /** The same identifier asks the same question again; the registry may answer from its record. */
    id: Type.String({ minLength: 1, maxLength: 100 }),
    iin: Type.String({ pattern: iinPattern }),
    /** The asking system. */
    requester: Type.String({ minLength: 1, maxLength: 100 }),
    /** The case and the paragraph that give the right to ask. */
    ground: Type.String({ minLength: 1, maxLength: 500 }),
  },
  { additionalProperties: false },
);
export type RegistryRequest = Static<typeof RegistryRequest>;

/** Status 200; the subject has the shape of the registry's own contract. */
export const Answer = Type.Object({
  request: Type.String(),
  answeredAt: Type.String(),
  subject: Type.Unknown(),
});

/** Status 404: the registry works and knows nobody by this IIN. */
export const NotFoundAnswer = Type.Object({
  request: Type.String(),
  answeredAt: Type.String(),
  code: Type.Literal('not-found'),
});
