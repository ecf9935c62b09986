import type { Flow, FlowStep } from '../../../types.ts';
import type { Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';
import { isCondition, isFailure } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const received = /(?:\p{L}+\s){0,3}нәтижесін\s*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s*)?алуы?(?!\p{L})/u;
const made = /қалыптастыр|(?<!\p{L})құру(?!\p{L})|дайында|рәсімде|ресімде|жасау|әзірле/u;

export const resultUnmade: Rule = {
  id: 'result-unmade',
  level: 'warning',
  title: {
    kk: 'Нәтиже беріледі, бірақ оны ешкім жасамайды.',
    ru: 'Результат выдают, но никто его не готовит.',
    en: 'The result is handed over and no step makes it.',
  },
  find: (edition) =>
    edition.text.flows.filter(isLabelled).flatMap(({ steps }) =>
      steps.flatMap((step, index) => {
        const { id, kk } = clauseOf(edition, step);
        const quote = quoteOf(kk, received);
        if (!quote || steps.slice(0, index).some(makes)) return [];
        const check = steps.slice(0, index).findLast(isCondition);
        return [
          {
            clauses: [id, ...(check ? [check.clause] : [])] as const,
            quote,
            message: {
              kk: 'Тексеруден кейін бірден нәтиже алынады: оны кім дайындайтыны және кім қол қоятыны айтылмаған.',
              ru: 'Сразу после проверки получают результат: кто его готовит и подписывает, не сказано.',
              en: 'Right after the check the result is received: who makes and signs it is not said.',
            },
          },
        ];
      }),
    ),
};

/** A procedure of named processes, not a list of stages. */
function isLabelled({ source, steps }: Flow): boolean {
  return source === 'narrative' && steps.some(({ label }) => label !== null);
}

function makes(step: FlowStep): boolean {
  return !isFailure(step) && !isCondition(step) && made.test(plain(step.kk).replace(/бас тарту[^;]*/u, ''));
}
