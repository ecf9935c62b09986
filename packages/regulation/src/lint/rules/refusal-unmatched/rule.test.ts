import { describe, expect, it } from 'vitest';
import { clause, narrative, shown, table } from '../../testing/invented-law.ts';
import { refusalUnmatched } from './rule.ts';

describe('refusal-unmatched', () => {
  const refusing = narrative('office', '6', ['авторизациялаудан бас тарту туралы хабарлама қалыптастыру']);

  it('finds a refusal that only the narrative knows', () => {
    expect(shown(refusalUnmatched, refusing, table('office', 1, [{}]))).toEqual([
      { clauses: ['6/1'], quote: 'авторизациялаудан бас тарту' },
    ]);
  });

  it('finds a refusal that only the table knows', () => {
    const law = [
      narrative('office', '6', ['өңдеу']),
      table('office', 1, [{ completion: 'Негізделген бас тарту' }]),
    ];
    expect(shown(refusalUnmatched, ...law)).toEqual([
      { clauses: ['annex-1/table-1/action-1/completion'], quote: 'Негізделген бас тарту' },
    ]);
  });

  it('is content when both know it under their own names, or there is one account only', () => {
    const law = [
      narrative('office', '6', ['нәтижесі немесе бас тарту туралы дәлелді жауап']),
      table('office', 1, [{ completion: 'Анықтама немесе негізделген бас тартуды құру' }]),
    ];
    expect(shown(refusalUnmatched, ...law)).toEqual([]);
    const reasoned = table('office', 1, [{ name: 'жолдама не дәлелді бас тартуды тіркеу' }]);
    expect(shown(refusalUnmatched, ...law.slice(0, 1), reasoned)).toEqual([]);
    expect(shown(refusalUnmatched, refusing)).toEqual([]);
  });

  it('finds a refusal on the merits that is not among the results', () => {
    const steps = narrative('psc', '8', ['алушы нәтижені (бас тарту туралы дәлелді жауапты) алуы']);
    const results = clause('3', 'Мемлекеттік қызметті көрсету нәтижесі – анықтама.');
    expect(shown(refusalUnmatched, results, steps)).toEqual([
      { clauses: ['8/1', '3'], quote: 'бас тарту туралы дәлелді жауапты' },
    ]);
    const both = clause('3', 'Мемлекеттік қызметті көрсету нәтижесі – анықтама немесе бас тарту.');
    expect(shown(refusalUnmatched, both, steps)).toEqual([]);
  });
});
