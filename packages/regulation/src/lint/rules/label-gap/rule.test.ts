import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { labelGap } from './rule.ts';

describe('label-gap', () => {
  it('finds a label that skips a number', () => {
    const law = narrative('office', '6', [
      { label: '1 үдеріс', kk: 'енгізу' },
      { label: '1 шарт', kk: 'тексеру' },
      { label: '3 үдеріс', kk: 'бас тарту туралы хабарлама' },
    ]);
    expect(shown(labelGap, law)).toEqual([{ clauses: ['6/3', '6/1'], quote: '3 үдеріс' }]);
  });

  it('finds a sequence that does not begin at one', () => {
    expect(shown(labelGap, narrative('office', '6', [{ label: '2-процесс', kk: 'енгізу' }]))).toEqual([
      { clauses: ['6/1'], quote: '2-процесс' },
    ]);
  });

  it('counts conditions and processes apart and passes over unlabelled items', () => {
    const law = narrative('psc', '7', [
      'тұтынушы жүгінеді',
      { label: '1-процесс', kk: 'енгізу' },
      { label: '1-шарт', kk: 'тексеру' },
      { label: '2-процесс', kk: 'бас тарту' },
      { label: '2-шарт', kk: 'тексеру' },
    ]);
    expect(shown(labelGap, law)).toEqual([]);
  });
});
