import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEdition } from '../model/load-edition.ts';
import type { Edition } from '../types.ts';
import { diffEditions } from './diff-editions.ts';
import { toText } from './to-text.ts';

const room = join(import.meta.dirname, '../../../../regulations');

function edition(id: string): Edition {
  const loaded = loadEdition(room, id);
  if (!loaded.ok) throw new Error(`${id} does not load`);
  return loaded.value;
}

const tayinsha = edition('kz-tayinsha/unemployed-certificate/2012-08-01');
const kyzylorda = edition('kz-kyzylorda/unemployed-certificate/2011-12-29');

describe('the same edition', () => {
  it('differs in nothing', () => {
    const diff = diffEditions(tayinsha, tayinsha);
    const { from: _, to: __, unchangedClauses, process, ...lists } = diff;
    expect(Object.values(lists).flat()).toEqual([]);
    expect(process.channels).toEqual({});
    expect(unchangedClauses).toBe(tayinsha.text.clauses.length);
    expect(toText(diff, 'ru')).toContain('Различий нет.');
  });
});

describe('an edition amended in one place', () => {
  const { regulation, text } = tayinsha;
  const { portal } = regulation.channels;
  if (!portal) throw new Error('no portal');
  const amended: Edition = {
    ...tayinsha,
    text: {
      ...text,
      clauses: text.clauses.map((clause) =>
        clause.id === '8/7' ? { ...clause, kk: `${clause.kk} қосымша сөз` } : clause,
      ),
    },
    regulation: {
      ...regulation,
      documents: [],
      channels: {
        ...regulation.channels,
        portal: {
          steps: portal.steps
            .filter(({ id }) => id !== 'portal-show-in-progress')
            .map((step) =>
              step.id === 'decide' && step.deadline
                ? { ...step, deadline: { ...step.deadline, value: 2, unit: 'working-day' as const } }
                : step,
            ),
        },
      },
    },
  };
  const diff = diffEditions(tayinsha, amended);

  it('tells the clause, the document and the term, and nothing else', () => {
    expect(diff.clauses.map(({ change, to }) => [change, to?.id])).toEqual([['changed', '8/7']]);
    expect(diff.documents.map(({ change }) => change)).toEqual(regulation.documents.map(() => 'removed'));
    expect(diff.deadlines).toContainEqual(
      expect.objectContaining({
        channel: 'portal',
        where: 'process',
        step: { from: 'decide', to: 'decide' },
        from: expect.objectContaining({ value: 10, unit: 'minute' }),
        to: expect.objectContaining({ value: 2, unit: 'working-day' }),
      }),
    );
    expect(Object.keys(diff.process.channels)).toEqual(['portal']);
    expect([...diff.form, ...diff.refusals, ...diff.results, ...diff.flows]).toEqual([]);
  });

  it('is told in three languages', () => {
    expect(toText(diff, 'kk')).toContain('{+қосымша сөз+}');
    expect(toText(diff, 'ru')).toContain('10 минут → 2 рабочих дня');
    expect(toText(diff, 'en')).toContain('10 minutes → 2 working days');
  });
});

describe('the unemployed certificate of Kyzylorda and of Tayinsha', () => {
  const diff = diffEditions(kyzylorda, tayinsha);

  it('gives the portal ten minutes for what took a day', () => {
    const decisions = diff.deadlines.filter(
      ({ channel, from }) => channel === 'portal' && from?.unit === 'working-day',
    );
    expect(decisions.map(({ where, to }) => [where, to?.value, to?.unit])).toEqual([
      ['process', 10, 'minute'],
      ['table', 10, 'minute'],
    ]);
  });

  it('asks for a period that Kyzylorda did not ask for', () => {
    const added = diff.form.filter(({ change }) => change === 'added').map(({ to }) => to);
    expect(added).toEqual(expect.arrayContaining(['periodFrom', 'periodTo']));
  });

  it('knows the decision in both tables, though every word of it was translated anew', () => {
    const flow = diff.flows.find(({ channel, source }) => channel === 'portal' && source === 'table');
    const decision = flow?.steps.find(({ to }) => to?.clause === 'annex-1/table-3/action-6');
    expect(decision?.from?.clause).toBe('annex-3/table-3/action-6');
  });
});
