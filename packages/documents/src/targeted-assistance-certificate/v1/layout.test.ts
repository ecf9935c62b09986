import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'targeted-assistance-certificate/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2018-02-05T10:00:00+06:00' })).pdf);

/** Karaganda No 55/04, paragraph 3: one certificate that says either "belongs" or "does not belong". */
test.each([
  [true, 'Атаулы әлеуметтік көмек алушыларға тиесілігін растайтын анықтама', 'подтверждает принадлежность'],
  [
    false,
    'Атаулы әлеуметтік көмек алушыларға тиесілі еместігін растайтын анықтама',
    'подтверждает непринадлежность',
  ],
])('states in both languages that the person belongs: %s, on one page', async (belongs, title, russian) => {
  const { text, pages } = await read({ ...example, belongs });
  expect(text).toContain(squeezed(title));
  expect(text).toContain(squeezed(russian));
  expect(pages).toHaveLength(1);
});

test('without a signer it is a draft and claims no signature', async () => {
  const { text } = await read({ ...example, signer: null });
  expect(text).toContain('Жоба:қолқойылмаған');
  expect(text).not.toContain('Электрондықцифрлыққолтаңбаменқолқойылған');
});

test('leaves the outgoing number open for the clerk only where such a book is kept', async () => {
  const { outgoingNumber: _, ...kept } = example;
  expect((await read(example)).text).toContain('Шығыс№');
  expect((await read({ ...example, outgoingNumber: 'Ш-17' })).text).toContain('Исх.№Ш-17');
  expect((await read(kept)).text).not.toContain('Шығыс№');
});

test('refuses what it cannot state', () => {
  const { belongs: _, ...lacking } = example;
  expect(checkFields(layout, lacking).ok).toBe(false);
});
