import { describe, expect, it } from 'vitest';
import { shown, table } from '../../testing/invented-law.ts';
import { nextBeyond } from './rule.ts';

describe('next-beyond', () => {
  it('finds an arrow past the end of the table', () => {
    expect(shown(nextBeyond, table('office', 1, [{}, { next: '5' }, {}]))).toEqual([
      { clauses: ['annex-1/table-1/action-2/next'], quote: '5' },
    ]);
  });

  it('finds an arrow that skips an action without a reason', () => {
    expect(shown(nextBeyond, table('office', 1, [{ next: '3' }, {}, {}]))).toEqual([
      { clauses: ['annex-1/table-1/action-1/next'], quote: '3' },
    ]);
  });

  it('is content when the action says in which case the next one is passed over', () => {
    const law = table('office', 1, [{ name: 'Бас тартылған жағдайда жолдау', next: '3' }, {}, {}]);
    expect(shown(nextBeyond, law)).toEqual([]);
  });

  it('is content with a choice of two arrows', () => {
    expect(shown(nextBeyond, table('office', 1, [{ next: '2, 3' }, {}, {}]))).toEqual([]);
  });

  it('leaves a number missing inside the table to next-nothing', () => {
    const law = table('office', 1, [
      { n: '1', next: '2' },
      { n: '3', next: '-' },
    ]);
    expect(shown(nextBeyond, law)).toEqual([]);
  });
});
