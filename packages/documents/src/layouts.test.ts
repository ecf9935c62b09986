import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFields, type FieldsOf, type LayoutId, layoutIds, layouts, renderDocument } from './index.ts';
import seals from './seals.json' with { type: 'json' };
import { leavesOf } from './testing/leaves.ts';
import { readPdf, squeezed } from './testing/read-pdf.ts';

const issuedAt = '2012-08-15T10:00:00+06:00';
const hostile =
  '#read("/etc/passwd") $x^2$ *b* _i_ \\ @ref <l> `raw` [c] // /* = - 1. https://a.b ~ --- \'q\' "q"';

const exampleOf = <Id extends LayoutId>(layout: Id) => layouts[layout].example as FieldsOf<Id>;
const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}/.test(value);

describe.each(layoutIds)('%s', (layout) => {
  const example = exampleOf(layout);
  const render = (fields: unknown, options = {}) =>
    renderDocument(layout, fields as typeof example, { issuedAt, ...options });

  test('is an archival, tagged, titled PDF in Kazakh', async () => {
    const { pdf } = await render(example);
    const read = await readPdf(pdf);
    expect(read).toMatchObject({ conformance: '3A', language: 'kk', tagged: true });
    expect(read.title).not.toBe('');
    expect(read.created).toBe('D:20120815040000Z');
    expect(read.roles).toContain('H1');
    const raw = Buffer.from(pdf).toString('latin1');
    const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0;
    expect(count(/\/Type \/FontDescriptor\b/g)).toBeGreaterThan(0);
    expect(count(/\/FontFile[23] /g)).toBe(count(/\/Type \/FontDescriptor\b/g));
    expect(raw).not.toMatch(/\/(JavaScript|Launch|EmbeddedFile|Encrypt|DeviceCMYK)\b/);
    // One output intent with its own colour profile, and metadata as XMP.
    expect(raw).toMatch(/\/OutputIntents \d+ 0 R/);
    expect([count(/\/GTS_PDFA1\b/g), count(/\/DestOutputProfile \d+ 0 R/g)]).toEqual([1, 1]);
    expect(raw).toMatch(/\/Metadata \d+ 0 R/);
  });

  test('prints every word of its fields, readable by a machine', async () => {
    const { text } = await readPdf((await render(example)).pdf);
    for (const { value, path } of leavesOf(example)) {
      if (typeof value !== 'string' || path.endsWith('statusPage')) continue;
      const printed = isDate(value) ? value.slice(0, 10).split('-').reverse().join('.') : value;
      expect(text, path).toContain(squeezed(printed));
    }
  });

  test('the same input gives the same bytes, another moment gives others', async () => {
    const [one, two] = [await render(example), await render(structuredClone(example))];
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0);
    expect(one.sha256).toBe(createHash('sha256').update(one.pdf).digest('hex'));
    expect((await render(example, { issuedAt: '2012-08-16T10:00:00+06:00' })).sha256).not.toBe(one.sha256);
  });

  test('carries the test mark in three languages only when it is a demonstration', async () => {
    const marked = (await readPdf((await render(example, { demonstration: true })).pdf)).text;
    expect(marked).toMatch(/Сынақ.*Тестов.*test/);
    expect((await readPdf((await render(example)).pdf)).text).not.toMatch(/Сынақ|СЫНАҚ|Тестов/);
  });

  test('never reads a word of its fields as markup', async () => {
    let tried = 0;
    for (const { path, value, replacedBy } of leavesOf(example)) {
      if (typeof value !== 'string') continue;
      const text = checkFields(layout, replacedBy(hostile)).ok ? hostile : hostile.slice(0, 8);
      const fields = replacedBy(text);
      if (!checkFields(layout, fields).ok) continue;
      tried++;
      expect((await readPdf((await render(fields)).pdf)).text, path).toContain(squeezed(text));
    }
    expect(tried).toBeGreaterThan(0);
  });

  test('keeps the longest words inside the margins', async () => {
    for (const { path, value, replacedBy } of leavesOf(example)) {
      if (typeof value !== 'string' || isDate(value)) continue;
      const fields = [4000, 2000, 1000, 600, 400, 300, 255, 200, 120, 80, 60, 8]
        .map((length) => replacedBy('Ұ'.repeat(length)))
        .find((candidate) => checkFields(layout, candidate).ok);
      if (!fields) continue;
      const { pages, textLeft, textRight } = await readPdf((await render(fields)).pdf);
      expect(textLeft, path).toBeGreaterThan(10);
      expect(textRight, path).toBeLessThan((pages[0]?.width ?? 0) - 10);
    }
  });

  test('names what it cannot print', async () => {
    for (const { path, value, replacedBy } of leavesOf(example)) {
      if (typeof value !== 'string' || /\/attachments\/\d+\/name$/.test(path)) continue;
      for (const unprintable of ['日本', '🐎', 'a\u0000b', 'a\u202eb', ' ', '']) {
        const checked = checkFields(layout, replacedBy(unprintable));
        expect(checked.ok, `${path} ${JSON.stringify(unprintable)}`).toBe(false);
        if (!checked.ok) expect(checked.error.map((fault) => fault.path)).toContain(path);
      }
    }
    await expect(render({ ...example, surplus: 'x' })).rejects.toThrow('/surplus');
    await expect(render(example, { issuedAt: '2012-08-15' })).rejects.toThrow('/issuedAt');
  });

  test('has not changed under its number', () => {
    expect(seals[layout], 'A new form is a new folder with the next number.').toBe(sealOf(layout));
  });
});

/** SHA-256 over the layout's Typst source and the parts of its number. */
function sealOf(layout: LayoutId): string {
  const number = layout.split('/')[1] ?? '';
  const folder = new URL(`parts/${number}/`, import.meta.url);
  const parts = readdirSync(folder).sort();
  const hash = createHash('sha256').update(readFileSync(new URL(layouts[layout].source, import.meta.url)));
  for (const part of parts) hash.update(readFileSync(new URL(part, folder)));
  return hash.digest('hex');
}
