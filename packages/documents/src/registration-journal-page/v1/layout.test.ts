import { expect, test } from 'vitest';
import { renderDocument } from '../../render-document.ts';
import { readPdf } from '../../testing/read-pdf.ts';
import { example } from './example.ts';

const layout = 'registration-journal-page/v1';
const read = async (fields: Parameters<typeof renderDocument<typeof layout>>[1]) =>
  readPdf((await renderDocument(layout, fields, { issuedAt: '2012-08-17T18:00:00+06:00' })).pdf);

test('is a table on A4 landscape', async () => {
  const { pages, roles } = await read(example);
  expect(pages[0]).toMatchObject({ width: expect.closeTo(841.89, 1), height: expect.closeTo(595.28, 1) });
  for (const role of ['Table', 'TH', 'TD']) expect(roles).toContain(role);
});

test('repeats its head on every page and never splits an entry', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => ({
    number: `№${index}№`,
    registeredAt: '2012-08-14T09:05:00+06:00',
    fullName: 'СЕРҒАЗИН ҰЛЫҚБЕК ЖАҚЫПҰЛЫ',
    iin: '791106300428',
    service: 'Жұмыссыз азаматтарға анықтама беру',
    channel: `арна${index};`,
    dueAt: null,
  }));
  const { pages } = await read({ ...example, rows });
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages.slice(0, -1)) expect(text).toContain('НөміріНомер');
  for (let index = 0; index < rows.length; index++) {
    const page = pages.find(({ text }) => text.includes(`№${index}№`));
    expect(page?.text).toContain(`арна${index};`);
  }
});

test('an empty period says so', async () => {
  expect((await read({ ...example, rows: [] })).text).toContain('өтініштіркелмеген');
});
