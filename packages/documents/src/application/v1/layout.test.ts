import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'application/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2012-08-14T21:47:00+06:00' })).pdf);

test('says what the form of annex 4 says', async () => {
  const { text } = await read(example);
  for (const words of [
    'Құжат электрондық үкімет жұмысында құрылған',
    'Жіберілген күні',
    'Дата подачи',
    'Безработный',
    'Прошу выдать мне справку о статусе безработного (ой) за период с 01.05.2012 года по 14.08.2012 год.',
    'Маған 01.05.2012 – 14.08.2012 аралығындағы кезең үшін жұмыссыз мәртебесі туралы анықтама беруіңізді сұраймын.',
    '14.08.2012 21:47',
  ]) {
    expect(text, words).toContain(squeezed(words));
  }
});

test('lists the attachments with size and hash, and a name that the typeface lacks by its code points', async () => {
  const [file] = example.attachments;
  if (!file) throw new Error('The example has no attachment.');
  const attachments = [{ ...file, name: '🐎и\u0306.pdf', size: 999 }];
  const { text } = await read({ ...example, attachments });
  expect(text).toContain(file.sha256);
  expect(text).toContain('<U+1F40E>й.pdf');
  expect(text).toContain('999Б');
});

test('before it is signed and numbered it is a draft without a number', async () => {
  const { text, title } = await read({ ...example, uniqueNumber: null, signature: null });
  expect(title).toBe('Өтініш');
  expect(text).toContain('Жоба:қолқойылмаған');
  expect(text).not.toContain('қойылған');
});

test('refuses a person without a valid IIN and a file without a whole hash', () => {
  expect(checkFields(layout, { ...example, iin: '840512450319' }).ok).toBe(false);
  const attachments = [{ ...example.attachments[0], sha256: 'ABC' }];
  expect(checkFields(layout, { ...example, attachments }).ok).toBe(false);
});
