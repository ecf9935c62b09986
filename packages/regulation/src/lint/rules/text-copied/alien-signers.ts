import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { isCondition } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** The applicant's number is compared with a certificate that is an officer's. */
export function alienSigners(edition: Edition): Evidence[] {
  return edition.text.flows.flatMap((flow) =>
    flow.steps.filter(isCondition).flatMap((condition) => {
      const earlier = flow.steps.slice(0, flow.steps.indexOf(condition));
      const signing = earlier.findLast(({ kk }) => /эцқ арқылы қол қою/u.test(plain(kk)));
      const kk = clauseIn(edition, condition.clause)?.kk ?? condition.kk;
      const quote = quoteOf(kk, /сұра\p{L}+ көрсетілген жсн[^)]*жсн/u);
      const signer = quoteOf(signing?.kk ?? '', /\p{L}+ (?:қызметкер|оператор)\p{L}* эцқ/u);
      if (!signing || !quote || !signer) return [];
      return [
        {
          clauses: [condition.clause, signing.clause] as const,
          quote,
          message: {
            kk: `Қолды «${signer}» қояды, сондықтан сұранымдағы ЖСН (тұтынушынікі) куәліктегі ЖСН-ге (қызметкердікі) сай келе алмайды: шарт портал жолынан көшірілген.`,
            ru: `Подписывает «${signer}», поэтому ИИН запроса (потребителя) не может совпасть с ИИН свидетельства (сотрудника): условие перенесено из порядка портала.`,
            en: `The one who signs is “${signer}”, so the IIN of the request (the applicant's) can never equal the IIN of the certificate (the officer's): the condition is copied from the portal.`,
          },
        },
      ];
    }),
  );
}
