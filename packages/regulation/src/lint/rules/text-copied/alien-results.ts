import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { resultNouns } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const offered = new RegExp(
  `(?:\\p{L}+\\s+){0,4}(${resultNouns.join('|')})(?:\\p{L}{0,3})\\s*,?\\s*(?:немесе|не)\\s[^.;]*бас тарт`,
  'u',
);

/** The result named beside the refusal is not the one the service is called after. */
export function alienResults(edition: Edition): Evidence[] {
  const title = plain(edition.regulation.title.kk);
  const own = resultNouns.find((noun) => new RegExp(`${noun}\\p{L}*\\s+беру`, 'u').test(title));
  if (!own) return [];
  return edition.text.flows
    .flatMap((flow) => flow.steps)
    .flatMap((step) => {
      const kk = clauseIn(edition, step.clause)?.kk ?? step.kk;
      const noun = offered.exec(plain(kk))?.[1];
      const quote = quoteOf(kk, new RegExp(`(?:\\p{L}+\\s+){0,4}${noun}\\p{L}{0,3}`, 'u'));
      if (!noun || noun === own || !quote) return [];
      return [
        {
          clauses: [step.clause] as const,
          quote,
          message: {
            kk: `Қызметтің атауы бойынша нәтиже — ${own}, ал мұнда — ${noun}.`,
            ru: `По названию услуги её результат — «${own}», а здесь — «${noun}».`,
            en: `By its title the service gives “${own}”, and here it is “${noun}”.`,
          },
        },
      ];
    });
}
