import type { Clock } from '@qyzmet/kernel';
import fastify from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { RegistryContract } from '../asking/request.ts';
import { addFaults } from './faults.ts';

export interface SimulatorSettings {
  readonly clock: Clock;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default: any free port. */
  readonly port?: number;
}

/** A registry of synthetic people that speaks the real contract over HTTP. */
export interface Simulator {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  /** Where it takes questions. */
  readonly path: string;
  close(): Promise<void>;
}

/** `find` looks the subject of a question up: undefined for what the registry does not know. */
export async function startRegistrySimulator<Question extends TSchema, Subject extends TSchema>(
  { path, question }: RegistryContract<Question, Subject>,
  find: (question: Static<Question>) => Static<Subject> | undefined,
  { clock, host = '127.0.0.1', port = 0 }: SimulatorSettings,
): Promise<Simulator> {
  const server = fastify({ forceCloseConnections: true });
  const befall = addFaults(server);
  server.post<{ Body: { readonly id: string } }>(
    path,
    { schema: { body: question } },
    async ({ body }, reply) => {
      if (await befall(reply)) return reply;
      const answer = { request: body.id, answeredAt: clock.now().toISOString() };
      const subject = find(body as Static<Question>);
      if (!subject) return reply.code(404).send({ ...answer, code: 'not-found' });
      return { ...answer, subject };
    },
  );
  const address = await server.listen({ host, port });
  return { address, path, close: () => server.close() };
}
