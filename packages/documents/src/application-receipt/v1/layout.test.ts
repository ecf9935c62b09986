import { expect, test } from 'vitest';
import { renderDocument } from '../../render-document.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'application-receipt/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2012-08-15T10:12:00+06:00' })).pdf);

test('tells the number, the legal clock and where to ask, on one page', async () => {
  const { text, pages, roles } = await read(example);
  expect(text).toContain('0000000263');
  expect(text).toContain('20.08.201218:30дейін');
  expect(text).toContain('1414');
  expect(roles).toContain('Figure');
  expect(pages).toHaveLength(1);
});

test('says so when the law names no deadline', async () => {
  const { text } = await read({ ...example, dueAt: null });
  expect(text).toContain('заңдабелгіленбеген');
  expect(text).not.toContain('дейін');
});
