import { failure, type Result } from '@qyzmet/kernel';
import {
  decideQueue,
  foldMovements,
  generalKind,
  type Movement,
  memberHash,
  type QueueOrder,
  type QueueRefusal,
  type QueueRules,
  verifyPublication,
} from '@qyzmet/queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { AgeDayChanged, type QueueChange } from './change-queue.ts';
import { createQueues, type Queues } from './queues.ts';

const rules: QueueRules = {
  ageOn: '09-01',
  groups: [{ id: 'little', from: 0, to: 7, title: { kk: 'Кіші', ru: 'Младшие', en: 'Little' } }],
  answerWithin: { value: 5, unit: 'working-day' },
  noAnswer: 'keeps-place',
  declinesAllowed: 0,
};
const now = new Date('2026-11-24T05:00:00Z');
const publication = { format: 'qyzmet-queue/1', service: 'places', asOf: now.toISOString() } as const;
const officer = { role: 'leb-officer' as const, iin: '800101300019', name: 'Айгүл', organisation: 'body' };
const codeOf = (body: string, number: number) => `${body}-${number}`;
const hashOf = (body: string, number: number) => memberHash(`${number}`, codeOf(body, number));
let database: Database;
let queues: Queues;
let rung = 0;

beforeAll(async () => {
  database = await openTestDatabase();
  queues = createQueues(database, () => rung++);
});
afterAll(() => database.close());

function carryOut(body: string, order: QueueOrder, change: Partial<QueueChange> = {}) {
  return queues.change(
    { body, service: 'places' },
    rules.ageOn,
    (state): Result<QueueChange, QueueRefusal> => {
      const decided = decideQueue(order, state, { at: now, rules, suits: () => true });
      return decided.ok ? { ok: true, value: { by: officer, ...change, movements: decided.value } } : decided;
    },
  );
}
const join = (body: string, number: number) =>
  carryOut(
    body,
    {
      type: 'join',
      member: hashOf(body, number),
      since: new Date(now.getTime() - 1000 + number).toISOString(),
      privilege: false,
      birthDate: '2024-03-10',
    },
    {
      joining: {
        caseId: `${body}/${number}`,
        number: `${number}`,
        code: codeOf(body, number),
        childName: 'Айша',
        birthDate: '2024-03-10',
        documents: ['birth-certificate'],
        groupAtJoin: 'little',
        placeAtJoin: number,
      },
    },
  );
const offer = (body: string, place: string, number: number, change: Partial<QueueChange> = {}) =>
  carryOut(
    body,
    {
      type: 'offer',
      place,
      member: hashOf(body, number),
      answerBy: '2026-12-01T13:00:00.000Z',
      ...(change.reason ? { reason: change.reason } : {}),
    },
    change,
  );
async function queueWith(body: string, children: number, places: readonly string[]) {
  await queues.addPreschool(
    {
      id: `${body}-preschool`,
      body,
      name: { kk: 'Балапан', ru: 'Балапан' },
      address: { kk: 'Абай, 1', ru: 'Абая, 1' },
      phone: '1',
      demonstration: true,
    },
    officer,
    now,
  );
  for (let number = 1; number <= children; number++) await join(body, number);
  for (const place of places)
    await carryOut(body, {
      type: 'open',
      place,
      preschool: `${body}-preschool`,
      group: 'little',
      kind: generalKind,
    });
}
async function expectProven(body: string) {
  const { state, movements } = await queues.publication({ body, service: 'places' });
  expect(movements.map(({ position }) => position)).toEqual(movements.map((_, index) => index + 1));
  expect(foldMovements(movements.map(({ movement }) => movement as Movement))).toEqual(state);
  const waiting = [...state.members.values()];
  expect(verifyPublication({ ...publication, body, rules, waiting, movements })).toEqual([]);
  return state;
}

