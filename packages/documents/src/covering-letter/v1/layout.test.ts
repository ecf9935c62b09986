import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'covering-letter/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2016-02-16T10:00:00+06:00' })).pdf);

test('tells who sends whose file to whom, in whose words, with what', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Ілеспе хат',
    'Сопроводительное письмо',
    'Қоса беріліп отыр',
    'Өтініш беруші округте тұрады.',
  ])
    expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
});

test('is a draft until somebody signs, and never an empty letter', async () => {
  expect((await read({ ...example, signer: null })).text).toContain(squeezed('Жоба: қол қойылмаған'));
  expect(checkFields(layout, { ...example, text: ' ' }).ok).toBe(false);
});

test('a file of many papers runs on to further pages', async () => {
  const enclosures = Array.from({ length: 40 }, (_, index) => ({
    kk: `Құжат ${index}`,
    ru: `Документ ${index}`,
  }));
  expect((await read({ ...example, enclosures })).pages.length).toBeGreaterThan(1);
});
