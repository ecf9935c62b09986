import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { regulationsDraft } from './regulations-draft.ts';

const id = 'kz-karaganda/child-benefit/2015-09-22';
const room = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'draft-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) => regulationsDraft.run(args, room);
const source = join(room, `${id}.source.txt`);

describe('qyzmet regulations draft', () => {
  it('writes the files of an edition once, and never over what is there', async () => {
    const out = join(folder, 'new');
    const written = await run(source, '--id', id, '--out', out);
    expect(written.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      '2015-09-22.regulation.yaml',
      '2015-09-22.source.txt',
      '2015-09-22.text.yaml',
    ]);
    const text = join(out, '2015-09-22.text.yaml');
    writeFileSync(text, 'mended by hand');
    expect(await run(source, '--id', id, '--out', out)).toMatchObject({ code: 2, output: '' });
    expect(readFileSync(text, 'utf8')).toBe('mended by hand');
  });

  it('answers in JSON what it found', async () => {
    const { output } = await run(source, '--id', id, '--json');
    expect(JSON.parse(output)).toMatchObject({ id, written: [] });
  });

  it.each([
    ['no file', [join(folder, 'absent.txt'), '--id', id], 'cannot be read'],
    ['a PDF', [put('a.pdf', '%PDF-1.7'), '--id', id], 'no text file'],
    ['an empty file', [put('empty.txt', ''), '--id', id], 'no title of a regulation'],
    ['another text', [put('other.txt', 'Сәлем, әлем!'), '--id', id], 'no title of a regulation'],
    ['a wrong id', [source, '--id', 'child-benefit'], 'territory/service'],
    ['a regulation that is not there', [source, '--id', id, '--regulation', '7'], '--regulation'],
  ])('of %s says what is wanted', async (_what, args, words) => {
    const answer = await run(...args);
    expect(answer.code).toBe(2);
    expect(answer.notes?.[0]?.en).toContain(words);
  });
});

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
