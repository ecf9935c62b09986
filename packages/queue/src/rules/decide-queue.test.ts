import { describe, expect, it } from 'vitest';
import { inventedHash as hash, inventedRules as rules } from '../testing/invented-queue.ts';
import { foldMovements, generalKind, type Movement, standingOf } from '../verify/index.ts';
import { decideQueue, type QueueMoment, type QueueOrder } from './decide-queue.ts';

const moment = (change: Partial<QueueMoment> = {}): QueueMoment => ({
  at: new Date('2026-11-24T05:00:00Z'),
  rules,
  suits: (_hash, { kind }) => kind === generalKind,
  ...change,
});
const join = (number: number, change: Partial<Extract<QueueOrder, { type: 'join' }>> = {}): QueueOrder => ({
  type: 'join',
  member: hash(number),
  since: `2026-11-0${number}T05:00:00.000Z`,
  privilege: false,
  birthDate: '2024-03-10',
  ...change,
});
const open = (place: string, kind: string = generalKind, group = 'little'): QueueOrder => ({
  type: 'open',
  place,
  preschool: 'balapan',
  group,
  kind,
});
const offer = (place: string, number: number, reason?: string): QueueOrder => ({
  type: 'offer',
  place,
  member: hash(number),
  answerBy: '2026-12-01T13:00:00.000Z',
  ...(reason ? { reason } : {}),
});
const answer = (type: 'decline' | 'lapse' | 'take', place: string, number: number): QueueOrder => ({
  type,
  place,
  member: hash(number),
});

function after(orders: readonly QueueOrder[], at = moment()): readonly Movement[] {
  const movements: Movement[] = [];
  for (const order of orders) {
    const decided = decideQueue(order, foldMovements(movements), at);
    if (!decided.ok) throw new Error(`${order.type}: ${decided.error.code}`);
    movements.push(...decided.value);
  }
  return movements;
}
const refusalOf = (orders: readonly QueueOrder[], order: QueueOrder, at = moment()) => {
  const decided = decideQueue(order, foldMovements(after(orders, at)), at);
  return decided.ok ? decided.value : decided.error;
};
const placeOf = (movements: readonly Movement[], number: number, ruled = rules) =>
  standingOf(hash(number), foldMovements(movements).members, '2026-11-24', ruled)?.place;

describe('the order', () => {
  it('is privilege first, then the moment of registration, whoever was decided earlier', () => {
    const movements = after([join(3), join(2), join(1), join(4, { privilege: true })]);
    expect([4, 1, 2, 3].map((number) => placeOf(movements, number))).toEqual([1, 2, 3, 4]);
  });

  it('is counted within the group of age', () => {
    const movements = after([join(1), join(2, { birthDate: '2021-03-10' }), join(3)]);
    expect([1, 2, 3].map((number) => placeOf(movements, number))).toEqual([1, 1, 2]);
  });
});

