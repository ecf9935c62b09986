import { describe, expect, it } from 'vitest';
import { createGateway } from './gateway.ts';
import { createRecordingReceiver, inventedEnvelope } from './testing/recording-receiver.ts';
import type { Receive } from './transport.ts';
import { createFaultyTransport } from './transports/faulty-transport.ts';
import { createInProcessTransport } from './transports/in-process-transport.ts';

function gatewayTo(receive: Receive) {
  const office = createFaultyTransport(createInProcessTransport(receive));
  return { office, gateway: createGateway({ routes: { office } }) };
}

const first = inventedEnvelope({ id: 'm-1', sequence: 1 });
const second = inventedEnvelope({ id: 'm-2', sequence: 2 });

describe('carry', () => {
  it('hands the message to the system it is addressed to', async () => {
    const portal = createRecordingReceiver();
    const office = createRecordingReceiver();
    const gateway = createGateway({
      routes: {
        portal: createInProcessTransport(portal.receive),
        office: createInProcessTransport(office.receive),
      },
    });
    expect(await gateway.carry(first)).toEqual({ kind: 'delivered' });
    expect([office.received, portal.received]).toEqual([['m-1'], []]);
  });

  it('refuses a system without a route for good', async () => {
    const { gateway } = gatewayTo(createRecordingReceiver().receive);
    for (const to of ['registry', 'constructor']) {
      expect(await gateway.carry(inventedEnvelope({ to }))).toMatchObject({
        kind: 'refused',
        reason: 'no-route',
      });
    }
  });

  it('tells a refusal from a failure', async () => {
    const refusing = gatewayTo(async () => ({ kind: 'refused', reason: 'edition-unknown' }));
    expect(await refusing.gateway.carry(first)).toMatchObject({
      kind: 'refused',
      reason: 'edition-unknown',
    });
    const broken = gatewayTo(async () => {
      throw new Error('database is down');
    });
    expect(await broken.gateway.carry(first)).toEqual({ kind: 'failed', reason: 'database is down' });
  });
});

describe('faults on demand', () => {
  it('dead: failed, and nothing arrives', async () => {
    const { received, receive } = createRecordingReceiver();
    const { office, gateway } = gatewayTo(receive);
    office.plan('dead', 2);
    expect(await gateway.carry(first)).toMatchObject({ kind: 'failed', reason: 'unreachable' });
    expect(await gateway.carry(first)).toMatchObject({ kind: 'failed' });
    expect(received).toEqual([]);
    expect(await gateway.carry(first)).toMatchObject({ kind: 'delivered' });
    expect(received).toEqual(['m-1']);
  });

  it.each(['slow', 'duplicate'] as const)('%s: delivered, and it counts once', async (fault) => {
    const { received, receive } = createRecordingReceiver();
    const { office, gateway } = gatewayTo(receive);
    office.plan(fault, 1, 1);
    expect(await gateway.carry(first)).toMatchObject({ kind: 'delivered' });
    expect(received).toEqual(['m-1']);
  });

  it('unacknowledged: failed for the sender, and the repetition counts once', async () => {
    const { received, receive } = createRecordingReceiver();
    const { office, gateway } = gatewayTo(receive);
    office.plan('unacknowledged', 1);
    expect(await gateway.carry(first)).toMatchObject({ kind: 'failed', reason: 'timeout' });
    expect(await gateway.carry(first)).toMatchObject({ kind: 'delivered' });
    expect(received).toEqual(['m-1']);
  });

  it('late: arrives after the next one, and its repetition counts once', async () => {
    const { received, receive } = createRecordingReceiver();
    const { office, gateway } = gatewayTo(receive);
    office.plan('late', 1);
    expect(await gateway.carry(first)).toMatchObject({ kind: 'failed' });
    await gateway.carry(second);
    await gateway.carry(first);
    expect(received).toEqual(['m-2', 'm-1']);
  });
});
