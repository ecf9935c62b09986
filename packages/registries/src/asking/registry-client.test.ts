import { MovableClock } from '@qyzmet/kernel';
import fastify, { type FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { afterEach, expect, it } from 'vitest';
import { httpLine } from './line.ts';
import { createRegistryClient } from './registry-client.ts';
import { RegistryRequest } from './request.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
const request = { id: 'r-1', iin: '880614399019', requester: 'office', ground: 'case 1, 6/9' };
const servers: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A registry that gives the listed answers, one after another. */
async function registryAnswering(...answers: readonly (readonly [number, unknown])[]) {
  const server = fastify({ forceCloseConnections: true });
  servers.push(server);
  const asked: unknown[] = [];
  server.post('/people', async ({ body }, reply) => {
    asked.push(body);
    const [status, answer] = answers[Math.min(asked.length, answers.length) - 1] ?? [500, {}];
    return reply.code(status).send(answer);
  });
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  const subject = Type.Object({ iin: Type.String(), name: Type.String() });
  const contract = { path: '/people', question: RegistryRequest, subject, about: 'iin' } as const;
  const client = createRegistryClient(contract, { line: httpLine(address), clock, backoff: 1 });
  return { client, asked };
}

const good = { request: 'r-1', answeredAt: '2026-11-20T05:00:00Z', subject: { iin: request.iin, name: 'A' } };

it('sends the whole request and nothing in the address', async () => {
  const { client, asked } = await registryAnswering([200, good]);
  await client.ask(request);
  expect(asked).toEqual([request]);
});

it('keeps nothing that the contract does not name', async () => {
  const { client } = await registryAnswering([
    200,
    { ...good, subject: { ...good.subject, nationality: 'x' } },
  ]);
  expect(await client.ask(request)).toMatchObject({
    state: 'answered',
    subject: { iin: request.iin, name: 'A' },
  });
  expect((await client.ask(request)) as object).not.toHaveProperty('subject.nationality');
});

it.each([
  ['about another person', { ...good, subject: { iin: '910227499021', name: 'B' } }],
  ['to another question', { ...good, request: 'r-2' }],
  ['without a name', { ...good, subject: { iin: request.iin } }],
  ['of another kind', []],
])('an answer %s is no answer', async (_name, answer) => {
  const { client } = await registryAnswering([200, answer]);
  expect(await client.ask(request)).toEqual({ state: 'no-answer', reason: 'garbled', attempts: 3 });
});

it('a wrong address is not taken for an unknown person', async () => {
  const { client } = await registryAnswering([404, { message: 'Route not found' }]);
  expect(await client.ask(request)).toMatchObject({ state: 'no-answer', reason: 'garbled' });
});

it('does not repeat what the registry refuses', async () => {
  const { client, asked } = await registryAnswering([403, { code: 'forbidden' }]);
  expect(await client.ask(request)).toEqual({ state: 'no-answer', reason: 'refused', attempts: 1 });
  expect(asked).toHaveLength(1);
});

it('repeats the same request after a passing fault', async () => {
  const { client, asked } = await registryAnswering([503, {}], [200, good]);
  expect(await client.ask(request)).toMatchObject({ state: 'answered', attempts: 2 });
  expect(asked).toEqual([request, request]);
});

it('says unreachable when nobody listens', async () => {
  const { client } = await registryAnswering([200, good]);
  await Promise.all(servers.splice(0).map((server) => server.close()));
  expect(await client.ask(request)).toEqual({ state: 'no-answer', reason: 'unreachable', attempts: 3 });
});
