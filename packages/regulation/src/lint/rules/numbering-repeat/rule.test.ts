import { describe, expect, it } from 'vitest';
import { shown, table } from '../../testing/invented-law.ts';
import { numberingRepeat } from './rule.ts';

describe('numbering-repeat', () => {
  it('finds the second bearer of a number', () => {
    expect(shown(numberingRepeat, table('psc', 1, [{ n: '1' }, { n: '2' }, { n: '2' }]))).toEqual([
      { clauses: ['annex-1/table-1/action-2-2', 'annex-1/table-1/action-2'], quote: '2' },
    ]);
  });

  it('is content when every number stands once, also across tables', () => {
    const law = [table('psc', 1, [{}, {}]), table('office', 2, [{}, {}])];
    expect(shown(numberingRepeat, ...law)).toEqual([]);
  });
});
