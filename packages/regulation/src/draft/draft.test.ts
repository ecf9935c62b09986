import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildText } from '../model/build-text.ts';
import { loadAll, loadEdition } from '../model/index.ts';
import type { TextFile } from '../model/text-shape.ts';
import { draftRegulation } from './index.ts';
import { compareDraft, type DraftCount } from './testing/compare-draft.ts';

const room = join(import.meta.dirname, '../../../../regulations');
const { editions } = loadAll(room);
const sourceOf = (id: string) => readFileSync(join(room, `${id}.source.txt`), 'utf8');
const card = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').replace(/\s+/g, ' ');
const childBenefit = 'kz-karaganda/child-benefit/2015-09-22';

function drafted(id: string, source = sourceOf(id)) {
  const draft = draftRegulation(source, id);
  if (!draft.ok) throw new Error(`${id}: ${draft.error}`);
  return draft.value;
}

describe('a draft of a published text', () => {
  it.each(editions.map(({ id }) => id))('of %s leaves no printed character out', (id) => {
    const { files } = drafted(id);
    const { text, faults } = buildText(parse(files['text.yaml']) as TextFile, files['source.txt']);
    expect(faults).toEqual([]);
    expect(text.clauses.length).toBeGreaterThan(20);
  });

  it('cuts one regulation out of an act of several, and reads the files it writes', () => {
    const [first, second] = editions
      .filter(({ id }) => id.startsWith('kz-karaganda/'))
      .map(({ id }) => sourceOf(id));
    const both = `${first}\n${second?.slice(second.indexOf('бекітілген') - 200)}`;
    expect(draftRegulation(both, childBenefit)).toEqual({ ok: false, error: 'several' });
    const titles = [1, 2].map((number) => {
      const cut = draftRegulation(both, childBenefit, number);
      return cut.ok ? cut.value.entries.find((entry) => 'id' in entry && entry.id === 'title') : undefined;
    });
    expect(titles[0]).not.toEqual(titles[1]);
    expect(titles).toEqual([
      expect.objectContaining({ id: 'title' }),
      expect.objectContaining({ id: 'title' }),
    ]);
    expect(draftRegulation(both, childBenefit, 9)).toEqual({ ok: false, error: 'no-such-number' });
    expect(draftRegulation('Бұл регламент емес.', childBenefit)).toEqual({
      ok: false,
      error: 'no-regulation',
    });
    const { files, questions } = drafted(childBenefit);
    const regulation = parse(files['regulation.yaml']) as { channels: Record<string, { steps: unknown[] }> };
    expect(
      Object.entries(regulation.channels).map(([channel, { steps }]) => [channel, steps.length]),
    ).toEqual([
      ['office', 5],
      ['rural-akim', 10],
      ['psc', 11],
    ]);
    expect(files['regulation.yaml'].match(/# question:/g)?.length).toBeLessThan(questions);
  });

  it('does not run by oversight: the loader refuses it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draft-room-'));
    const { files } = drafted(childBenefit);
    const place = join(folder, childBenefit);
    mkdirSync(dirname(place), { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(`${place}.${name}`, content);
    writeFileSync(`${place}.findings.yaml`, 'findings: []\n');
    const loaded = loadEdition(folder, childBenefit);
    rmSync(folder, { recursive: true });
    if (loaded.ok) throw new Error('a draft was loaded');
    expect(loaded.error.some(({ file, line }) => file.endsWith('.regulation.yaml') && line > 0)).toBe(true);
  });

  it('of all texts together leaves what the card says', () => {
    const counts = editions.map((edition) => compareDraft(drafted(edition.id), edition));
    const sum = (name: keyof DraftCount) => counts.reduce((total, count) => total + count[name], 0);
    expect(card).toContain(
      `${sum('sameWords')} of ${sum('clauses')} clauses and cells, ${sum('sameFlowSteps')} of ${sum('flowSteps')} steps of flows, ` +
        `${sum('sameProcessSteps')} of ${sum('processSteps')} steps of processes`,
    );
  });

  it('of service 004-2 leaves to a person what the card says', () => {
    const edition = editions.find(({ id }) => id === childBenefit);
    if (!edition) throw new Error('no edition');
    const count = compareDraft(drafted(childBenefit), edition);
    expect(card).toContain(
      `of ${count.clauses} clauses ${count.sameWords} are transcribed alike, ${count.sameId} under the same id; of ` +
        `${count.flowSteps} steps of the flows ${count.sameFlowSteps} are right; of ${count.processSteps} steps of the process ` +
        `${count.sameProcessSteps} are proposed with their kind and actor; ${count.questions} questions are left open`,
    );
  });
});
