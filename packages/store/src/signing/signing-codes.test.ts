import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { createSigningCodes, type SigningCodes } from './signing-codes.ts';

const now = new Date('2026-11-24T05:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const text = { kk: 'Өтініш', ru: 'Заявление', en: 'Application' };
const iin = '880614399019';
const place = { system: 'portal' as const, caseId: 'case-1', iin };

let database: Database;
let codes: SigningCodes;

beforeAll(async () => {
  database = await openTestDatabase();
  codes = createSigningCodes(database);
});
afterAll(() => database.close());

async function opened(id: string, changes: { readonly caseId?: string; readonly now?: Date } = {}) {
  const at = changes.now ?? now;
  await codes.open({
    id,
    token: `token of ${id}`,
    system: 'portal',
    caseId: changes.caseId ?? 'case-1',
    openedBy: { role: 'applicant', iin, name: 'Ахметов Ерлан' },
    applicantIin: iin,
    demands: { iin },
    document: {
      description: text,
      name: text,
      mediaType: 'application/json',
      meta: [{ name: 'ЖСН', value: iin }],
      organisation: { name: text, bin: '990440003338' },
      cites: ['8/6'],
    },
    content: Buffer.from('{"form":{}}'),
    paper: null,
    now: at,
    expiresAt: new Date(at.getTime() + 600_000),
  });
}

it('stands alone: a new code of the same person for the same case takes its place', async () => {
  await opened('first');
  await opened('other case', { caseId: 'case-2' });
  await opened('second');
  expect(await codes.find('first', now)).toBeUndefined();
  expect((await codes.current({ ...place, now }))?.id).toBe('second');
  const found = await codes.find('other case', now);
  expect(found).toMatchObject({ state: 'waiting', demands: { iin }, document: { name: text }, paper: null });
  expect(found?.content.toString()).toBe('{"form":{}}');
  expect(await codes.current({ ...place, iin: '790617300453', now })).toBeUndefined();
});

it('is opened once, and answered until it is signed', async () => {
  await opened('code');
  expect(await codes.markOpened('code', now)).toBe(true);
  expect(await codes.markOpened('code', now)).toBe(false);
  const cms = Buffer.from('cms');
  const answer = (reasons: readonly string[]) =>
    codes.answer('code', { cms, reasons, now, expiresAt: minutes(30) });
  expect(await answer(['IIN_MISMATCH'])).toBe(true);
  expect(await codes.find('code', now)).toMatchObject({ state: 'refused', reasons: ['IIN_MISMATCH'], cms });
  expect(await answer([])).toBe(true);
  expect(await codes.find('code', minutes(29))).toMatchObject({ state: 'signed', reasons: [] });
  expect(await answer([])).toBe(false);
  await codes.forget('code');
  expect(await codes.find('code', now)).toBeUndefined();
});

it('ends by itself, and is then forgotten', async () => {
  await opened('old');
  expect(await codes.find('old', minutes(10))).toBeUndefined();
  expect(await codes.markOpened('old', minutes(10))).toBe(false);
  expect(
    await codes.answer('old', {
      cms: Buffer.from('cms'),
      reasons: [],
      now: minutes(10),
      expiresAt: minutes(40),
    }),
  ).toBe(false);
  await opened('new', { caseId: 'case-9', now: minutes(11) });
  const left = await database.run<{ id: string }>({
    name: 'signing-code-left',
    text: `select id from signing_code where id = 'old'`,
  });
  expect(left).toEqual([]);
});
