import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'assignment-notice/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2018-02-05T10:00:00+06:00' })).pdf);

test('says in both languages what it states, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Өтініш бойынша шешім',
    'Решение по заявлению',
    'назначено',
    'Мемлекеттік атаулы әлеуметтік көмек тағайындау туралы хабарлама',
    'Уведомление о назначении государственной адресной социальной помощи',
    'тағайындалды / назначено',
    'Мөлшері',
    'айына 18 340 теңге',
    '01.01.2018 – 31.03.2018',
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
  const { resultTitle: _, ...lacking } = example;
  expect(checkFields(layout, lacking).ok).toBe(false);
});

test('says for which child, and from when without an end', async () => {
  const { assignedTo: _, ...openEnded } = example;
  const child = { ...openEnded, childName: 'ҚАЛИЕВ ӘДІЛ', childBirthDate: '2010-06-01' };
  const { text } = await read(child);
  expect(text).toContain(squeezed('ҚАЛИЕВ ӘДІЛ, 01.06.2010'));
  expect(text).toContain(squeezed('01.01.2018 бастап / с 01.01.2018'));
});
