import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { coverage } from './coverage.ts';
import { editionsInForce } from './editions-in-force.ts';
import { loadAll } from './load-all.ts';
import { adoptionsOn, loadDeployment } from './load-deployment.ts';
import { loadDirectories } from './load-directories.ts';
import { describeFault } from './load-fault.ts';
import { findQuote } from './quote.ts';
import { withoutSpace } from './source-ink.ts';

const room = join(import.meta.dirname, '../../../../regulations');
const { editions, faults } = loadAll(room);
const { directories, faults: directoryFaults } = loadDirectories(room);
const { deployment } = loadDeployment(room);

describe('every edition of the room', () => {
  it('loads', () => {
    expect(faults.map((fault) => describeFault(fault, 'en'))).toEqual([]);
    expect(editions.length).toBeGreaterThan(0);
  });

  it.each(editions.map((edition) => [edition.id, edition] as const))(
    '%s is covered both ways',
    (_, edition) => {
      const { clauses, elements } = coverage(edition.regulation, edition.text);
      expect({ ...clauses, cited: clauses.total }).toEqual(clauses);
      expect({ ...elements, citing: elements.total }).toEqual(elements);
    },
  );

  it.each(editions.map((edition) => [edition.id, edition] as const))(
    '%s: every clause stands in the source from the line it names',
    (id, edition) => {
      const lines = readFileSync(join(room, `${id}.source.txt`), 'utf8').split('\n');
      for (const clause of edition.text.clauses) {
        const rest = withoutSpace(
          lines
            .slice(clause.line - 1, clause.line + 12)
            .join('\n')
            .replace(/^- |<\/?u>|\*\*/gmu, ''),
        );
        const [first = ''] = clause.kk.trim().split(/\s/u);
        expect(rest, `${clause.id} at line ${clause.line}`).toContain(first);
      }
    },
  );
});

describe('act 517 of Tayinsha as printed', () => {
  const edition = editions.find(({ id }) => id === 'kz-tayinsha/unemployed-certificate/2012-08-01');
  const flows = edition?.text.flows ?? [];
  const flow = (channel: string, source: string) =>
    flows.find((candidate) => candidate.channel === channel && candidate.source === source)?.steps ?? [];

  it('has the narrative and the table of each channel', () => {
    const sizes = flows.map(({ channel, source, para, steps }) => [channel, source, para, steps.length]);
    expect(sizes).toEqual([
      ['office', 'narrative', '6', 11],
      ['office', 'table', 'annex-1/table-1', 12],
      ['psc', 'narrative', '7', 10],
      ['psc', 'table', 'annex-1/table-2', 15],
      ['portal', 'narrative', '8', 10],
      ['portal', 'table', 'annex-1/table-3', 15],
    ]);
  });

  it('keeps the mistakes of table 2: no action 6, next numbers that point at themselves, two actions 11', () => {
    const table = flow('psc', 'table');
    expect(table.map(({ n }) => n).join(' ')).toBe('1 2 3 4 5 7 8 9 10 11 11 12 13 14 15');
    expect(table.map(({ next }) => next?.join() ?? '-').join(' ')).toBe(
      '2 3 4 5 6 7 8 9 10 11 12 13 14 15 -',
    );
    expect(table[5]?.deadline).toEqual({ value: 3, unit: 'working-day' });
    expect(table[9]).toMatchObject({ actor: 'ХҚКО', kk: '-', deadline: null });
  });

  it('keeps its misprints', () => {
    expect(edition?.text.clauses.some(({ kk }) => kk.startsWith('1 Ис-әрекеттің'))).toBe(true);
    expect(edition && findQuote(edition.text, 'annex-3/1/2')).toBe('жартылай қатағаттанарлық;');
    expect(flow('portal', 'table')[7]?.kk).toContain('ҮЭП');
    expect(flow('office', 'table')[2]?.kk).toContain('ОМО АЖ');
  });

  it('quotes an action cell by cell', () => {
    expect(edition && findQuote(edition.text, 'annex-1/table-3/action-6')).toBe(
      '6 · ЖАО · Сұранымды орындау. Шешім қабылдау · Анықтама немесе негізделген бас тартуды құру · 10 минуттан артық емес · 7',
    );
  });
});

