import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'reasoned-refusal/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2012-08-15T10:00:00+06:00' })).pdf);

test('is the letter of annex 5: what is refused, on which ground, why, by whom', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Сізге жұмыссыз ретінде тіркеу туралы анықтама беруден бас тартылғанын хабарлаймыз.',
    'Доводим до Вашего сведения, что Вам отказано в предоставлении справки безработного.',
    'Бас тартудың себебі',
    'Причина отказа',
    'Начальник отдела',
    'Қызмет көрсетуден бас тарту туралы дәлелді жауап',
    '01.08.2012, № 517 қаулы',
    '6-тармақ, 10) / пункт 6, 10)',
    'қызмет көрсету нәтижесін құру',
    'Тайынша қаласы, Абай даңғылы',
    'равнозначен документу на бумажном носителе',
  ]) {
    expect(text, words).toContain(squeezed(words));
  }
  expect(pages).toHaveLength(1);
});

test('keeps the lines of the one who decides', async () => {
  const { text } = await read({ ...example, reason: { ru: 'Первая строка.\r\nВторая\tстрока.' } });
  expect(text).toContain('Перваястрока.Втораястрока.');
});

test('a long reason runs on to further pages', async () => {
  const { pages } = await read({ ...example, reason: { kk: 'Бұл ұзақ себеп.\n'.repeat(120) } });
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.at(-1)?.text).toContain(squeezed(example.verification.code));
});

test('no refusal without a ground and a reason', () => {
  const { ground: _ground, ...withoutGround } = example;
  expect(checkFields(layout, withoutGround).ok).toBe(false);
  expect(checkFields(layout, { ...example, reason: {} }).ok).toBe(false);
  expect(checkFields(layout, { ...example, reason: { kk: ' \n ' } }).ok).toBe(false);
});
