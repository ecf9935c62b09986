import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'queue-ticket/v1';
const options = { issuedAt: '2012-08-15T10:00:00+06:00' };

test('is one strip 80 mm wide, as long as its words', async () => {
  const short = await readPdf((await renderDocument(layout, example, options)).pdf);
  const service = { ...example.service, kk: 'Ұзақ атауы бар қызмет '.repeat(12) };
  const long = await readPdf((await renderDocument(layout, { ...example, service }, options)).pdf);
  expect(short.pages).toHaveLength(1);
  expect(short.pages[0]?.width).toBeCloseTo(226.77, 1);
  expect(long.pages).toHaveLength(1);
  expect(long.pages[0]?.height).toBeGreaterThan((short.pages[0]?.height ?? 0) + 20);
});

test('tells the wait only when the queue can tell it', async () => {
  const { waitMinutes: _wait, ...withoutWait } = example;
  expect((await readPdf((await renderDocument(layout, example, options)).pdf)).text).toContain('≈12мин');
  expect((await readPdf((await renderDocument(layout, withoutWait, options)).pdf)).text).not.toContain(
    'Күту',
  );
});

test('a ticket is letters and a number', () => {
  for (const ticket of ['', 'А-', '12345', 'а-1', 'А-1\n2']) {
    expect(checkFields(layout, { ...example, ticket }).ok, ticket).toBe(false);
  }
});
