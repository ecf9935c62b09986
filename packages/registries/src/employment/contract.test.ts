import { MovableClock } from '@qyzmet/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationEmploymentRecords } from '../demonstration/employment-records.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';
import { createEmploymentClient } from './client.ts';
import { startEmploymentSimulator } from './simulator.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startEmploymentSimulator(demonstrationEmploymentRecords, { clock });
});
afterAll(() => simulator.close());

function ask(iin: string) {
  return createEmploymentClient({ address: simulator.address, clock, backoff: 1 }).ask({
    id: `request-${iin}`,
    iin,
    requester: 'office',
    ground: 'act 517, annex-1/table-1/action-5',
  });
}

it.each(demonstrationEmploymentRecords.map((record) => [record.iin, record] as const))(
  'answers with the whole record of %s',
  async (iin, record) => {
    expect(await ask(iin)).toMatchObject({ state: 'answered', subject: record, attempts: 1 });
  },
);

it('states what annex 5 asks for', async () => {
  expect(await ask('880614399019')).toMatchObject({
    subject: { registeredSince: '2026-03-10', publicWorks: true, training: true, assistance: false },
  });
});

it('tells one who was registered once from one who never was', async () => {
  expect(await ask('690302399151')).toMatchObject({ state: 'answered', subject: { registeredSince: null } });
  expect(await ask('521103399035')).toEqual({ state: 'not-found', attempts: 1 });
});
