import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'notice/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2026-02-05T10:00:00+05:00' })).pdf);

test('prints each statement under its label in both languages, on one page', async () => {
  const { text, pages } = await read(example);
  for (const { label, value } of example.stated)
    for (const words of [label.kk, label.ru, value]) expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
});

test('is a letter without rows where nothing was asked to be stated', async () => {
  const { text } = await read({ ...example, stated: [] });
  expect(text).toContain(squeezed('Омартаны тіркеу туралы хабарлама'));
  expect(text).not.toContain(squeezed('Омартаның орны'));
});

test('refuses a statement without its Russian label', () => {
  const lacking = { ...example, stated: [{ label: { kk: 'Орны' }, value: 'Бидайкөл' }] };
  expect(checkFields(layout, lacking).ok).toBe(false);
});
