import { describe, expect, it } from 'vitest';
import { narrative, shown, table } from '../../testing/invented-law.ts';
import { conditionWithoutFailure } from './rule.ts';

describe('condition-without-failure', () => {
  it('finds a condition that nothing follows', () => {
    const law = narrative('office', '6', [
      { label: '1 шарт', kk: 'деректердің түпнұсқалығын тексеру;' },
      { label: '1 үдеріс', kk: 'нысанды толтыру' },
    ]);
    expect(shown(conditionWithoutFailure, law)).toEqual([
      { clauses: ['6/1'], quote: '1 шарт – деректердің түпнұсқалығын тексеру' },
    ]);
  });

  it('finds a table action that checks and can only succeed', () => {
    const law = table('office', 1, [{ name: 'Құжаттарды тексеру, өтінішті қабылдау' }]);
    expect(shown(conditionWithoutFailure, law)).toEqual([
      { clauses: ['annex-1/table-1/action-1/name'], quote: 'Құжаттарды тексеру' },
    ]);
  });

  it('is content when the failure follows, or stands in the action itself', () => {
    const law = [
      narrative('office', '6', [
        { label: '1 шарт', kk: 'деректерді тексеру' },
        { label: '1 үдеріс', kk: 'деректерде бұзушылықтар болуына байланысты бас тарту туралы хабарлама' },
      ]),
      table('office', 1, [{ name: 'Құжаттарды тексеру', completion: 'Қабылдау немесе бас тарту' }]),
    ];
    expect(shown(conditionWithoutFailure, ...law)).toEqual([]);
  });
});
