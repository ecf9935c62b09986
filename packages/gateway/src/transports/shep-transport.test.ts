import { MovableClock } from '@qyzmet/kernel';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import type { MessageSecurity } from '../shep/message-security.ts';
import { createShepClient } from '../shep/shep-client.ts';
import { addShepDoor } from '../shep/shep-door.ts';
import { inventedSecurity } from '../testing/invented-security.ts';
import { createRecordingReceiver, inventedEnvelope } from '../testing/recording-receiver.ts';
import type { Receive } from '../transport.ts';
import { createShepTransport, shepServiceOf } from './shep-transport.ts';

const clock = new MovableClock(new Date('2026-11-27T05:00:00Z'));
const security = inventedSecurity('of the two');
const sender = { senderId: 'portal-system', password: 'secret' };
const path = '/sync-channel';
const servers: FastifyInstance[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function officeDoor(receive: Receive, own: MessageSecurity = security): Promise<string> {
  const server = fastify({ forceCloseConnections: true });
  servers.push(server);
  await addShepDoor(server, {
    path,
    clock,
    security: own,
    log: { warn: () => {} },
    admits: ({ senderId, password }) => senderId === sender.senderId && password === sender.password,
    services: {
      OFFICE: shepServiceOf({
        system: 'office',
        receive,
        speaksFor: (senderId, from) => senderId === sender.senderId && from === 'portal',
      }),
    },
  });
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}${path}`;
}

function transportTo(address: string, changes: Partial<Parameters<typeof createShepClient>[0]> = {}) {
  const client = createShepClient({ address, sender, security, clock, ...changes });
  return createShepTransport({ client, serviceId: 'OFFICE', timeout: 500 });
}

const envelope = inventedEnvelope();

describe('over SHEP', () => {
  it('a message is delivered word for word, and a second delivery changes nothing', async () => {
    const { received, receive } = createRecordingReceiver();
    let arrived: unknown;
    const transport = transportTo(
      await officeDoor(async (message) => {
        arrived = message;
        return receive(message);
      }),
    );
    expect(await transport.carry(envelope)).toEqual({ kind: 'delivered' });
    expect(await transport.carry(envelope)).toEqual({ kind: 'delivered' });
    expect(received).toEqual(['m-1']);
    expect(arrived).toEqual(envelope);
  });

  it('a refusal comes back with its reason', async () => {
    const address = await officeDoor(async () => ({ kind: 'refused', reason: 'edition-unknown' }));
    expect(await transportTo(address).carry(envelope)).toEqual({
      kind: 'refused',
      reason: 'edition-unknown',
    });
  });

  it('a message for another system is refused, and one in the name of another never arrives', async () => {
    const { received, receive } = createRecordingReceiver();
    const transport = transportTo(await officeDoor(receive));
    expect(await transport.carry(inventedEnvelope({ to: 'psc' }))).toEqual({
      kind: 'refused',
      reason: 'wrong-addressee',
    });
    expect(await transport.carry(inventedEnvelope({ from: 'psc' }))).toMatchObject({ kind: 'failed' });
    expect(received).toEqual([]);
  });

  it.each([
    ['another signature', { security: inventedSecurity('another') }],
    ['another password', { sender: { ...sender, password: 'guessed' } }],
  ])('a sender with %s does not come in', async (_name, changes) => {
    const { received, receive } = createRecordingReceiver();
    expect(await transportTo(await officeDoor(receive), changes).carry(envelope)).toMatchObject({
      kind: 'failed',
    });
    expect(received).toEqual([]);
  });

  it('what is no envelope, or has another payload, is a fault', async () => {
    const { received, receive } = createRecordingReceiver();
    const transport = transportTo(await officeDoor(receive));
    const changed = { ...envelope, payload: null };
    expect(await transport.carry(changed)).toEqual({
      kind: 'failed',
      reason: 'SCSE001 The envelope is payload-changed.',
    });
    expect(received).toEqual([]);
  });

  it('a receiver that breaks, a dead one and one that keeps silent are tried again later', async () => {
    const broken = await officeDoor(async () => {
      throw new Error('database is down');
    });
    expect(await transportTo(broken).carry(envelope)).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/^SCSE003/),
    });
    const silent = await officeDoor(() => new Promise(() => {}));
    expect(await transportTo(silent).carry(envelope)).toEqual({ kind: 'failed', reason: 'timeout' });
    await Promise.all(servers.splice(0).map((server) => server.close()));
    expect(await transportTo(silent).carry(envelope)).toEqual({ kind: 'failed', reason: 'unreachable' });
  });

  it('an answer of a stranger, and a kept answer to another message, are no answers', async () => {
    const { receive } = createRecordingReceiver();
    const stranger: MessageSecurity = { ...security, seal: inventedSecurity('another').seal };
    expect(await transportTo(await officeDoor(receive, stranger)).carry(envelope)).toEqual({
      kind: 'failed',
      reason: 'untrusted',
    });
    let kept: Uint8Array | undefined;
    const replaying: MessageSecurity = {
      ...security,
      async seal(content) {
        kept ??= await security.seal(content);
        return kept;
      },
    };
    const transport = transportTo(await officeDoor(receive, replaying));
    expect(await transport.carry(envelope)).toEqual({ kind: 'delivered' });
    expect(await transport.carry(envelope)).toEqual({ kind: 'failed', reason: 'garbled' });
  });
});

describe('the door', () => {
  it('tells of itself', async () => {
    const address = await officeDoor(createRecordingReceiver().receive);
    const wsdl = await (await fetch(`${address}?wsdl`)).text();
    expect(wsdl).toContain(`<soap:address location="${address}"/>`);
    expect(wsdl).toContain('SendMessage');
  });

  it('knows no other service, and answers rubbish with a fault', async () => {
    const address = await officeDoor(createRecordingReceiver().receive);
    const client = createShepClient({ address, sender, security, clock });
    const ask = (serviceId: string) => client.send({ serviceId, data: '{}' }, AbortSignal.timeout(500));
    expect(await ask('constructor')).toMatchObject({ kind: 'fault', code: 'SCSE001' });
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/xml' },
      body: '<a',
    });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('SCSE001');
  });
});
