import type { FastifyInstance } from 'fastify';
import { readEnvelope } from '../envelope.ts';
import { type Receive, receiptOf } from '../transport.ts';
import { messagesPath } from './http-transport.ts';
import { isSignedWith, signatureHeader } from './message-signature.ts';

export interface MessageDoorSettings {
  /** The systems behind this door, by name. */
  readonly receivers: Readonly<Record<string, Receive>>;
  /** The secret shared with a sending system; undefined for a stranger. */
  readonly secretOf: (from: string) => string | undefined;
}

/**
 * Adds `POST /gateway/messages`. Answers 200 delivered (also to a repetition), 422 refused for good, 401 not authenticated,
 * 400 unreadable; anything that throws inside becomes the server's own 500, and the sender tries again.
 */
export function addMessageDoor(server: FastifyInstance, { receivers, secretOf }: MessageDoorSettings): void {
  server.post(messagesPath, async (request, reply) => {
    const read = readEnvelope(request.body);
    if (!read.ok) return reply.code(400).send({ state: 'failed', reason: read.error });
    const envelope = read.value;
    const secret = secretOf(envelope.from);
    const signature = request.headers[signatureHeader];
    if (!secret || typeof signature !== 'string' || !isSignedWith(envelope, signature, secret)) {
      return reply.code(401).send({ state: 'failed', reason: 'not-authenticated' });
    }
    const receive = Object.hasOwn(receivers, envelope.to) ? receivers[envelope.to] : undefined;
    const receipt = receive
      ? receiptOf(await receive(envelope))
      : ({ kind: 'refused', reason: 'wrong-addressee' } as const);
    if (receipt.kind === 'delivered') return { state: 'delivered', id: envelope.id };
    return reply.code(422).send({ state: receipt.kind, id: envelope.id, reason: receipt.reason });
  });
}
