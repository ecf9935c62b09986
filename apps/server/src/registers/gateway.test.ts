import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addShepDoor } from '@qyzmet/gateway';
import { MovableClock } from '@qyzmet/kernel';
import {
  createIndividualsClient,
  demonstrationPeople,
  type RegistryLine,
  shepLine,
} from '@qyzmet/registries';
import { type DemonstrationAuthority, openDemonstrationAuthority } from '@qyzmet/signatures';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type DemonstrationGateway,
  startDemonstrationGateway,
} from '../demonstration/demonstration-gateway.ts';
import {
  type DemonstrationRegistries,
  startDemonstrationRegistries,
} from '../demonstration/demonstration-registries.ts';
import { SettingsFault } from '../settings.ts';
import { signedMessages } from '../signing/signed-messages.ts';
import { openShep } from './open-shep.ts';

const start = new Date('2026-11-24T05:00:00Z');
const clock = new MovableClock(start);
const quiet = { warn: () => {} };
const iin = demonstrationPeople[0]?.iin ?? '';
const bins = { ours: '261140000018', gateway: '261140000028' };
let folder: string;
let authority: DemonstrationAuthority;
let registries: DemonstrationRegistries;
let gateway: DemonstrationGateway;
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-gateway-'));
  authority = await openDemonstrationAuthority(join(folder, 'authority'), start);
  registries = await startDemonstrationRegistries(clock);
  gateway = await startDemonstrationGateway(registries, authority, clock, quiet);
});
afterEach(async () => {
  clock.set(start);
  await Promise.all(servers.splice(0).map((server) => server.close()));
});
afterAll(async () => {
  await Promise.all([gateway, ...Object.values(registries)].map((each) => each.close()));
  await rm(folder, { recursive: true, force: true });
});

const clientOver = (line: RegistryLine, timeout = 15_000) =>
  createIndividualsClient({ line, clock, timeout, attempts: 1, backoff: 1 });
const ask = (line: RegistryLine, who = iin, timeout?: number) =>
  clientOver(line, timeout).ask({ id: 'q-1', iin: who, requester: 'office', ground: '8-тармақ' });

const system = (bin: string) => ({ kind: 'system', bin, organisation: 'ТЕСТ', name: 'ТЕСТ' }) as const;

/** A gateway that signs with the key of this BIN, and says whom it heard. */
async function gatewayOf(bin: string, heard: string[] = []): Promise<string> {
  const server = fastify({ forceCloseConnections: true });
  servers.push(server);
  await addShepDoor(server, {
    path: '/sync',
    services: {
      GBDFL: async ({ data, sender }) => {
        heard.push(sender.senderId);
        return {
          kind: 'answered',
          data: JSON.stringify({
            request: JSON.parse(data).id,
            code: 'not-found',
            answeredAt: start.toISOString(),
          }),
        };
      },
    },
    admits: ({ password }) => password === 'of the sender',
    security: signedMessages({
      key: () => authority.signingKey(system(bin), 'p', clock.now()),
      verifier: authority.verifier(clock),
      peerBin: bins.ours,
      clock,
    }),
    clock,
    log: quiet,
  });
  return `${await server.listen({ host: '127.0.0.1', port: 0 })}/sync`;
}

describe('a register behind the gateway', () => {
  it('answers as it does by itself, in messages that both sides have signed', async () => {
    const answered = await ask(gateway.lines.individuals);
    expect(answered).toMatchObject({ state: 'answered', subject: { iin } });
    expect(await ask(gateway.lines.individuals, '880614399010')).toMatchObject({ state: 'not-found' });
  });

  it.each([
    ['silent', 'timeout'],
    ['error', 'error'],
    ['garbled', 'garbled'],
  ])('that is %s gives no answer: %s', async (kind, reason) => {
    await fetch(`${registries.individuals.address}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind, count: 1 }),
    });
    expect(await ask(gateway.lines.individuals, iin, 1500)).toMatchObject({ state: 'no-answer', reason });
  });

  it('that refuses a question is not asked again', async () => {
    expect(await ask(gateway.lines.individuals, 'no number')).toMatchObject({
      state: 'no-answer',
      reason: 'refused',
    });
  });
});

describe('our access to the gateway', () => {
  const settings = {
    address: 'http://127.0.0.1:9/sync',
    gatewayBin: bins.gateway,
    senderId: 'QYZMET',
    senderPassword: 'sender.txt',
    bin: bins.ours,
    key: 'system.p12',
    keyPassword: 'system.txt',
  };

  async function open(changes: object = {}) {
    const file = join(folder, 'shep.json');
    await Promise.all([
      writeFile(file, JSON.stringify({ ...settings, ...changes })),
      writeFile(join(folder, 'sender.txt'), 'of the sender\n'),
      writeFile(join(folder, 'system.txt'), 'p\n'),
      writeFile(join(folder, 'wrong.txt'), 'another\n'),
      writeFile(join(folder, 'system.p12'), await authority.keyFile(system(bins.ours), 'p', start)),
      writeFile(join(folder, 'other.p12'), await authority.keyFile(system(bins.gateway), 'p', start)),
    ]);
    return openShep(file, authority.verifier(clock), clock);
  }

  it('works by the file of QYZMET_SHEP', async () => {
    const heard: string[] = [];
    const line = shepLine(await open({ address: await gatewayOf(bins.gateway, heard) }), 'GBDFL');
    expect(await ask(line)).toMatchObject({ state: 'not-found' });
    expect(heard).toEqual(['QYZMET']);
  });

  it('believes no answer that another system has signed', async () => {
    const line = shepLine(await open({ address: await gatewayOf('050340991018') }), 'GBDFL');
    expect(await ask(line)).toMatchObject({ state: 'no-answer', reason: 'garbled' });
  });

  it('is not heard with a key that is revoked', async () => {
    const heard: string[] = [];
    const address = await gatewayOf(bins.gateway, heard);
    const line = shepLine(await open({ address }), 'GBDFL');
    const { certificate } = await authority.signingKey(system(bins.ours), 'p', start);
    await authority.revoke(Buffer.from(certificate.serial).toString('hex'), new Date(start.getTime() - 1), 1);
    expect(await ask(line)).toMatchObject({ state: 'no-answer', reason: 'refused' });
    expect(heard).toEqual([]);
  });

  it.each([
    ['without its address', { address: undefined }, /address/],
    ['with an unknown word', { adress: 'x' }, /adress|additional/],
    ['with the key of another system', { key: 'other.p12' }, /other\.p12/],
    ['with a wrong password', { keyPassword: 'wrong.txt' }, /cannot be used/],
    ['with a file that is not there', { key: 'none.p12' }, /none\.p12/],
  ])('%s stops the start', async (_name, changes, sentence) => {
    await expect(open(changes)).rejects.toThrow(SettingsFault);
    await expect(open(changes)).rejects.toThrow(sentence);
  });
});
