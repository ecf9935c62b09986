import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  candidatesFor,
  chainAfter,
  compareMembers,
  decideQueue,
  emptyChain,
  emptyQueue,
  evolve,
  foldMovements,
  generalKind,
  keepsHistory,
  lineOfGroup,
  type Movement,
  markOf,
  type Publication,
  type QueueOrder,
  type QueueRules,
  type QueueState,
  standingOf,
  verifyPublication,
} from './index.ts';
import { inventedHash, inventedRules } from './testing/invented-queue.ts';

/** Anything that people may do to a queue, good or not, by small numbers that choose whom and what. */
const deed = fc.oneof(
  fc.record({
    deed: fc.constant('join' as const),
    who: fc.nat(14),
    before: fc.nat(3 * 24 * 60),
    privilege: fc.boolean(),
    born: fc.integer({ min: 0, max: 6 * 365 }),
  }),
  fc.record({
    deed: fc.constant('open' as const),
    place: fc.nat(9),
    group: fc.nat(2),
    special: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('close' as const), place: fc.nat(9) }),
  fc.record({
    deed: fc.constant('offer' as const),
    place: fc.nat(9),
    who: fc.nat(14),
    first: fc.boolean(),
    reason: fc.boolean(),
  }),
  fc.record({ deed: fc.constantFrom('decline', 'lapse', 'take'), place: fc.nat(9), who: fc.nat(14) }),
);
const rulesOfBody: fc.Arbitrary<QueueRules> = fc.record(
  {
    ageOn: fc.constant(inventedRules.ageOn),
    groups: fc.constant(inventedRules.groups),
    answerWithin: fc.constant(inventedRules.answerWithin),
    noAnswer: fc.constantFrom('keeps-place' as const, 'goes-last' as const),
    declinesAllowed: fc.nat(2),
  },
  { requiredKeys: ['ageOn', 'groups', 'answerWithin', 'noAnswer'] },
);
const hours = 3_600_000;
const start = Date.parse('2026-08-20T05:00:00Z');
const suits = (hash: string, { kind }: { readonly kind: string }) => kind === generalKind || hash < '8';

interface Lived {
  readonly rules: QueueRules;
  readonly movements: readonly Movement[];
  /** State before each movement. */
  readonly states: readonly QueueState[];
  readonly state: QueueState;
}

/** A queue that lived through some deeds, a few hours apart, over a 1 September. */
const lived: fc.Arbitrary<Lived> = fc
  .tuple(rulesOfBody, fc.array(deed, { minLength: 5, maxLength: 120 }))
  .map(([rules, deeds]) => {
    const movements: Movement[] = [];
    const states: QueueState[] = [];
    let state = emptyQueue;
    deeds.forEach((done, index) => {
      const at = new Date(start + index * 7 * hours);
      const order = orderOf(done, state, at, rules);
      const decided = order && decideQueue(order, state, { at, rules, suits });
      if (!decided?.ok) return;
      for (const movement of decided.value) {
        states.push(state);
        movements.push(movement);
        state = evolve(state, movement);
      }
    });
    return { rules, movements, states, state };
  });

function orderOf(
  done: typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never,
  state: QueueState,
  at: Date,
  rules: QueueRules,
): QueueOrder | undefined {
  switch (done.deed) {
    case 'join': {
      const member = inventedHash(done.who);
      const since = new Date(at.getTime() - done.before * 60_000).toISOString();
      const birthDate = new Date(start - done.born * 24 * hours).toISOString().slice(0, 10);
      return { type: 'join', member, since, privilege: done.privilege, birthDate };
    }
    case 'open': {
      const kind = done.special ? 'corrective' : generalKind;
      const group = inventedRules.groups[done.group]?.id ?? '';
      return { type: 'open', place: `p${done.place}`, preschool: 'balapan', group, kind };
    }
    case 'close':
      return { type: 'close', place: `p${done.place}` };
    case 'offer': {
      const place = state.places.get(`p${done.place}`);
      const day = at.toISOString().slice(0, 10);
      const first = place && candidatesFor(place, state, day, rules, suits)[0];
      const member = done.first && first ? first.hash : inventedHash(done.who);
      const answerBy = new Date(at.getTime() + 24 * hours).toISOString();
      const reason = done.reason ? { reason: 'Себебі бар' } : {};
      return { type: 'offer', place: `p${done.place}`, member, answerBy, ...reason };
    }
    default:
      return {
        type: done.deed as 'decline' | 'lapse' | 'take',
        place: `p${done.place}`,
        member: inventedHash(done.who),
      };
  }
}

