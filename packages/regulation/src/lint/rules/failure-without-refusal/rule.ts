import type { Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';
import { isCondition, isFailure } from '../../reading/flows.ts';
import { isApplicant } from '../../reading/participants.ts';
import { plain, quoteOf } from '../../reading/words.ts';

export const failureWithoutRefusal: Rule = {
  id: 'failure-without-refusal',
  level: 'warning',
  title: {
    kk: 'Шарт орындалмағанда хабарлама беріледі, бірақ бас тартылғаны айтылмаған.',
    ru: 'При невыполнении условия формируют сообщение, но об отказе в нём не сказано.',
    en: 'A failed condition ends in a message that refuses nothing.',
  },
  find: (edition) =>
    edition.text.flows.flatMap(({ steps }) =>
      steps.flatMap((step, index) => {
        const before = steps[index - 1];
        if (!before || !isCondition(before) || !isFailure(step) || isApplicant(before.actor ?? '')) return [];
        const { id, kk } = clauseOf(edition, step);
        const quote = quoteOf(kk, /(?:\p{L}+\s){0,4}жөнінде(?:гі)?\s+\p{L}+/u);
        if (!quote || !plain(kk).includes('хабарлама') || /бас тарт|мүмкін/u.test(plain(kk))) return [];
        return [
          {
            clauses: [id, before.clause] as const,
            quote,
            message: {
              kk: 'Хабарлама қызмет жөнінде ғана: бас тартылғаны айтылмаған.',
              ru: 'Сообщение лишь «об услуге»: о том, что в ней отказано, не сказано.',
              en: 'The message is only about the service: it does not say that the service is refused.',
            },
          },
        ];
      }),
    ),
};
