import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { createRecordingReceiver, inventedEnvelope } from '../testing/recording-receiver.ts';
import type { Receive } from '../transport.ts';
import { createHttpTransport, messagesPath } from './http-transport.ts';
import { addMessageDoor } from './message-door.ts';
import { signatureHeader, signMessage } from './message-signature.ts';

const secret = 'a secret of two systems';
const servers: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function officeServer(receive: Receive) {
  const server = fastify({ forceCloseConnections: true });
  servers.push(server);
  addMessageDoor(server, {
    receivers: { office: receive },
    secretOf: (from) => (from === 'portal' ? secret : undefined),
  });
  return server.listen({ host: '127.0.0.1', port: 0 });
}

async function post(address: string, body: unknown, signature?: string) {
  const response = await fetch(`${address}${messagesPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(signature ? { [signatureHeader]: signature } : {}) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const envelope = inventedEnvelope();

describe('over HTTP', () => {
  it('a message is delivered, and a second delivery is delivered and changes nothing', async () => {
    const { received, receive } = createRecordingReceiver();
    const transport = createHttpTransport({ address: await officeServer(receive), secret });
    expect(await transport.carry(envelope)).toEqual({ kind: 'delivered' });
    expect(await transport.carry(envelope)).toEqual({ kind: 'delivered' });
    expect(received).toEqual(['m-1']);
  });

  it('the receiver gets the envelope word for word', async () => {
    let arrived: unknown;
    const address = await officeServer(async (message) => {
      arrived = message;
      return { kind: 'accepted' };
    });
    await createHttpTransport({ address, secret }).carry(envelope);
    expect(arrived).toEqual(envelope);
  });

  it('a refusal comes back with its reason', async () => {
    const address = await officeServer(async () => ({ kind: 'refused', reason: 'edition-unknown' }));
    expect(await createHttpTransport({ address, secret }).carry(envelope)).toEqual({
      kind: 'refused',
      reason: 'edition-unknown',
    });
  });

  it('a message for a system that is not behind this door is refused', async () => {
    const address = await officeServer(createRecordingReceiver().receive);
    for (const to of ['psc', 'constructor']) {
      expect(await createHttpTransport({ address, secret }).carry(inventedEnvelope({ to }))).toEqual({
        kind: 'refused',
        reason: 'wrong-addressee',
      });
    }
  });

  it('a receiver that breaks is tried again later', async () => {
    const address = await officeServer(async () => {
      throw new Error('database is down');
    });
    expect(await createHttpTransport({ address, secret }).carry(envelope)).toEqual({
      kind: 'failed',
      reason: 'status 500',
    });
  });

  it('a dead peer and a peer that keeps silent are failures', async () => {
    const silent = await officeServer(() => new Promise(() => {}));
    expect(await createHttpTransport({ address: silent, secret, timeout: 50 }).carry(envelope)).toEqual({
      kind: 'failed',
      reason: 'timeout',
    });
    await Promise.all(servers.splice(0).map((server) => server.close()));
    expect(await createHttpTransport({ address: silent, secret }).carry(envelope)).toEqual({
      kind: 'failed',
      reason: 'unreachable',
    });
  });
});

describe('the door', () => {
  const good = signMessage(envelope, secret);

  it.each([
    ['without a signature', envelope, undefined],
    ['signed with another secret', envelope, signMessage(envelope, 'another secret')],
    ['with half a signature', envelope, good.slice(0, 32)],
    ['signed as another message', inventedEnvelope({ id: 'm-2' }), good],
    [
      'from a stranger',
      inventedEnvelope({ from: 'psc' }),
      signMessage(inventedEnvelope({ from: 'psc' }), secret),
    ],
  ])('turns away a message %s', async (_name, message, signature) => {
    const { received, receive } = createRecordingReceiver();
    expect(await post(await officeServer(receive), message, signature)).toEqual({
      status: 401,
      body: { state: 'failed', reason: 'not-authenticated' },
    });
    expect(received).toEqual([]);
  });

  it('turns away what is no envelope, and one whose payload was changed', async () => {
    const { received, receive } = createRecordingReceiver();
    const address = await officeServer(receive);
    expect(await post(address, { hello: 1 }, good)).toMatchObject({
      status: 400,
      body: { reason: 'unreadable' },
    });
    expect(await post(address, { ...envelope, payload: null }, good)).toMatchObject({
      status: 400,
      body: { reason: 'payload-changed' },
    });
    expect(received).toEqual([]);
  });

  it('takes a message whose keys come in another order', async () => {
    const { received, receive } = createRecordingReceiver();
    const shuffled = Object.fromEntries(Object.entries(envelope).reverse());
    expect(await post(await officeServer(receive), shuffled, good)).toMatchObject({ status: 200 });
    expect(received).toEqual(['m-1']);
  });
});
