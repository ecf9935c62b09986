import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'unemployed-registration-notice/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2018-02-05T10:00:00+06:00' })).pdf);

test('says in both languages what it states, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Сіздің № 0000000417 өтінішіңіз бойынша жұмыссыз ретінде тіркелгеніңізді хабарлаймыз.',
    'Вы зарегистрированы в качестве безработного.',
    'Жұмыссыз ретінде тіркелген күні',
    'Дата регистрации в качестве безработного',
    'Жұмыссыз ретінде тіркеу туралы хабарлама',
    'Уведомление о регистрации в качестве безработного',
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
  const { registeredOn: _, ...lacking } = example;
  expect(checkFields(layout, lacking).ok).toBe(false);
});
