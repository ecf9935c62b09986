import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'special-services-notice/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2018-02-05T10:00:00+06:00' })).pdf);

test('says in both languages what it states, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'оформлены документы на оказание специальных социальных услуг.',
    'Қызмет көрсету мерзімінің басы',
    'Начало срока оказания услуг',
    'Қызмет көрсету мерзімінің соңы',
    'Конец срока оказания услуг',
    'Үйде күтім көрсету жағдайында арнаулы әлеуметтік қызмет көрсетуге құжаттарды ресімдеу туралы хабарлама',
    'Уведомление об оформлении документов на оказание специальных социальных услуг в условиях ухода на дому',
  ])
    expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
});

test('without a signer it is a draft and claims no signature', async () => {
  const { text } = await read({ ...example, signer: null });
  expect(text).toContain('Жоба:қолқойылмаған');
  expect(text).not.toContain('Электрондықцифрлыққолтаңбаменқолқойылған');
});

test('refuses what it cannot state', () => {
  const { periodTo: _, ...lacking } = example;
  expect(checkFields(layout, lacking).ok).toBe(false);
});
