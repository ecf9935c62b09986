import { MovableClock } from '@qyzmet/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpLine } from '../asking/line.ts';
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

function ask(iin: string, body = 'tayinsha-employment-department') {
  return createEmploymentClient({ line: httpLine(simulator.address), clock, backoff: 1 }).ask({
    id: `request-${iin}`,
    iin,
    body,
    requester: 'office',
    ground: 'act 517, annex-1/table-1/action-5',
  });
}

it.each(demonstrationEmploymentRecords.map((record) => [record.iin, record.body, record] as const))(
  'answers with the whole record of %s at %s',
  async (iin, body, record) => {
    expect(await ask(iin, body)).toMatchObject({ state: 'answered', subject: record, attempts: 1 });
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

it('knows nobody who is registered at another body only', async () => {
  expect(await ask('870115399619', 'aktogay-employment-department')).toMatchObject({ state: 'answered' });
  expect(await ask('870115399619')).toEqual({ state: 'not-found', attempts: 1 });
});
