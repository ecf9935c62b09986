import type { OutboxItem, Transition } from '@qyzmet/case-engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { sampleEntry, sampleOpening } from '../testing/sample-transition.ts';
import { type Lease, maxAttempts } from './outbox.ts';

let database: Database;
let store: Store;

beforeEach(async () => {
  database = await openTestDatabase();
  store = createStore(database);
});
afterEach(() => store.close());

const start = new Date('2026-11-23T04:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const item = (id: string, orderKey = id): OutboxItem => ({ id, topic: 'gateway', orderKey, payload: { id } });

async function write(...outbox: readonly OutboxItem[]): Promise<Transition> {
  const transition = { ...sampleOpening(), outbox };
  await store.journal.append(transition);
  return transition;
}

const lease = (change: Partial<Lease> = {}) =>
  store.outbox.lease({
    topics: ['gateway'],
    worker: 'first',
    limit: 10,
    leaseSeconds: 30,
    now: start,
    ...change,
  });

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('outbox', () => {
  it('delivers the items of one key one after another, other keys beside them', async () => {
    await write(item('a1', 'a'), item('a2', 'a'), item('b1', 'b'));
    expect(ids(await lease())).toEqual(['a1', 'b1']);
    expect(await lease({ worker: 'second' })).toEqual([]);
    expect(await store.outbox.complete({ id: 'a1', worker: 'first', now: start })).toBe(true);
    expect(await lease({ worker: 'second' })).toMatchObject([
      { id: 'a2', attempt: 1, payload: { id: 'a2' } },
    ]);
  });

  it('keeps the order of the transitions', async () => {
    const opening = await write(item('one', 'case'));
    await store.journal.append({
      ...opening,
      expectedSequence: 2,
      entries: [sampleEntry('2026-11-23T03:30:00.000Z')],
      outbox: [item('two', 'case')],
    });
    const order: string[] = [];
    for (let items = await lease(); items.length > 0; items = await lease()) {
      order.push(...ids(items));
      for (const { id } of items) await store.outbox.complete({ id, worker: 'first', now: start });
    }
    expect(order).toEqual(['one', 'two']);
  });

  it('never gives one item to two workers', async () => {
    await write(...Array.from({ length: 40 }, (_, index) => item(`item-${index}`)));
    const leases = await Promise.all(
      Array.from({ length: 8 }, (_, worker) => lease({ worker: `worker-${worker}`, limit: 5 })),
    );
    const taken = leases.flatMap(ids);
    expect(new Set(taken).size).toBe(taken.length);
    const rest = await lease({ limit: 40 });
    expect(taken.length + rest.length).toBe(40);
  });

  it('gives the item of a dead worker to another, whose word alone then counts', async () => {
    await write(item('a'));
    await lease({ leaseSeconds: 30 });
    expect(await lease({ worker: 'second', now: after(29) })).toEqual([]);
    expect(await lease({ worker: 'second', now: after(30) })).toMatchObject([{ id: 'a', attempt: 2 }]);
    expect(await store.outbox.complete({ id: 'a', worker: 'first', now: after(31) })).toBe(false);
    expect(await store.outbox.complete({ id: 'a', worker: 'second', now: after(31) })).toBe(true);
  });

  it('tries again later and later', async () => {
    await write(item('a'));
    let now = start;
    for (const pause of [1, 2, 4, 8]) {
      expect(ids(await lease({ now }))).toEqual(['a']);
      await store.outbox.fail({ id: 'a', worker: 'first', now, error: 'no answer' });
      const again = now.getTime() + pause * 1000;
      expect(await lease({ now: new Date(again - 1) })).toEqual([]);
      now = new Date(again);
    }
    expect(await lease({ now })).toMatchObject([{ id: 'a', attempt: 5 }]);
  });

  it('holds back the younger items of a key whose item has failed, until it is retried', async () => {
    await write(item('a1', 'a'), item('a2', 'a'));
    await lease();
    await store.outbox.fail({ id: 'a1', worker: 'first', now: start, error: 'refused', final: true });
    expect(await lease({ now: after(100_000) })).toEqual([]);
    const failed = await store.outbox.failedItems({ limit: 10 });
    expect(failed).toMatchObject({ total: 1, rows: [{ id: 'a1', lastError: 'refused', attempts: 1 }] });
    expect(await store.outbox.retry('a1')).toBe(true);
    expect(await store.outbox.retry('a1')).toBe(false);
    expect(await lease()).toMatchObject([{ id: 'a1', attempt: 1 }]);
  });

  it('gives up on an item after many tries, also on one that kills its workers', async () => {
    await write(item('refused'), item('killer'));
    let now = start;
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      expect(ids(await lease({ now }))).toEqual(['refused', 'killer']);
      await store.outbox.fail({ id: 'refused', worker: 'first', now, error: 'no answer' });
      now = new Date(now.getTime() + 3_600_000);
    }
    expect(await lease({ now })).toEqual([]);
    const failed = await store.outbox.failedItems({ limit: 10 });
    expect(failed.rows.map(({ id, lastError }) => [id, lastError])).toEqual([
      ['refused', 'no answer'],
      ['killer', 'no answer of a worker'],
    ]);
  });

  it('keeps what waits when it removes what was delivered', async () => {
    await write(item('a'), item('b'));
    await lease({ limit: 1 });
    await store.outbox.complete({ id: 'a', worker: 'first', now: start });
    expect(await store.outbox.removeDelivered(start)).toBe(0);
    expect(await store.outbox.removeDelivered(after(1))).toBe(1);
    expect(ids(await lease())).toEqual(['b']);
  });

  it('wakes the workers of this process and of another node', async () => {
    const woken = (of: Store) => new Promise<void>((done) => of.outbox.onOutbox(done));
    const neighbour = createStore({ ...database, close: async () => {} });
    // The first call says that the neighbour listens.
    await woken(neighbour);
    const both = Promise.all([woken(store), woken(neighbour)]);
    await write(item('a'));
    await both;
  });
});
