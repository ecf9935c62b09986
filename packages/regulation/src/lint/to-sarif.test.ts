import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { inventedLaw, table } from './testing/invented-law.ts';
import { toSarif } from './to-sarif.ts';

const findings = lint(
  inventedLaw(table('psc', 2, [{}, { next: '2' }, {}]), {
    findings: [
      {
        rule: 'next-self',
        clauses: ['annex-1/table-2/action-2/next'],
        run: {
          kk: 'Келесі әрекетке өтеміз.',
          ru: 'Идём к следующему действию.',
          en: 'We go on to the next action.',
        },
        reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
      },
    ],
  }),
);
/** As a reader receives it. */
const log = JSON.parse(JSON.stringify(toSarif(findings)));
const [run] = log.runs;

describe('toSarif', () => {
  it('is a SARIF 2.1.0 log of one run', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver.name).toBe('qyzmet');
    expect(['utf16CodeUnits', 'unicodeCodePoints']).toContain(run.columnKind);
    expect(run.results).toHaveLength(findings.length);
    expect(findings.length).toBeGreaterThan(1);
  });

  it('describes every rule once, with a level of SARIF', () => {
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\S/);
      expect(['none', 'note', 'warning', 'error']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('gives each result its rule, file, line, quotation and clauses', () => {
    for (const [index, result] of run.results.entries()) {
      const finding = findings[index];
      expect(result.ruleId).toBe(finding?.rule);
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(result.level);
      expect(result.message.text).toContain(finding?.quote);
      expect(result.locations).toHaveLength(1);
      const { physicalLocation, logicalLocations } = result.locations[0];
      expect(physicalLocation.artifactLocation.uri).toBe(
        'regulations/kz-invented/certificate/2020-01-01.source.txt',
      );
      expect(Number.isInteger(physicalLocation.region.startLine)).toBe(true);
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.region.snippet.text).toBe(finding?.quote);
      expect(
        logicalLocations.map(({ fullyQualifiedName }: { fullyQualifiedName: string }) => fullyQualifiedName),
      ).toEqual(finding?.clauses.map((clause) => `${finding.edition}/${clause}`));
    }
  });

  it('suppresses what is accepted, with the reason and what runs, and nothing else', () => {
    for (const result of run.results)
      expect(result.suppressions).toEqual(
        result.ruleId === 'next-self'
          ? [
              {
                kind: 'external',
                status: 'accepted',
                justification: 'A misprint. We go on to the next action.',
              },
            ]
          : [],
      );
  });

  it('tells results apart by their fingerprints', () => {
    const prints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
