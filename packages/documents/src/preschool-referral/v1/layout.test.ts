import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'preschool-referral/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2026-12-11T10:00:00+05:00' })).pdf);

test('says in both languages who goes where and until when it is registered, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Мектепке дейінгі ұйымға жолдама',
    'Направление в дошкольную организацию',
    'бір ай ішінде тіркеуі керек',
    'зарегистрировать направление в течение месяца',
    '11.01.2027',
    'Зарегистрировано в дошкольной организации',
  ])
    expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
});

test('without a signer it is a draft and claims no signature', async () => {
  const { text } = await read({ ...example, signer: null });
  expect(text).toContain('Жоба:қолқойылмаған');
  expect(text).not.toContain('Электрондықцифрлыққолтаңбаменқолқойылған');
});

test('refuses a child without a name and a day that is none', () => {
  expect(checkFields(layout, { ...example, childName: ' ' }).ok).toBe(false);
  expect(checkFields(layout, { ...example, registerBy: '2026-02-30' }).ok).toBe(false);
});
