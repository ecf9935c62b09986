import { isIin, MovableClock } from '@qyzmet/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpLine } from '../asking/line.ts';
import { demonstrationPeople } from '../demonstration/demonstration-people.ts';
import { demonstrationPowersOfAttorney } from '../demonstration/powers-of-attorney.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';
import { planFault } from '../testing/plan-fault.ts';
import { createNotaryClient } from './client.ts';
import { startNotarySimulator } from './simulator.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
const represented = '480902499651';
const representative = '760613399663';
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startNotarySimulator(demonstrationPowersOfAttorney, { clock });
});
afterAll(() => simulator.close());

function ask(representativeIin: string, number: string, date?: string) {
  return createNotaryClient({ line: httpLine(simulator.address), clock, backoff: 1 }).ask({
    id: `request-${number}`,
    iin: represented,
    representativeIin,
    number,
    ...(date ? { date } : {}),
    requester: 'psc',
    ground: 'act 55/04, 7/4',
  });
}

it('answers with the paper that the question names', async () => {
  expect(await ask(representative, '1-2471', '2026-09-14')).toMatchObject({
    state: 'answered',
    subject: { iin: represented, representativeIin: representative, number: '1-2471', revokedOn: null },
  });
});

it('tells a revoked paper and one that has run out as such', async () => {
  expect(await ask('810218399678', '1-0088')).toMatchObject({ subject: { revokedOn: '2026-05-19' } });
  expect(await ask(representative, '1-1190')).toMatchObject({ subject: { validUntil: '2025-04-10' } });
});

it.each([
  ['another number', representative, '1-9999', undefined],
  ['another day', representative, '1-2471', '2026-09-15'],
  ['another representative', '880614399019', '1-2471', undefined],
])('knows no paper of %s', async (_name, iin, number, date) => {
  expect(await ask(iin, number, date)).toEqual({ state: 'not-found', attempts: 1 });
});

it('is a silence, never an exception, when it fails', async () => {
  await planFault(simulator, { kind: 'error', count: 3 });
  expect(await ask(representative, '1-2471')).toEqual({ state: 'no-answer', reason: 'error', attempts: 3 });
});

it('holds papers between people who exist', () => {
  const people = new Set(demonstrationPeople.map(({ iin }) => iin));
  for (const { iin, representativeIin, date, validUntil } of demonstrationPowersOfAttorney) {
    expect([iin, representativeIin].map((each) => isIin(each) && people.has(each))).toEqual([true, true]);
    expect(date < validUntil).toBe(true);
  }
});