describe('an offer', () => {
  const queue = [join(1), join(2), join(3), open('p')];

  it('goes to the first; whoever passes somebody over gives a reason and names them', () => {
    expect(refusalOf(queue, offer('p', 1))).toMatchObject([{ type: 'offered', passed: [] }]);
    expect(refusalOf(queue, offer('p', 3))).toEqual({ code: 'reason-needed', passed: [hash(1), hash(2)] });
    expect(refusalOf(queue, offer('p', 3, '  '))).toMatchObject({ code: 'reason-needed' });
    expect(refusalOf(queue, offer('p', 3, 'Телефон жауап бермейді'))).toMatchObject([
      { type: 'offered', passed: [hash(1), hash(2)] },
    ]);
  });

  it('passes nobody over who already has one or refused this very place', () => {
    expect(refusalOf([...queue, open('q'), offer('q', 1)], offer('p', 2))).toMatchObject([{ passed: [] }]);
    const declined = [...queue, offer('p', 1), answer('decline', 'p', 1)];
    expect(refusalOf(declined, offer('p', 2))).toMatchObject([{ passed: [] }]);
    expect(refusalOf(declined, offer('p', 1))).toEqual({ code: 'refused-before' });
    expect(refusalOf([...declined, open('q')], offer('q', 1))).toMatchObject([{ passed: [] }]);
  });

  it('is made of one place to one child, and twice changes nothing', () => {
    const offered = [...queue, open('q'), offer('p', 1)];
    expect(refusalOf(offered, offer('p', 1))).toEqual([]);
    expect(refusalOf(offered, offer('p', 2))).toEqual({ code: 'place-not-free' });
    expect(refusalOf(offered, offer('q', 1))).toEqual({ code: 'has-offer' });
    expect(refusalOf(queue, offer('nowhere', 1))).toEqual({ code: 'place-not-free' });
    expect(refusalOf(queue, offer('p', 9))).toEqual({ code: 'not-waiting' });
  });

  it('keeps to the group and to the papers of special places', () => {
    expect(refusalOf([...queue, open('q', generalKind, 'big')], offer('q', 1))).toEqual({
      code: 'other-group',
    });
    const special = [...queue, open('s', 'corrective')];
    expect(refusalOf(special, offer('s', 1))).toEqual({ code: 'papers-lacking' });
    const suits: QueueMoment['suits'] = (member, { kind }) => kind === generalKind || member === hash(2);
    expect(refusalOf(special, offer('s', 2), moment({ suits }))).toMatchObject([{ passed: [] }]);
  });
});

describe('an answer', () => {
  const offered = [join(1), join(2), join(3), open('p'), offer('p', 1)];

  it('of consent takes the place and leaves the queue', () => {
    const movements = after([...offered, answer('take', 'p', 1)]);
    expect(foldMovements(movements).places.size).toBe(0);
    expect([1, 2, 3].map((number) => placeOf(movements, number))).toEqual([undefined, 1, 2]);
    expect(refusalOf([...offered, answer('take', 'p', 1)], answer('take', 'p', 1))).toEqual([]);
  });

  it('of decline keeps the place in the queue, and twice changes nothing', () => {
    const declined = [...offered, answer('decline', 'p', 1)];
    expect(placeOf(after(declined), 1)).toBe(1);
    expect(refusalOf(declined, answer('decline', 'p', 1))).toEqual([]);
    expect(refusalOf(declined, answer('take', 'p', 1))).toEqual({ code: 'not-offered' });
    expect(refusalOf(offered, answer('decline', 'p', 2))).toEqual({ code: 'not-offered' });
  });

  it('that is repeated or missing counts as the body has set it', () => {
    const strict = { ...rules, declinesAllowed: 1, noAnswer: 'goes-last' as const };
    const once = [...offered, answer('decline', 'p', 1)];
    const at = moment({ rules: strict });
    expect(placeOf(after(once, at), 1)).toBe(1);
    const twice = [...once, open('q'), offer('q', 1), answer('decline', 'q', 1)];
    expect(placeOf(after(twice, at), 1)).toBe(3);
    expect(placeOf(after(twice), 1)).toBe(1);
    expect(placeOf(after([...offered, answer('lapse', 'p', 1)]), 1)).toBe(1);
    expect(placeOf(after([...offered, answer('lapse', 'p', 1)], at), 1)).toBe(3);
  });
});

describe('a place', () => {
  it('is opened for a known group and closed only while it is free', () => {
    expect(refusalOf([], open('p', generalKind, 'old'))).toEqual({ code: 'group-unknown' });
    expect(refusalOf([open('p')], open('p'))).toEqual([]);
    expect(refusalOf([open('p')], { type: 'close', place: 'p' })).toMatchObject([{ type: 'closed' }]);
    const offered = [join(1), open('p'), offer('p', 1)];
    expect(refusalOf(offered, { type: 'close', place: 'p' })).toEqual({ code: 'place-not-free' });
    expect(refusalOf([], { type: 'close', place: 'p' })).toEqual({ code: 'place-not-free' });
  });
});
