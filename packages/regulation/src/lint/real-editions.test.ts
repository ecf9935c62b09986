import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadAll, loadEdition } from '../model/index.ts';
import { lint } from './lint.ts';
import { clauseIn } from './reading/clauses.ts';

const root = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const { editions } = loadAll(root);

describe.each(editions.map((edition) => ({ id: edition.id, edition })))('$id', ({ edition }) => {
  const findings = lint(edition);

  it('proves every finding by the very words of its first clause', () => {
    for (const { clauses, quote, line } of findings) {
      const clause = clauseIn(edition, clauses[0] ?? '');
      expect(clause?.kk).toContain(quote);
      expect(line).toBe(clause?.line);
      expect(quote).toMatch(/\S/);
      for (const id of clauses) expect(clauseIn(edition, id)).toBeDefined();
    }
  });

  it('leaves no finding open and no acceptance without one', () => {
    expect(findings.filter(({ accepted }) => accepted === null)).toEqual([]);
  });
});

describe('act 517 of Tayinsha, read by hand', () => {
  const loaded = loadEdition(root, 'kz-tayinsha/unemployed-certificate/2012-08-01');
  const findings = loaded.ok ? lint(loaded.value) : [];
  const t = (table: number, ...cells: string[]) =>
    cells.map((cell) => `annex-1/table-${table}/action-${cell}`);

  it.each([
    ['abbreviation-redefined', ['1', '5/4', '12']],
    [
      'abbreviation-undefined',
      [
        '7',
        '7/1',
        ...t(1, '3/name'),
        ...t(3, '8/name'),
        'annex-5/notifications/1',
        'annex-5/refusal/equal-ru',
      ],
    ],
    ['abbreviation-unused', ['5/10']],
    ['account-incomplete', []],
    ['act-number-differs', ['annex-5/certificate/equal-kk', 'annex-5/certificate/noise-1']],
    ['actor-unlisted', ['7/1', '7/7', ...t(1, '1/actor'), ...t(2, '1/actor')]],
    ['channel-undescribed', []],
    ['condition-unsatisfiable', []],
    ['condition-without-failure', ['6/1', ...t(1, '1/name'), ...t(2, '1/name', '5/name')]],
    ['dangling-reference', ['9', '15']],
    ['deadline-conflict', t(2, '7/deadline')],
    ['document-unmatched', ['6/1']],
    ['failure-without-message', []],
    ['failure-without-refusal', []],
    ['foreign-system', ['7/2', ...t(1, '4/actor'), ...t(2, '8/actor', '10/actor'), ...t(3, '2/name')]],
    ['form-field-missing', ['6/7', '6/11', 'annex-5/certificate/purpose-ru']],
    ['form-field-unused', ['annex-4/phone', 'annex-4/period']],
    ['label-gap', []],
    ['next-beyond', []],
    ['next-nothing', t(2, '5/next')],
    ['next-self', t(2, '7/next', '8/next', '9/next', '10/next', '11/next')],
    ['no-end', t(2, '5/next')],
    ['numbering-gap', [...t(2, '7'), 'annex-5']],
    ['numbering-repeat', t(2, '11-2')],
    ['participant-idle', []],
    ['participant-repeat', []],
    ['refusal-unmatched', ['6/4', '6/8', '7/3', '7/7', '8/4']],
    ['refusal-without-ground', ['6/10']],
    ['result-unmade', []],
    ['self-addressed', []],
    ['service-form-conflict', []],
    [
      'signer-not-participant',
      ['annex-5/certificate/head-kk', 'annex-5/certificate/head-ru', 'annex-5/refusal/head'],
    ],
    [
      'status-before-event',
      [
        ...t(1, '1/name', '8/name', '9/completion'),
        ...t(2, '1/name', '10/name', '11-2/completion'),
        ...t(3, '8/name', '11/completion'),
      ],
    ],
    ['step-without-deadline', t(2, '11/deadline')],
    [
      'text-copied',
      [
        '6/7',
        '7/6',
        '7/9',
        '17/5',
        ...t(1, '4/name', '7/name', '7/completion', '9/name', '10/name'),
        ...t(2, '4/name', '9/completion', '11-2/name'),
        ...t(3, '11/name'),
      ],
    ],
    ['title-differs', []],
    ['unreachable-action', [...t(2, '7/name', '8/name', '9/name', '10/name'), ...t(2, '11')]],
  ])('%s', (rule, clauses) => {
    const found = findings.filter((finding) => finding.rule === rule).map((finding) => finding.clauses[0]);
    expect(found.sort()).toEqual([...clauses].sort());
  });

  it('restored-text stands only in the wrecked annex', () => {
    const restored = findings.filter(({ rule }) => rule === 'restored-text');
    expect(restored.length).toBeGreaterThan(10);
    for (const { clauses } of restored) expect(clauses[0]).toMatch(/^annex-5\//);
  });
});
