import { MovableClock } from '@qyzmet/kernel';
import { createStore, type Store } from '@qyzmet/store';
import { openTestDatabase } from '@qyzmet/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openedTransition } from '../testing/opened-transition.ts';
import { OutboxWorker, UndeliverableItem } from './outbox-worker.ts';

const start = new Date('2026-11-24T05:00:00Z');
const quiet = { warn: () => {} };
let store: Store;
let clock: MovableClock;
let cases = 0;

beforeAll(async () => {
  store = createStore(await openTestDatabase());
  clock = new MovableClock(start);
});
afterAll(() => store.close());

/** Writes items of one order into the outbox, in the transition that opens some record. */
async function write(...ids: readonly string[]): Promise<void> {
  const caseId = `case-${++cases}`;
  const outbox = ids.map((id) => ({ id, topic: 'mail' as const, orderKey: caseId, payload: { id } }));
  expect(await store.journal.append({ ...openedTransition(caseId, clock.now()), outbox })).toMatchObject({
    kind: 'appended',
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 200 && !holds(); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(holds()).toBe(true);
}

function worker(name: string, mail: (id: string) => Promise<void>): OutboxWorker {
  return new OutboxWorker({
    outbox: store.outbox,
    clock,
    name,
    log: quiet,
    handlers: { mail: (item) => mail(item.id) },
  });
}

describe('the worker of the outbox', () => {
  it('carries items out in their order, also when the first needs several tries', async () => {
    const done: string[] = [];
    let faults = 2;
    const one = worker('one', async (id) => {
      if (id === 'a' && faults-- > 0) throw new Error('the line is dead');
      done.push(id);
    });
    one.start();
    await write('a', 'b', 'c');
    for (let attempt = 0; attempt < 20 && done.length < 3; attempt++) {
      clock.move(10_000);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    await one.stop();
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('shares the work of two workers without doing anything twice', async () => {
    const done: string[] = [];
    const note = async (id: string) => {
      done.push(id);
    };
    const workers = [worker('left', note), worker('right', note)];
    for (const each of workers) each.start();
    await Promise.all(Array.from({ length: 12 }, (_, index) => write(`shared-${index}`)));
    await until(() => done.length >= 12);
    await Promise.all(workers.map((each) => each.stop()));
    expect(done.toSorted()).toEqual([...new Set(done)].toSorted());
    expect(done).toHaveLength(12);
  });

  it('takes over soon what a killed worker had in hand, and never what one still works on', async () => {
    const done: string[] = [];
    await write('orphan');
    await store.outbox.lease({
      topics: ['mail'],
      worker: 'killed',
      limit: 1,
      leaseSeconds: 10,
      now: clock.now(),
    });
    let finish = () => {};
    const slow = worker('slow', (id) => {
      done.push(`slow ${id}`);
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    slow.start();
    clock.move(10_000);
    await until(() => done.length === 1);

    const other = worker('other', async (id) => {
      done.push(`other ${id}`);
    });
    other.start();
    clock.move(7000);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    clock.move(7000);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    finish();
    await Promise.all([slow.stop(), other.stop()]);
    expect(done).toEqual(['slow orphan']);
  });

  it('gives up at once what can never be delivered, and tells it', async () => {
    const one = worker('strict', async () => {
      throw new UndeliverableItem('no such system');
    });
    one.start();
    await write('lost');
    const failed = async () =>
      (await store.outbox.failedItems({ limit: 10 })).rows.find(({ id }) => id === 'lost');
    for (let attempt = 0; attempt < 100 && !(await failed()); attempt++)
      await new Promise((resolve) => setTimeout(resolve, 25));
    await one.stop();
    expect(await failed()).toMatchObject({
      attempts: 1,
      lastError: expect.stringContaining('no such system'),
    });
  });
});