function published({ rules, movements, state }: Pick<Lived, 'rules' | 'movements' | 'state'>): Publication {
  let chain = emptyChain;
  return {
    format: 'qyzmet-queue/1',
    body: 'body',
    service: 'preschool-queue',
    asOf: '2026-11-24T05:00:00.000Z',
    rules,
    waiting: [...state.members.values()].map(({ hash, privilege, since, cohort }) => ({
      hash,
      privilege,
      since,
      cohort,
    })),
    movements: movements.map((movement) => {
      chain = chainAfter(chain, movement);
      return { movement, chain };
    }),
  };
}

describe('whatever happens in a queue', () => {
  it('nobody comes to stand before another but by privilege, an earlier registration or their own refusals', () => {
    fc.assert(
      fc.property(lived, ({ movements, states }) => {
        movements.forEach((movement, index) => {
          const before = states[index] as QueueState;
          const after = evolve(before, movement);
          for (const a of before.members.values())
            for (const b of before.members.values()) {
              const [a2, b2] = [after.members.get(a.hash), after.members.get(b.hash)];
              if (!a2 || !b2 || compareMembers(a, b) >= 0 || compareMembers(a2, b2) < 0) continue;
              expect(movement).toMatchObject({ type: 'put-last', member: a.hash });
            }
          if (movement.type !== 'joined') return;
          const newcomer = after.members.get(movement.member);
          for (const other of before.members.values())
            if (newcomer && compareMembers(newcomer, other) < 0)
              expect(
                (newcomer.privilege && !other.privilege) || newcomer.since <= other.since,
                'a newcomer stands before somebody registered earlier',
              ).toBe(true);
        });
      }),
    );
  });

  it('the order of those who stay is the same after joins, offers, consents and kept declines', () => {
    fc.assert(
      fc.property(lived, ({ movements, states, rules }) => {
        movements.forEach((movement, index) => {
          if (movement.type === 'put-last') return;
          const before = states[index] as QueueState;
          const after = evolve(before, movement);
          for (const { id } of rules.groups) {
            const line = (state: QueueState, other: QueueState) =>
              lineOfGroup(state.members.values(), id, '2026-11-24', rules)
                .map(({ hash }) => hash)
                .filter((hash) => other.members.has(hash));
            expect(line(after, before)).toEqual(line(before, after));
          }
        });
      }),
    );
  });

  it('every place goes to the first who may have it, or the ledger names whom it passed', () => {
    fc.assert(
      fc.property(lived, ({ movements, states, rules }) => {
        movements.forEach((movement, index) => {
          if (movement.type !== 'offered') return;
          const before = states[index] as QueueState;
          const place = before.places.get(movement.place);
          const day = new Date(Date.parse(movement.at) + 5 * hours).toISOString().slice(0, 10);
          const line = place ? candidatesFor(place, before, day, rules, suits) : [];
          expect(line[movement.passed.length]?.hash).toBe(movement.member);
          expect(line.slice(0, movement.passed.length).map(({ hash }) => hash)).toEqual(movement.passed);
        });
      }),
    );
  });

  it('one place is offered to one child, and one child has one offer', () => {
    fc.assert(
      fc.property(lived, ({ state }) => {
        const offers = [...state.members.values()].flatMap(({ hash, offer }) =>
          offer ? [[hash, offer]] : [],
        );
        const places = [...state.places.values()].flatMap(({ id, offeredTo }) =>
          offeredTo ? [[offeredTo, id]] : [],
        );
        expect(new Set(offers.map(([, place]) => place)).size).toBe(offers.length);
        expect(places.toSorted()).toEqual(offers.toSorted());
      }),
    );
  });

  it('the place that a family computes from the public list is the place that is shown', () => {
    fc.assert(
      fc.property(lived, ({ rules, movements, state }) => {
        const publication = published({ rules, movements, state });
        for (const { hash } of state.members.values()) {
          const shown = standingOf(hash, state.members, '2026-11-24', rules);
          const own = publication.waiting.find((row) => row.hash === hash);
          const before = publication.waiting.filter(
            (row) =>
              standingOf(row.hash, new Map([[row.hash, row]]), '2026-11-24', rules)?.group.id ===
                shown?.group.id &&
              own &&
              (row.privilege !== own.privilege
                ? row.privilege
                : row.since < own.since || (row.since === own.since && row.hash <= own.hash)),
          );
          expect(before).toHaveLength(shown ? shown.place : before.length);
        }
        expect(foldMovements(movements)).toEqual(state);
      }),
    );
  });

  it('what is published proves itself', () => {
    fc.assert(
      fc.property(lived, (queue) => {
        expect(verifyPublication(published(queue))).toEqual([]);
      }),
    );
  });
});

