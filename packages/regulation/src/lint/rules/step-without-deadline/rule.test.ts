import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { stepWithoutDeadline } from './rule.ts';

describe('step-without-deadline', () => {
  it('finds the action with an empty cell', () => {
    expect(shown(stepWithoutDeadline, table('psc', 2, [{}, { deadline: '-' }, {}]))).toEqual([
      { clauses: ['annex-1/table-2/action-2/deadline'], quote: '-' },
    ]);
  });

  it('is content when all have one, or the list gives none at all', () => {
    expect(shown(stepWithoutDeadline, table('psc', 2, [{}, {}]), narrative('psc', '7', ['а']))).toEqual([]);
  });

  it('expects nothing of a list that gives a time to few', () => {
    const few = table('psc', 2, [{}, { deadline: '-' }, { deadline: '-' }]);
    expect(shown(stepWithoutDeadline, few)).toEqual([]);
  });
});
