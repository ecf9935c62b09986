import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { resultUnmade } from './rule.ts';

const check = { label: '2 шарт', kk: 'берушінің құжаттарды тексеруі' };
const refuse = {
  label: '7-процесс',
  kk: 'кемшіліктерге байланысты бас тарту туралы хабарламаны қалыптастыруы',
};
const receive = { label: '8-процесс', kk: 'алушы қызметтің нәтижесін (хабарламаны) алуы' };

describe('result-unmade', () => {
  it('finds a result that follows the check at once', () => {
    expect(shown(resultUnmade, narrative('psc', '8', [check, refuse, receive]))).toEqual([
      { clauses: ['8/3', '8/1'], quote: 'алушы қызметтің нәтижесін (хабарламаны) алуы' },
    ]);
  });

  it('is content when a step makes it', () => {
    const draft = { label: '7-процесс', kk: 'орындаушының хабарламаны дайындауы' };
    expect(shown(resultUnmade, narrative('psc', '8', [check, refuse, draft, receive]))).toEqual([]);
  });
});
