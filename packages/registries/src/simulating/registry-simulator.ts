import type { Clock } from '@qyzmet/kernel';
import fastify from 'fastify';
import { RegistryRequest } from '../asking/request.ts';
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
  close(): Promise<void>;
}

export async function startRegistrySimulator(
  path: string,
  find: (iin: string) => object | undefined,
  { clock, host = '127.0.0.1', port = 0 }: SimulatorSettings,
): Promise<Simulator> {
  const server = fastify({ forceCloseConnections: true });
  const befall = addFaults(server);
  server.post<{ Body: RegistryRequest }>(
    path,
    { schema: { body: RegistryRequest } },
    async ({ body }, reply) => {
      if (await befall(reply)) return reply;
      const answer = { request: body.id, answeredAt: clock.now().toISOString() };
      const subject = find(body.iin);
      if (!subject) return reply.code(404).send({ ...answer, code: 'not-found' });
      return { ...answer, subject };
    },
  );
  const address = await server.listen({ host, port });
  return { address, close: () => server.close() };
}
