import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { inventedLaw, table } from './testing/invented-law.ts';
import { toText } from './to-text.ts';

const circle = table('psc', 2, [{}, { next: '2' }, {}]);
const finding = { rule: 'next-self', clauses: ['annex-1/table-2/action-2/next'] };

describe('toText', () => {
  it('says place, rule, sentence, quotation and decision in the language asked for', () => {
    const law = inventedLaw(circle, {
      findings: [
        {
          ...finding,
          run: { kk: 'Әрі қарай\nөтеміз.', ru: 'Идём дальше.', en: 'We go on.' },
          reason: { kk: 'Басу қатесі.', ru: 'Опечатка.', en: 'A misprint.' },
        },
      ],
    });
    expect(toText(lint(law, { rules: ['next-self'] }), 'kk')).toBe(
      [
        'kz-invented/certificate/2020-01-01:12  annex-1/table-2/action-2/next',
        '  қате next-self: 2-іс-әрекеттен кейін қайтадан 2 нөмірі көрсетілген: жұмыс орнынан қозғалмайды.',
        '  «2»',
        '  қабылданған: Басу қатесі. — Әрі қарай өтеміз.',
        '',
      ].join('\n'),
    );
  });

  it('leaves the decision out while there is none', () => {
    const text = toText(lint(inventedLaw(circle), { rules: ['next-self'] }), 'ru');
    expect(text).toContain('ошибка next-self: После действия 2');
    expect(text).not.toContain('принято');
  });
});
