import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Static, Type } from 'typebox';

export const Fault = Type.Object(
  {
    /** silent: never answers · slow: answers after a while · error: 500 · garbled: an answer that breaks the contract. */
    kind: Type.Union([
      Type.Literal('silent'),
      Type.Literal('slow'),
      Type.Literal('error'),
      Type.Literal('garbled'),
    ]),
    /** How many of the next requests it befalls; 0 takes former faults back. */
    count: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
    /** Milliseconds of `slow`. Default 1000. */
    delay: Type.Optional(Type.Integer({ minimum: 0, maximum: 600_000 })),
  },
  { additionalProperties: false },
);
export type Fault = Static<typeof Fault>;

/**
 * Adds `POST /faults` to a simulator.
 * @returns what befalls the next request: true when the fault has answered in the registry's place.
 */
export function addFaults(server: FastifyInstance): (reply: FastifyReply) => Promise<boolean> {
  let planned: Fault = { kind: 'error', count: 0 };

  server.post<{ Body: Fault }>('/faults', { schema: { body: Fault } }, async (request, reply) => {
    planned = request.body;
    await reply.code(204).send();
  });

  return async (reply) => {
    if (planned.count === 0) return false;
    planned = { ...planned, count: planned.count - 1 };
    switch (planned.kind) {
      case 'silent':
        reply.hijack();
        return true;
      case 'slow':
        await sleep(planned.delay ?? 1000);
        return false;
      case 'error':
        await reply.code(500).send({ code: 'internal' });
        return true;
      case 'garbled':
        await reply.code(200).type('application/json').send('{"subject": {"iin": ');
        return true;
    }
  };
}
