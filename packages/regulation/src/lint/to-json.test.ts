import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { inventedLaw, table } from './testing/invented-law.ts';
import { toJson } from './to-json.ts';

const law = inventedLaw(table('psc', 2, [{}, { next: '2' }, {}]), {
  findings: [
    {
      rule: 'next-self',
      clauses: ['annex-1/table-2/action-2/next'],
      run: { kk: 'Әрі қарай өтеміз.', ru: 'Идём дальше.', en: 'We go on.' },
      reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
    },
  ],
});
const found = lint(law);

describe('toJson', () => {
  it('says what is accepted in the language asked for and keeps the message in three', () => {
    const { findings } = toJson(found, 'ru');
    const accepted = findings.find(({ rule }) => rule === 'next-self');
    expect(accepted?.accepted).toEqual({ reason: 'Опечатка.', run: 'Идём дальше.' });
    expect(Object.keys(accepted?.message ?? {}).sort()).toEqual(['en', 'kk', 'ru']);
  });

  it('leaves an open finding open', () => {
    const open = toJson(found, 'kk').findings.filter(({ accepted }) => accepted === null);
    expect(open).toHaveLength(found.length - 1);
  });
});
