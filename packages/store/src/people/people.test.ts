import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { sampleIin } from '../testing/sample-transition.ts';

let database: Database;
let store: Store;

beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database);
});
afterAll(() => store.close());

const now = new Date('2026-11-23T04:00:00.000Z');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('accounts', () => {
  const account = {
    iin: sampleIin,
    name: 'Жұмабаев Қанат',
    phone: '+77010000001',
    email: 'Kanat@example.kz',
    passwordHash: 'x',
  };

  it('are one for an IIN and one for an e-mail address', async () => {
    expect(await store.accounts.create({ ...account, now })).toBe(true);
    expect(await store.accounts.create({ ...account, now })).toBe(false);
    const second = { ...account, iin: '880304450116', email: 'kanat@EXAMPLE.kz', now };
    expect(await store.accounts.create(second)).toBe(false);
    expect(await store.accounts.find(account.iin)).toEqual({ ...account, createdAt: now.toISOString() });
    expect((await store.accounts.findByEmail('KANAT@example.kz'))?.iin).toBe(account.iin);
    expect(await store.accounts.create({ ...second, email: null })).toBe(true);
    expect(await store.accounts.changeContact({ ...second, email: account.email })).toBe(false);
  });
});

describe('sessions', () => {
  const session = {
    token: 'secret-token',
    kind: 'staff' as const,
    subject: '900101400013',
    system: 'office' as const,
    data: { post: 'head' },
    now,
    expiresAt: after(3600),
  };

  it('are found by their token until they expire, and note the visit', async () => {
    await store.sessions.open(session);
    expect(await store.sessions.find('another', now)).toBeUndefined();
    expect(await store.sessions.find(session.token, after(120))).toMatchObject({ data: { post: 'head' } });
    const found = await store.sessions.find(session.token, after(130));
    expect(found?.lastSeen).toBe(after(120).toISOString());
    await store.sessions.changeData(session.token, { post: 'clerk' });
    expect(await store.sessions.find(session.token, after(3599))).toMatchObject({ data: { post: 'clerk' } });
    expect(await store.sessions.find(session.token, after(3600))).toBeUndefined();
    expect(await store.sessions.removeExpired(after(3600))).toBe(1);
  });

  it('are kept without their token', async () => {
    await store.sessions.open(session);
    const rows = await database.run<{ row: string }>({
      name: 'whole-session',
      text: 'select session::text as row from session',
    });
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(session.token);
    await store.sessions.closeAllOf(session.subject);
    expect(await store.sessions.find(session.token, now)).toBeUndefined();
  });
});

describe('staff', () => {
  const clerk = {
    iin: '900101400013',
    name: 'Сапарова Әсел',
    login: 'saparova',
    passwordHash: 'x',
    certificateSerial: 'A1',
    posts: [
      { system: 'office' as const, role: 'executor' as const, organisation: 'tayinsha' },
      { system: 'office' as const, role: 'office-clerk' as const, organisation: 'tayinsha' },
    ],
  };

  it('are found with their posts while they serve', async () => {
    await store.staff.save({ ...clerk, now });
    expect(await store.staff.findByLogin('saparova')).toEqual(clerk);
    expect(await store.staff.findByCertificate('A1')).toEqual(clerk);
    expect(await store.staff.membersOf('tayinsha', 'executor')).toEqual([clerk]);
    expect(await store.staff.membersOf('tayinsha', 'head')).toEqual([]);
    const [post] = clerk.posts;
    const fewer = { ...clerk, posts: post ? [post] : [] };
    await store.staff.save({ ...fewer, now });
    expect(await store.staff.find(clerk.iin)).toEqual(fewer);
    await store.staff.end(clerk.iin, now);
    expect(await store.staff.findByLogin('saparova')).toBeUndefined();
    expect(await store.staff.membersOf('tayinsha')).toEqual([]);
  });
});

describe('notifications', () => {
  it('come once for a key, and are read by their person', async () => {
    const text = { kk: 'Дайын', ru: 'Готово', en: 'Ready' };
    const notification = { iin: sampleIin, system: 'portal' as const, caseId: 'c', text, now };
    await store.notifications.add({ ...notification, key: 'one' });
    await store.notifications.add({ ...notification, key: 'one' });
    await store.notifications.add({ ...notification, key: 'two', now: after(1) });
    const list = await store.notifications.of(sampleIin, { limit: 1 });
    expect(list).toMatchObject({ total: 2, rows: [{ text, at: after(1).toISOString(), readAt: null }] });
    const ids = list.rows.map(({ id }) => id);
    await store.notifications.markRead({ iin: '880304450116', ids, now });
    expect(await store.notifications.countUnread(sampleIin)).toBe(2);
    await store.notifications.markRead({ iin: sampleIin, ids, now });
    expect(await store.notifications.countUnread(sampleIin)).toBe(1);
    await store.notifications.markRead({ iin: sampleIin, now });
    expect(await store.notifications.countUnread(sampleIin)).toBe(0);
  });
});
