import { describe, expect, it } from 'vitest';
import { lint } from '../../lint.ts';
import { inventedLaw, table } from '../../testing/invented-law.ts';

const accepted = (clause: string) => ({
  findings: [
    {
      rule: 'next-self',
      clauses: [clause],
      run: {
        kk: 'Келесі әрекетке өтеміз.',
        ru: 'Идём к следующему действию.',
        en: 'We go on to the next action.',
      },
      reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
    },
  ],
});
const circle = table('psc', 2, [{}, { next: '2' }, {}]);
const unmatched = (clause: string) =>
  lint(inventedLaw(circle, accepted(clause)))
    .filter(({ rule }) => rule === 'acceptance-without-finding')
    .map(({ clauses, quote }) => ({ clauses, quote }));

describe('acceptance-without-finding', () => {
  it('finds an entry that no finding answers to', () => {
    expect(unmatched('annex-1/table-2/action-1/next')).toEqual([
      { clauses: ['annex-1/table-2/action-1/next'], quote: '2' },
    ]);
  });

  it('is content when a finding of the rule shares a clause', () => {
    expect(unmatched('annex-1/table-2/action-2/next')).toEqual([]);
  });

  it('asks nothing of the other rules when only some run', () => {
    const law = inventedLaw(circle, accepted('annex-1/table-2/action-2/next'));
    expect(lint(law, { rules: ['no-end'] })).toHaveLength(1);
  });
});
