import { MovableClock } from '@qyzmet/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpLine } from '../asking/line.ts';
import { demonstrationPeople } from '../demonstration/demonstration-people.ts';
import { demonstrationIndividuals } from '../demonstration/individuals.ts';
import type { Fault } from '../simulating/faults.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';
import { planFault } from '../testing/plan-fault.ts';
import { createIndividualsClient } from './client.ts';
import { addressLineOf, fullNameOf } from './contract.ts';
import { startIndividualsSimulator } from './simulator.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startIndividualsSimulator(demonstrationIndividuals, { clock });
});
afterAll(() => simulator.close());

function client(
  more: {
    readonly attempts?: number;
    readonly timeout?: number;
    readonly circuit?: { failures: number; pause: number };
  } = {},
) {
  return createIndividualsClient({ line: httpLine(simulator.address), clock, backoff: 1, ...more });
}

function about(iin: string) {
  return { id: `request-${iin}`, iin, requester: 'office', ground: 'act 517, 6/9' };
}

const plan = (fault: Fault) => planFault(simulator, fault);

const welder = about('880614399019');

describe('client and simulator', () => {
  it.each(demonstrationIndividuals.map((person) => [fullNameOf(person), person] as const))(
    'answer about %s whole',
    async (_name, person) => {
      expect(await client().ask(about(person.iin))).toEqual({
        state: 'answered',
        subject: person,
        answeredAt: '2026-11-20T05:00:00.000Z',
        attempts: 1,
      });
    },
  );

  it('do not know the person whom the registry does not know', async () => {
    const unknown = demonstrationPeople.find(({ id }) => id === 'unknown');
    expect(await client().ask(about(unknown?.iin ?? ''))).toEqual({ state: 'not-found', attempts: 1 });
  });

  it('refuse what is no IIN at once', async () => {
    expect(await client().ask(about('88061439901'))).toEqual({
      state: 'no-answer',
      reason: 'refused',
      attempts: 1,
    });
  });
});

describe('faults on demand', () => {
  it.each([
    ['silent', 'timeout'],
    ['error', 'error'],
    ['garbled', 'garbled'],
  ] as const)('%s: no answer after all attempts, and none of it is thrown', async (kind, reason) => {
    await plan({ kind, count: 2 });
    const patient = client({ attempts: 2, ...(kind === 'silent' ? { timeout: 150 } : {}) });
    expect(await patient.ask(welder)).toEqual({ state: 'no-answer', reason, attempts: 2 });
  });

  it.each(['silent', 'error', 'garbled'] as const)('%s once: the next attempt is answered', async (kind) => {
    await plan({ kind, count: 1 });
    const patient = client(kind === 'silent' ? { timeout: 1000 } : {});
    expect(await patient.ask(welder)).toMatchObject({ state: 'answered', attempts: 2 });
  });

  it('slow within the timeout: answered at the first attempt', async () => {
    await plan({ kind: 'slow', count: 1, delay: 20 });
    expect(await client().ask(welder)).toMatchObject({ state: 'answered', attempts: 1 });
  });

  it('are taken back', async () => {
    await plan({ kind: 'error', count: 1000 });
    await plan({ kind: 'error', count: 0 });
    expect(await client().ask(welder)).toMatchObject({ state: 'answered', attempts: 1 });
  });

  it('a registry that stays down is left alone for a while, then tried again', async () => {
    const tired = client({ attempts: 1, circuit: { failures: 2, pause: 30_000 } });
    await plan({ kind: 'error', count: 2 });
    await tired.ask(welder);
    await tired.ask(welder);
    expect(tired.circuit).toBe('open');
    expect(await tired.ask(welder)).toEqual({ state: 'no-answer', reason: 'circuit-open', attempts: 0 });
    clock.move(30_000);
    expect(await tired.ask(welder)).toMatchObject({ state: 'answered' });
    expect(tired.circuit).toBe('closed');
    clock.move(-30_000);
  });
});

it('writes an address as one line in the languages of the registry', () => {
  const address = demonstrationIndividuals[0]?.address;
  if (!address) throw new Error('the first person lives somewhere');
  expect(addressLineOf(address, 'kk')).toBe(
    'Солтүстік Қазақстан облысы, Тайынша ауданы, Тайынша қаласы, Пушкин көшесі, 17-үй, 8-пәтер',
  );
  expect(addressLineOf(address, 'ru')).toBe(
    'Северо-Казахстанская область, Тайыншинский район, город Тайынша, улица Пушкина, дом 17, кв. 8',
  );
});

it('writes a city that is no part of a district once', () => {
  const father = demonstrationPeople.find(({ id }) => id === 'city-father')?.person?.address;
  if (!father) throw new Error('the father lives somewhere');
  expect(addressLineOf(father, 'kk')).toBe(
    'Қызылорда облысы, Қызылорда қаласы, Желтоқсан көшесі, 41-үй, 12-пәтер',
  );
});
