import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { noEnd } from './rule.ts';

describe('no-end', () => {
  it('finds a circle and quotes where the path turns back', () => {
    expect(shown(noEnd, table('psc', 2, [{}, { next: '1' }, {}]))).toEqual([
      { clauses: ['annex-1/table-2/action-2/next'], quote: '1' },
    ]);
  });

  it('finds a path that breaks off before the end', () => {
    const law = table('psc', 2, [
      { n: '1', next: '2' },
      { n: '3', next: '-' },
    ]);
    expect(shown(noEnd, law)).toEqual([{ clauses: ['annex-1/table-2/action-1/next'], quote: '2' }]);
  });

  it('is content when an end is reached, and with lists without arrows', () => {
    expect(shown(noEnd, table('psc', 2, [{}, {}, {}]), narrative('psc', '7', ['а', 'ә']))).toEqual([]);
  });
});
