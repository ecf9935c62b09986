import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { unreachableAction } from './rule.ts';

describe('unreachable-action', () => {
  it('finds an action that only names itself', () => {
    const law = table('psc', 2, [{ next: '3' }, { name: 'Шешім қабылдау', next: '2' }, {}]);
    expect(shown(unreachableAction, law)).toEqual([
      { clauses: ['annex-1/table-2/action-2/name', 'annex-1/table-2/action-2'], quote: 'Шешім қабылдау' },
    ]);
  });

  it('quotes the number where the name is a dash', () => {
    expect(shown(unreachableAction, table('psc', 2, [{ next: '3' }, { name: '-' }, {}]))).toEqual([
      { clauses: ['annex-1/table-2/action-2', 'annex-1/table-2/action-2/name'], quote: '2' },
    ]);
  });

  it('is content when every action is named, and with lists without arrows', () => {
    expect(shown(unreachableAction, table('psc', 2, [{}, {}]), narrative('psc', '7', ['а', 'ә']))).toEqual(
      [],
    );
  });
});
