import { expect, test } from 'vitest';
import { checkFields, renderDocument } from '../../render-document.ts';
import { readPdf, squeezed } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'queue-notice/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2026-11-25T10:00:00+05:00' })).pdf);

test('says in both languages where the child stands and how the family checks it, on one page', async () => {
  const { text, pages } = await read(example);
  for (const words of [
    'Баланы кезекке қою туралы хабарлама',
    'талон регистрации',
    'Кезектегі орны, берілген сәтте',
    '37',
    'Тобы: 2 жастан 3 жасқа дейін',
    '24.11.2026 10:05',
    'Орныңызды өзіңіз тексеріңіз',
    'SHA-256',
    'остаётся в очереди',
  ])
    expect(text, words).toContain(squeezed(words));
  expect(pages).toHaveLength(1);
});

test('says whether the privilege counts', async () => {
  expect((await read(example)).text).toContain(squeezed('Бірінші кезекте алу жеңілдігі'));
  expect((await read(example)).text).toContain('иә/да');
  expect((await read({ ...example, privilege: false })).text).toContain('жоқ/нет');
});

test('gives a child past all groups no place', async () => {
  const { text } = await read({ ...example, place: null, ageGroup: { kk: '—', ru: '—' } });
  expect(text).toContain('Тобы:—');
  expect(text).not.toContain('37');
});

test('refuses a place that is none and a hash that is none', () => {
  expect(checkFields(layout, { ...example, place: 0 }).ok).toBe(false);
  expect(checkFields(layout, { ...example, hash: 'abc' }).ok).toBe(false);
});
