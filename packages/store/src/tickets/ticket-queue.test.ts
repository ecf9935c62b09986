import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { createTicketQueue, type TicketQueue } from './ticket-queue.ts';

const place = { centre: 'centre-1', day: '2026-03-02' };
const now = new Date('2026-03-02T05:00:00Z');
let database: Database;
let queue: TicketQueue;

beforeAll(async () => {
  database = await openTestDatabase();
  queue = createTicketQueue(database);
});
afterAll(() => database.close());

describe('ticket queue', () => {
  it('gives numbers without gaps to people who press at the same moment', async () => {
    const tickets = await Promise.all(
      Array.from({ length: 12 }, () => queue.take({ ...place, service: 'certificate', now })),
    );
    expect(tickets.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect((await queue.take({ ...place, day: '2026-03-03', service: 'certificate', now })).number).toBe(1);
  });

  it('never calls one ticket to two windows', async () => {
    const calls = await Promise.all(
      ['a', 'b', 'c', 'd'].map((operator) => queue.callNext({ ...place, operator, window: '1', now })),
    );
    expect(new Set(calls.map((ticket) => ticket?.number)).size).toBe(4);
    expect(await queue.waiting(place)).toHaveLength(8);
  });

  it('keeps the called ticket with its operator until it is closed', async () => {
    const mine = await queue.current({ ...place, operator: 'a' });
    expect(mine?.closedAt).toBeNull();
    await queue.close({ ...place, number: mine?.number ?? 0, outcome: 'absent', now });
    expect(await queue.current({ ...place, operator: 'a' })).toBeUndefined();
    expect(
      (await queue.called({ ...place, limit: 10 })).find(({ number }) => number === mine?.number),
    ).toMatchObject({
      outcome: 'absent',
      day: '2026-03-02',
    });
  });
});