describe('a publication that was tampered with', () => {
  it('does not prove itself, wherever a line is left out, changed or put elsewhere', () => {
    fc.assert(
      fc.property(lived, fc.nat(), fc.constantFrom('drop', 'change', 'list'), (queue, where, how) => {
        fc.pre(queue.movements.length > 1 && queue.state.members.size > 0);
        const honest = published(queue);
        const index = where % (honest.movements.length - 1);
        const forged =
          how === 'drop'
            ? { ...honest, movements: honest.movements.toSpliced(index, 1) }
            : how === 'change'
              ? {
                  ...honest,
                  movements: honest.movements.with(index, {
                    ...(honest.movements[index] as Publication['movements'][number]),
                    movement: { at: '2026-08-20T05:00:00.000Z', type: 'closed', place: 'p-forged' },
                  }),
                }
              : { ...honest, waiting: honest.waiting.slice(1) };
        expect(verifyPublication(forged).length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not keep the history that somebody has seen, even with a whole chain of its own', () => {
    fc.assert(
      fc.property(lived, fc.nat(), (queue, where) => {
        fc.pre(queue.movements.length > 1);
        const seen = where % (queue.movements.length - 1);
        const mark = markOf(published({ ...queue, movements: queue.movements.slice(0, seen + 1) }));
        expect(keepsHistory(published(queue), mark)).toBe(true);
        const rewritten = queue.movements.toSpliced(seen, 1);
        expect(keepsHistory(published({ ...queue, movements: rewritten }), mark)).toBe(false);
      }),
    );
  });

  it('is caught when it passes somebody over in silence, even with a whole chain', () => {
    const join = (who: number): Movement => ({
      at: '2026-11-24T05:00:00.000Z',
      type: 'joined',
      member: inventedHash(who),
      since: `2026-11-0${who}T05:00:00.000Z`,
      privilege: false,
      cohort: 2024,
    });
    const movements: readonly Movement[] = [
      join(1),
      join(2),
      {
        at: '2026-11-24T06:00:00.000Z',
        type: 'opened',
        place: 'p',
        preschool: 'balapan',
        group: 'little',
        kind: generalKind,
      },
      {
        at: '2026-11-24T07:00:00.000Z',
        type: 'offered',
        place: 'p',
        member: inventedHash(2),
        answerBy: '2026-12-01T13:00:00.000Z',
        passed: [],
      },
    ];
    const state = foldMovements(movements);
    expect(verifyPublication(published({ rules: inventedRules, movements, state }))).toEqual([
      { position: 4, fault: 'passed-over-silently' },
    ]);
  });
});
