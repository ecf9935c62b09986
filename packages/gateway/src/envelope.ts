import { createHash } from 'node:crypto';
import { canonicalJson, failure, type Json, type Result, success } from '@qyzmet/kernel';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

const identifier = Type.String({ minLength: 1, maxLength: 200 });

export const Envelope = Type.Object(
  {
    /** Unique; a second envelope with the same id is the same message. */
    id: identifier,
    /** What the messages that belong together share: the id of the case. */
    conversation: identifier,
    /** Grows with each message of one sender in one conversation; gaps are allowed. */
    sequence: Type.Integer({ minimum: 0 }),
    /** Systems by their names: `portal`, `office`, `psc`. */
    from: identifier,
    to: identifier,
    name: Type.Union([Type.Literal('request'), Type.Literal('status'), Type.Literal('result')]),
    /** ISO 8601 moment at which the sender's journal ordered the message. */
    sentAt: Type.String({
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
    }),
    payload: Type.Unsafe<Json>(Type.Unknown()),
    /** SHA-256 of the payload as canonical JSON (RFC 8785), hexadecimal. */
    payloadHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
);
/** One message between systems. */
export type Envelope = Static<typeof Envelope>;

export type EnvelopeFault = 'unreadable' | 'payload-changed';

const envelopeCheck = Compile(Envelope);

function hashOf(payload: Json): string {
  return createHash('sha256').update(canonicalJson(payload)).digest('hex');
}

/** Closes a message: the hash binds the envelope to its payload. */
export function sealEnvelope(message: Omit<Envelope, 'payloadHash'>): Envelope {
  return { ...message, payloadHash: hashOf(message.payload) };
}

/** Reads what claims to be an envelope, and checks that its payload is the one that was sealed. */
export function readEnvelope(value: unknown): Result<Envelope, EnvelopeFault> {
  if (!envelopeCheck.Check(value)) return failure('unreadable');
  return hashOf(value.payload) === value.payloadHash ? success(value) : failure('payload-changed');
}
