import { MovableClock } from '@qyzmet/kernel';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpLine } from '../asking/line.ts';
import { demonstrationPeople } from '../demonstration/demonstration-people.ts';
import { demonstrationChildren, demonstrationCivilRecords } from '../demonstration/families.ts';
import type { Simulator } from '../simulating/registry-simulator.ts';
import { planFault } from '../testing/plan-fault.ts';
import { createCivilClient } from './client.ts';
import { CivilRecord } from './contract.ts';
import { startCivilSimulator } from './simulator.ts';

const clock = new MovableClock(new Date('2026-11-20T10:00:00+05:00'));
let simulator: Simulator;

beforeAll(async () => {
  simulator = await startCivilSimulator(demonstrationCivilRecords, { clock });
});
afterAll(() => simulator.close());

function ask(iin: string, timeout = 3000) {
  return createCivilClient({ line: httpLine(simulator.address), clock, timeout, backoff: 1 }).ask({
    id: `request-${iin}`,
    iin,
    requester: 'office',
    ground: 'act 267, 6/7',
  });
}

describe('the civil register', () => {
  it('tells a child by the birth record, with the parents', async () => {
    expect(await ask('210418699501')).toMatchObject({
      state: 'answered',
      subject: {
        birth: {
          surname: 'Қуанышева',
          name: 'Айзере',
          birthDate: '2021-04-18',
          parents: [
            { relation: 'mother', iin: '920514499507' },
            { relation: 'father', iin: '901102399512' },
          ],
        },
      },
    });
  });

  it('tells a parent by the children, the eldest first', async () => {
    const outcome = await ask('920514499507');
    if (outcome.state !== 'answered') throw new Error(outcome.state);
    expect(outcome.subject.birth).toBeNull();
    expect(outcome.subject.children.map(({ birthDate }) => birthDate)).toEqual([
      '2021-04-18',
      '2023-08-05',
      '2025-01-22',
    ]);
  });

  it('knows neither a child born abroad nor somebody without children', async () => {
    expect(await ask('221219699552')).toEqual({ state: 'not-found', attempts: 1 });
    expect(await ask('880614399019')).toEqual({ state: 'not-found', attempts: 1 });
  });

  it.each([
    ['silent', 'timeout'],
    ['error', 'error'],
    ['garbled', 'garbled'],
  ] as const)('%s: no answer, and none of it is thrown', async (kind, reason) => {
    await planFault(simulator, { kind, count: 3 });
    const timeout = kind === 'silent' ? 150 : 3000;
    expect(await ask('210418699501', timeout)).toEqual({ state: 'no-answer', reason, attempts: 3 });
  });
});

describe('the invented families', () => {
  it('are whole records that agree with each other', () => {
    const children = new Set(demonstrationChildren.map(({ iin }) => iin));
    for (const record of demonstrationCivilRecords) {
      expect(Value.Check(CivilRecord, record)).toBe(true);
      expect(record.birth === null).toBe(!children.has(record.iin));
      expect(record.children.map(({ birthDate }) => birthDate)).toEqual(
        record.children.map(({ birthDate }) => birthDate).toSorted(),
      );
    }
  });

  it('name as parents nobody whose own story says otherwise', () => {
    for (const { birth } of demonstrationCivilRecords) {
      for (const { iin, surname, name } of birth?.parents ?? []) {
        const person = demonstrationPeople.find((candidate) => candidate.iin === iin);
        if (person) expect([person.surname, person.name]).toEqual([surname, name]);
      }
    }
  });
});
