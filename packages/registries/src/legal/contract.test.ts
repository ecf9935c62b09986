import { isBin, MovableClock } from '@qyzmet/kernel';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { httpLine } from '../asking/line.ts';
import { demonstrationOrganisations } from '../demonstration/organisations.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';
import { planFault } from '../testing/plan-fault.ts';
import { createLegalClient } from './client.ts';
import { Organisation } from './contract.ts';
import { startLegalSimulator } from './simulator.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startLegalSimulator(demonstrationOrganisations, { clock });
});
afterAll(() => simulator.close());

function ask(bin: string) {
  return createLegalClient({ line: httpLine(simulator.address), clock, backoff: 1 }).ask({
    id: `request-${bin}`,
    bin,
    requester: 'office',
    ground: 'act 267, 6/5',
  });
}

it.each(demonstrationOrganisations.map((organisation) => [organisation.name.ru, organisation] as const))(
  'answers about %s whole',
  async (_name, organisation) => {
    expect(isBin(organisation.bin)).toBe(true);
    expect(Value.Check(Organisation, organisation)).toBe(true);
    expect(await ask(organisation.bin)).toMatchObject({ state: 'answered', subject: organisation });
  },
);

it('knows no other organisation, and refuses what is no BIN', async () => {
  expect(await ask('990140001233')).toEqual({ state: 'not-found', attempts: 1 });
  expect(await ask('99014000123')).toEqual({ state: 'no-answer', reason: 'refused', attempts: 1 });
});

it('is a silence, never an exception, when it fails', async () => {
  await planFault(simulator, { kind: 'garbled', count: 3 });
  expect(await ask('050340991018')).toEqual({ state: 'no-answer', reason: 'garbled', attempts: 3 });
});
