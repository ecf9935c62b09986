import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { sampleEntry, sampleOpening } from '../testing/sample-transition.ts';

let store: Store;

beforeAll(async () => {
  store = createStore(await openTestDatabase());
});
afterAll(() => store.close());

const due = new Date('2026-11-23T04:00:00.000Z');
const after = (seconds: number) => new Date(due.getTime() + seconds * 1000);
const lease = (now: Date) => store.timers.leaseDue({ now, limit: 10, leaseSeconds: 60 });

describe('timers', () => {
  it('come when they are due, to one sweeper at a time, until a transition replaces them', async () => {
    const opening = { ...sampleOpening(), timers: [{ kind: 'deadline', at: due.toISOString() }] };
    await store.journal.append(opening);
    const timer = { system: 'office', caseId: opening.caseId, kind: 'deadline', at: due.toISOString() };

    expect(await lease(after(-1))).toEqual([]);
    const both = await Promise.all([lease(due), lease(due)]);
    expect(both.flat()).toEqual([timer]);
    expect(await lease(after(59))).toEqual([]);
    expect(await lease(after(60))).toEqual([timer]);

    const later = [{ kind: 'deadline', at: after(600).toISOString() }];
    const entries = [sampleEntry(due.toISOString())];
    await store.journal.append({ ...opening, expectedSequence: 2, entries, timers: later });
    const [former] = both.flat();
    if (former) await store.timers.complete(former);
    const [renewed] = await lease(after(600));
    expect(renewed?.at).toBe(after(600).toISOString());
    if (renewed) await store.timers.complete(renewed);
    expect(await lease(after(10_000))).toEqual([]);
  });
});
