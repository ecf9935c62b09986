import type { Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';
import { quoteOf } from '../../reading/words.ts';

const selfSent = /(көрсетілетін қызметт?і беруші|уәкілетті орган) сұран\p{L}+ өңдеу үшін(?=[^;]*жолдау)/u;

export const selfAddressed: Rule = {
  id: 'self-addressed',
  level: 'warning',
  title: {
    kk: 'Орган өзі қарайтын сұранысты өзіне өзі жолдайды.',
    ru: 'Орган направляет сам себе запрос, который должен обработать.',
    en: 'A body sends itself the request that it has to handle.',
  },
  find: (edition) =>
    edition.text.flows
      .flatMap((flow) => flow.steps)
      .flatMap((step) => {
        const { id, kk } = clauseOf(edition, step);
        const quote = quoteOf(kk, selfSent);
        if (!quote) return [];
        return [
          {
            clauses: [id] as const,
            quote,
            message: {
              kk: 'Сұранысты өңдейтін де, оны жолдайтын да бір орган болып шыққан.',
              ru: 'Выходит, что запрос направляет тот же орган, который его обрабатывает.',
              en: 'The one who sends the request is the one who is to handle it.',
            },
          },
        ];
      }),
};
