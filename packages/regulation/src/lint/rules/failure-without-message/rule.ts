import type { Rule } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { isCondition, isFailure } from '../../reading/flows.ts';
import { isApplicant } from '../../reading/participants.ts';
import { plain, quoteOf } from '../../reading/words.ts';

export const failureWithoutMessage: Rule = {
  id: 'failure-without-message',
  level: 'warning',
  title: {
    kk: 'Шарт орындалмағанда бас тартылады, бірақ бұл туралы хабарлама жоқ.',
    ru: 'При невыполнении условия следует отказ, но сообщения о нём нет.',
    en: 'A failed condition ends in a refusal of which nobody is told.',
  },
  find: (edition) =>
    edition.text.flows.flatMap((flow) =>
      flow.steps.flatMap((step, index) => {
        const before = flow.steps[index - 1];
        if (!before || !isCondition(before) || !isFailure(step) || isApplicant(before.actor ?? '')) return [];
        if (/хабарлама|жауап|ескерт|хабар/u.test(plain(step.kk))) return [];
        const kk = clauseIn(edition, step.clause)?.kk ?? step.kk;
        return [
          {
            clauses: [step.clause, before.clause] as const,
            quote: quoteOf(kk, /[^,;.]*бас тарт\p{L}*/u) ?? kk,
            message: {
              kk: 'Бас тартылады, бірақ тұтынушыға немесе қызметкерге хабарлама берілмейді.',
              ru: 'Следует отказ, но ни потребителю, ни сотруднику о нём не сообщают.',
              en: 'There is a refusal, and neither the applicant nor the officer is told.',
            },
          },
        ];
      }),
    ),
};
