import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LawFault } from './law-fault.ts';
import { openLawLibrary } from './law-library.ts';

const regulations = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const edition = 'kz-tayinsha/unemployed-certificate/2012-08-01.regulation.yaml';
const now = new Date('2026-11-24T05:00:00Z');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qyzmet-law-'));
  cpSync(regulations, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens a copy of the law in which one file has been changed, and gives the words of the refusal. */
function refusal(file: string, change: (text: string) => string): string {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  try {
    openLawLibrary(folder);
    return '';
  } catch (error) {
    if (!(error instanceof LawFault)) throw error;
    return error.message;
  } finally {
    writeFileSync(path, before);
  }
}

describe('openLawLibrary', () => {
  it('finds the adopted service by words of any language, endings and letters aside', () => {
    const law = openLawLibrary(regulations);
    for (const words of ['жумыссыз', 'Жұмыссыздарға', 'справка безработным', 'certificate unemployed', ''])
      expect(law.search(words, now).map(({ id }) => id)).toContain('kz-tayinsha/unemployed-certificate');
    expect(law.search('балабақша кезегі', now).map(({ id }) => id)).not.toContain(
      'kz-tayinsha/unemployed-certificate',
    );
  });

  it('adopts nothing before its day', () => {
    expect(openLawLibrary(regulations).servicesOn(new Date('2020-01-01T05:00:00Z'))).toEqual([]);
  });

  it('refuses a process that cites a clause the text lacks: file, line and clause are named in three languages', () => {
    const words = refusal(edition, (text) => text.replace('cites: [8/2]', 'cites: [8/99]'));
    expect(words).toMatch(/2012-08-01\.regulation\.yaml:\d+ \[8\/99\]/);
    expect(words.split('\n').length).toBeGreaterThanOrEqual(3);
  });

  it('refuses a text that is not the words of the source', () => {
    const words = refusal(edition.replace('regulation', 'text'), (text) =>
      text.replace('транзакциялық', 'ақпараттық'),
    );
    expect(words).toMatch(/2012-08-01\.source\.txt:65 \[4\]/);
  });

  it('refuses what is no YAML, an unknown kind of step, and an adoption of nothing', () => {
    expect(refusal(edition, (text) => `${text}\n  : : :`)).toMatch(/regulation\.yaml:\d+/);
    expect(refusal(edition, (text) => text.replace('kind: accept', 'kind: teleport'))).toContain('teleport');
    expect(refusal('deployment.yaml', (text) => text.replace('2012-08-01', '1999-01-01'))).toContain(
      '1999-01-01',
    );
  });
});
