import { describe, expect, it } from 'vitest';
import { shown, table } from '../../testing/invented-law.ts';
import { nextNothing } from './rule.ts';

describe('next-nothing', () => {
  it('finds an arrow to a number nobody bears', () => {
    const law = table('psc', 2, [
      { n: '1', next: '2' },
      { n: '3', next: '-' },
    ]);
    expect(shown(nextNothing, law)).toEqual([{ clauses: ['annex-1/table-2/action-1/next'], quote: '2' }]);
  });

  it('is content when every arrow meets an action, and with a dash at the end', () => {
    expect(shown(nextNothing, table('psc', 2, [{}, {}, {}]))).toEqual([]);
  });
});
