import { describe, expect, it } from 'vitest';
import { shown, table } from '../../testing/invented-law.ts';
import { nextSelf } from './rule.ts';

describe('next-self', () => {
  it('finds an action that leads to itself', () => {
    expect(shown(nextSelf, table('psc', 2, [{}, { next: '2' }, {}]))).toEqual([
      { clauses: ['annex-1/table-2/action-2/next'], quote: '2' },
    ]);
  });

  it('is content when the arrows move on', () => {
    expect(shown(nextSelf, table('psc', 2, [{}, {}, {}]))).toEqual([]);
  });
});