describe('force', () => {
  it.each([
    ['2012-09-10', 0],
    ['2012-09-11', 1],
    ['2013-05-23', 1],
    ['2013-05-24', 0],
  ])('on %s', (date, count) => {
    const of517 = editions.filter(({ regulation }) => regulation.act.number === '517');
    expect(editionsInForce(of517, date)).toHaveLength(count);
  });

  it('says of every act of the room that it is repealed, and by which or why that is not known', () => {
    for (const { id, regulation } of editions) {
      const { repealed, inForce } = regulation.act;
      expect(repealed, id).toBeDefined();
      expect(inForce.to === undefined, id).toBe(repealed?.by === undefined);
      if (repealed?.by && inForce.to) expect(inForce.to >= repealed.by.date, id).toBe(true);
    }
  });

  it('never holds before the act itself', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2040-01-01'), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        for (const { regulation } of editionsInForce(editions, date))
          expect(regulation.act.date <= date).toBe(true);
      }),
    );
  });
});

interface PrintedBody {
  readonly id: string;
  readonly district: string;
  readonly name: string;
  readonly phone?: string;
}

/** Without quotation marks, the form of the body, look-alike Latin letters and the misprint that the act makes once. */
function printedWords(name = ''): string {
  return name
    .replace(/\s*(мемлекеттік мекемесі|ММ)/g, '')
    .replace(/["«»]/g, '')
    .replaceAll('i', 'і')
    .replace('жәәне', 'және')
    .replace(/\s+/g, ' ')
    .trim();
}

function digits(phone = ''): string {
  return phone.replace(/\D/g, '');
}

describe('directories and deployment', () => {
  it('name a provider for every edition', () => {
    expect(directoryFaults).toEqual([]);
    for (const { id, regulation } of editions) {
      const bodies = directories.find(({ territory }) => id.startsWith(`${territory}/`))?.bodies ?? [];
      expect(
        bodies.map(({ office }) => office),
        id,
      ).toContain(regulation.provider);
    }
  });

  it('name an akim wherever an akim takes applications in', () => {
    for (const { id, regulation } of editions) {
      if (!regulation.channels['rural-akim']) continue;
      const bodies = directories.find(({ territory }) => id.startsWith(`${territory}/`))?.bodies ?? [];
      expect(
        bodies.map(({ kind }) => kind),
        id,
      ).toContain('rural-akim');
    }
  });

  it('has every entry that act 267 prints, with its place and its phone', () => {
    const kinds = {
      'employment-bodies': ['provider', 8],
      'education-bodies': ['provider', 8],
      'service-centres': ['psc', 47],
      'rural-akims': ['rural-akim', 148],
    } as const;
    const bodies = directories.find(({ territory }) => territory === 'kz-kyzylorda')?.bodies ?? [];
    expect(bodies).toHaveLength(8 + 8 + 47 + 148);
    for (const [list, [kind, count]] of Object.entries(kinds)) {
      const path = join(room, `kz-kyzylorda/printed-directories/${list}.yaml`);
      const { entries } = parse(readFileSync(path, 'utf8')) as { entries: readonly PrintedBody[] };
      expect(entries).toHaveLength(count);
      for (const printed of entries) {
        const found = bodies.find(({ id }) => id === printed.id);
        expect(found, printed.id).toMatchObject({ kind, district: { id: printed.district } });
        expect(printedWords(found?.name.kk), printed.id).toBe(printedWords(printed.name));
        // One number is chosen of several where the demonstration runs a body.
        expect(digits(printed.phone)).toContain(digits(found?.phone));
        expect(digits(found?.phone) === '', printed.id).toBe(digits(printed.phone) === '');
        expect(found?.address.kk).not.toBe('');
      }
    }
  });

  it('adopts from the day it says', () => {
    if (!deployment) throw new Error('no deployment');
    expect(adoptionsOn(deployment, '2023-12-31')).toHaveLength(0);
    expect(adoptionsOn(deployment, '2024-01-01').length).toBeGreaterThan(0);
  });
});
