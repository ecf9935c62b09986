import { describe, expect, it } from 'vitest';
import { narrative, shown } from '../../testing/invented-law.ts';
import { failureWithoutMessage } from './rule.ts';

describe('failure-without-message', () => {
  const check = { label: '1 шарт', kk: 'деректерді тексеру' };

  it('finds a refusal of which nobody is told', () => {
    const law = narrative('portal', '8', [check, { label: '1 үдеріс', kk: 'авторизациялаудан бас тарту' }]);
    expect(shown(failureWithoutMessage, law)).toEqual([
      { clauses: ['8/2', '8/1'], quote: '1 үдеріс – авторизациялаудан бас тарту' },
    ]);
  });

  it('is content when the refusal is a message', () => {
    const kk = 'авторизациялаудан бас тарту туралы хабарлама қалыптастыру';
    expect(
      shown(failureWithoutMessage, narrative('portal', '8', [check, { label: '1 үдеріс', kk }])),
    ).toEqual([]);
  });

  it('leaves what the applicant alone decides', () => {
    const choice = { label: '2 шарт', kk: 'тұтынушының шешім қабылдауы', actor: 'тұтынушы' };
    const law = narrative('office', '6', [choice, { label: '15 үдеріс', kk: 'орыннан бас тарту' }]);
    expect(shown(failureWithoutMessage, law)).toEqual([]);
  });
});
