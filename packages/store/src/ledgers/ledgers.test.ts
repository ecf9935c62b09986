import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { sampleIin } from '../testing/sample-transition.ts';
import { administer } from '../testing/test-server.ts';

let database: Database;
let store: Store;

beforeAll(async () => {
  database = await openTestDatabase();
  store = createStore(database);
});
afterAll(() => store.close());

const now = new Date('2026-11-23T04:00:00.000Z');

describe('access log', () => {
  const line = {
    who: { role: 'executor' as const, iin: '900101400013', name: 'Сапарова Әсел' },
    what: 'application',
    system: 'office' as const,
    caseId: 'c1',
    applicantIin: sampleIin,
    cites: ['8/4', 'annex-1/table-2'],
  };

  it('tells a person who looked, and under which clause', async () => {
    await store.accessLog.record({ ...line, now });
    const expected = { rows: [{ ...line, at: now.toISOString() }], total: 1 };
    expect(await store.accessLog.ofApplicant(sampleIin, { limit: 5 })).toEqual(expected);
    expect(await store.accessLog.ofCase('office', 'c1', { limit: 5 })).toEqual(expected);
    expect(await store.accessLog.ofCase('portal', 'c1', { limit: 5 })).toEqual({ rows: [], total: 0 });
  });

  it('writes a line for each person of a list that was looked at', async () => {
    const { applicantIin: _, ...look } = line;
    const people = ['910227499021', '521103399035'];
    await store.accessLog.recordEach({ ...look, caseId: null, now, applicantIins: people });
    for (const applicantIin of people)
      expect(await store.accessLog.ofApplicant(applicantIin, { limit: 5 })).toEqual({
        rows: [{ ...line, caseId: null, applicantIin, at: now.toISOString() }],
        total: 1,
      });
    await store.accessLog.recordEach({ ...look, caseId: null, now, applicantIins: [] });
  });

  it('cannot be changed, by the application or by the owner', async () => {
    const erase = { name: 'erase', text: 'delete from access_log' };
    await expect(database.run(erase)).rejects.toThrow('permission denied');
    await expect(administer(database.url, erase.text)).rejects.toThrow('append-only');
  });
});

describe('issued documents', () => {
  const document = {
    code: 'ABCD-1234',
    system: 'office' as const,
    caseId: 'c1',
    service: 'unemployed-certificate',
    outcome: 'approved' as const,
    ground: null,
    number: '0000000263',
    date: '2026-11-23',
    title: { kk: 'Анықтама', ru: 'Справка', en: 'Certificate' },
    signer: { iin: '900101400013', name: 'Сапарова Әсел' },
    pdfSha256: 'a'.repeat(64),
    cmsSha256: 'b'.repeat(64),
    evidenceSha256: 'c'.repeat(64),
    sealSha256: null,
    sealEvidenceSha256: null,
    issuedAt: now.toISOString(),
  };

  it('are found by code and by the hash of the PDF', async () => {
    await store.issuedDocuments.record(document);
    await store.issuedDocuments.record({ ...document, number: 'forged' });
    expect(await store.issuedDocuments.find(document.code)).toEqual(document);
    expect(await store.issuedDocuments.findByPdf(document.pdfSha256)).toEqual(document);
    expect(await store.issuedDocuments.ofCase('office', 'c1')).toEqual([document]);
    expect(await store.issuedDocuments.find('WXYZ-0000')).toBeUndefined();
  });

  it('are never a refusal without a ground', async () => {
    const refusal = { ...document, code: 'refusal', outcome: 'refused' as const };
    await expect(store.issuedDocuments.record(refusal)).rejects.toThrow('refusal_names_its_ground');
  });
});

describe('files', () => {
  it('are kept once and come back byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    const put = await store.files.put({ bytes, mediaType: 'application/pdf', now });
    expect(put.size).toBe(300_000);
    expect(await store.files.put({ bytes, mediaType: 'image/png', now })).toMatchObject({
      sha256: put.sha256,
    });
    const found = await store.files.find(put.sha256);
    expect(found?.mediaType).toBe('application/pdf');
    expect(found?.bytes.equals(Buffer.from(bytes))).toBe(true);
    expect(await store.files.find('0'.repeat(64))).toBeUndefined();
  });

  it('are not given out when somebody changed them', async () => {
    const { sha256 } = await store.files.put({
      bytes: Buffer.from('true'),
      mediaType: 'application/pdf',
      now,
    });
    await administer(
      database.url,
      `alter table file disable trigger user; update file set content = 'liar' where sha256 = '${sha256}'`,
    );
    await expect(store.files.find(sha256)).rejects.toThrow(sha256);
  });
});
