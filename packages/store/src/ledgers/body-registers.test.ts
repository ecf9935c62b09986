import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { administer } from '../testing/test-server.ts';
import type { RegisterLine } from './body-registers.ts';

let database: Database;
let store: Store;

beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database);
});
afterAll(() => store.close());

const line = (caseId: string, changes: Partial<RegisterLine> = {}): RegisterLine => ({
  body: 'aktogay',
  register: 'unemployed',
  iin: '870115399619',
  name: 'Мұсабеков Ринат Қанатұлы',
  since: '2026-09-28',
  system: 'office',
  caseId,
  number: '0000000007',
  edition: 'kz-aktogay/unemployed-registration/2015-09-22',
  cites: ['3'],
  enteredAt: '2026-09-28T05:00:00.000Z',
  ...changes,
});

async function shown(search: Parameters<Store['bodyRegisters']['list']>[0]) {
  const { rows, total } = await store.bodyRegisters.list(search);
  return { cases: rows.map(({ caseId }) => caseId), total };
}

describe('registers of bodies', () => {
  beforeAll(async () => {
    const lines = [
      line('first'),
      line('second', { since: '2026-11-02', iin: '950521499624', name: 'Қабдрахман Еңлік Манасқызы' }),
      line('again', { since: '2026-11-20' }),
      line('seeker', { register: 'job-seekers' }),
      line('elsewhere', { body: 'aktau' }),
    ];
    for (const each of lines) await store.bodyRegisters.enter(each);
  });

  it('tell a person by the latest day first, at their own body only', async () => {
    expect(await store.bodyRegisters.ofPerson('aktogay', '870115399619')).toEqual([
      line('again', { since: '2026-11-20' }),
      ...(await store.bodyRegisters.ofPerson('aktogay', '870115399619')).slice(1),
    ]);
    const cases = (await store.bodyRegisters.ofPerson('aktogay', '870115399619')).map(({ caseId }) => caseId);
    expect(cases.toSorted()).toEqual(['again', 'first', 'seeker']);
    expect(await store.bodyRegisters.ofPerson('aktau', '950521499624')).toEqual([]);
  });

  it('take a repeated line of the same case once', async () => {
    await store.bodyRegisters.enter(line('first', { since: '2020-01-01' }));
    const [, first] = await store.bodyRegisters.ofPerson('aktogay', '870115399619');
    expect(first?.since).toBe('2026-09-28');
  });

  it('are searched by folded name, by IIN and by days, page by page', async () => {
    const all = { body: 'aktogay', register: 'unemployed', page: { limit: 10 } } as const;
    expect(await shown(all)).toEqual({ cases: ['again', 'second', 'first'], total: 3 });
    expect(await shown({ ...all, search: 'енлик' })).toEqual({ cases: ['second'], total: 1 });
    expect(await shown({ ...all, search: '870115399619' })).toEqual({ cases: ['again', 'first'], total: 2 });
    expect(await shown({ ...all, from: '2026-09-28', to: '2026-11-02' })).toEqual({
      cases: ['second', 'first'],
      total: 2,
    });
    expect(await shown({ ...all, page: { limit: 1, offset: 1 } })).toEqual({ cases: ['second'], total: 3 });
  });

  it('cannot be changed, by the application or by the owner', async () => {
    const erase = { name: 'erase-register', text: 'delete from body_register' };
    await expect(database.run(erase)).rejects.toThrow('permission denied');
    await expect(administer(database.url, erase.text)).rejects.toThrow('append-only');
  });

  it('hold no number that is no IIN', async () => {
    await expect(store.bodyRegisters.enter(line('wrong', { iin: '12' }))).rejects.toThrow('iin');
  });
});