describe('a queue', () => {
  it('keeps its lists in step with its ledger through everything that happens', async () => {
    await queueWith('whole', 3, ['w1', 'w2']);
    await offer('whole', 'w1', 1);
    await carryOut('whole', { type: 'decline', place: 'w1', member: hashOf('whole', 1) });
    await offer('whole', 'w1', 3, { reason: 'Телефон жауап бермейді' });
    await carryOut('whole', { type: 'lapse', place: 'w1', member: hashOf('whole', 3) });
    await offer('whole', 'w1', 2);
    await carryOut('whole', { type: 'take', place: 'w1', member: hashOf('whole', 2) });
    await carryOut('whole', { type: 'close', place: 'w2' });
    const state = await expectProven('whole');
    expect(state.places.size).toBe(0);
    expect(state.members.get(hashOf('whole', 1))).toMatchObject({
      since: now.toISOString(),
      declines: 1,
      refused: ['w1'],
    });
    const queue = { body: 'whole', service: 'places' };
    expect(await queues.waiting(queue)).toHaveLength(2);
    expect(await queues.offersTo(queue, hashOf('whole', 1))).toMatchObject([{ outcome: 'declined' }]);
    expect(await queues.passingsOf(queue, hashOf('whole', 2))).toMatchObject([
      { member: hashOf('whole', 3), reason: 'Телефон жауап бермейді', outcome: 'unanswered' },
    ]);
    expect(await queues.findMember({ code: codeOf('whole', 2) })).toMatchObject({
      caseId: 'whole/2',
      leftAt: now.toISOString(),
      placeAtJoin: 2,
    });
  });

  it('takes an order that is delivered twice once', async () => {
    await queueWith('twice', 1, ['t1']);
    await join('twice', 1);
    for (let time = 0; time < 2; time++) await offer('twice', 't1', 1);
    for (let time = 0; time < 2; time++)
      await carryOut('twice', { type: 'take', place: 't1', member: hashOf('twice', 1) });
    const { movements } = await queues.publication({ body: 'twice', service: 'places' });
    expect(movements.map(({ movement }) => movement.type)).toEqual(['joined', 'opened', 'offered', 'taken']);
  });

  it('gives one place to one child and one child one place, whoever reaches for them at the same moment', async () => {
    await queueWith('race', 8, ['r1', 'r2', 'r3']);
    const attempts = await Promise.all(
      ['r1', 'r2', 'r3'].flatMap((place) =>
        Array.from({ length: 8 }, (_, index) => offer('race', place, index + 1, { reason: 'Асығыс' })),
      ),
    );
    expect(attempts.filter(({ ok }) => ok)).toHaveLength(3);
    const state = await expectProven('race');
    const offered = [...state.places.values()].map(({ offeredTo }) => offeredTo);
    expect(new Set(offered).size).toBe(3);
    expect(offered).not.toContain(null);
  });

  it('counts children who join at the same moment one after another', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => join('crowd', index + 1)));
    expect((await expectProven('crowd')).members.size).toBe(12);
  });

  it('writes nothing when the decision refuses, and an order for a worker with the change', async () => {
    await queueWith('quiet', 1, ['q1']);
    const before = await queues.publication({ body: 'quiet', service: 'places' });
    const refused = await queues.change({ body: 'quiet', service: 'places' }, rules.ageOn, () =>
      failure('no' as const),
    );
    expect(refused).toEqual({ ok: false, error: 'no' });
    expect(await queues.publication({ body: 'quiet', service: 'places' })).toEqual(before);
    const bells = rung;
    const item = { id: 'tell-1', topic: 'queue' as const, orderKey: 'queue/quiet/1', payload: { a: 1 } };
    await offer('quiet', 'q1', 1, { outbox: [item] });
    expect(rung).toBe(bells + 1);
    expect(
      await database.run({ name: 'test-outbox', text: `select payload from outbox where id = 'tell-1'` }),
    ).toEqual([{ payload: { a: 1 } }]);
  });

  it('does not count age by another day than the one it has published', async () => {
    await queueWith('aged', 1, []);
    await expect(
      queues.change({ body: 'aged', service: 'places' }, '01-01', () => failure('never reached')),
    ).rejects.toThrow(AgeDayChanged);
    expect(await queues.list()).toContainEqual({ body: 'aged', service: 'places', ageOn: '09-01' });
  });

  it('has a ledger that nobody rewrites, and no offer that passes somebody over without a reason', async () => {
    await queueWith('firm', 2, ['f1']);
    const rewrite = (text: string) => database.run({ name: `test-${text.length}`, text });
    await expect(rewrite(`update queue_movement set chain = 'x'`)).rejects.toThrow();
    await expect(rewrite('delete from queue_movement')).rejects.toThrow();
    await expect(
      rewrite(`insert into queue_offer (place, body, service, member, at, by, answer_by, passed)
        values ('f1', 'firm', 'places', '${hashOf('firm', 2)}', now(), '{}', now(), '{x}')`),
    ).rejects.toThrow(/passing_over_has_its_reason/);
  });

  it('knows its referrals until they are registered or their time has passed', async () => {
    await queueWith('sent', 1, ['s1']);
    await offer('sent', 's1', 1);
    await carryOut('sent', { type: 'take', place: 's1', member: hashOf('sent', 1) });
    const referral = { place: 's1', caseId: 'sent/1', issuedOn: '2026-11-24', registerBy: '2026-12-24' };
    for (let time = 0; time < 2; time++) await queues.recordReferral(referral);
    const queue = { body: 'sent', service: 'places' };
    expect(await queues.referrals(queue, 10)).toMatchObject([
      { ...referral, outcome: null, childName: 'Айша', preschool: 'sent-preschool' },
    ]);
    const settlement = { outcome: 'registered', on: '2026-12-01', by: officer } as const;
    expect(await queues.settleReferral('sent/1', settlement)).toBe(true);
    expect(await queues.settleReferral('sent/1', { ...settlement, outcome: 'lapsed' })).toBe(false);
    expect(await queues.findReferral(queue, 'sent/1')).toMatchObject({
      outcome: 'registered',
      settledOn: '2026-12-01',
      settledBy: officer,
    });
  });
});
