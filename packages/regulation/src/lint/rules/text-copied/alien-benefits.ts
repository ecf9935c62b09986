import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** Benefits by the words that no service but their own speaks of. */
const benefits = [
  /мемлекеттік атаулы(?: әлеуметтік)? көмек(?: тағайында\p{L}*)?/u,
  /балаларға (?:мемлекеттік )?жәрдемақы(?: тағайында\p{L}*)?/u,
  /отын сатып алу\p{L}*/u,
];

/** A step decides on another service's benefit. */
export function alienBenefits(edition: Edition): Evidence[] {
  const title = plain(edition.regulation.title.kk);
  const steps = edition.text.flows.flatMap((flow) => flow.steps);
  return benefits
    .filter((benefit) => !benefit.test(title))
    .flatMap((benefit) =>
      steps
        .flatMap((step) => spokenBy(edition, step))
        .flatMap(({ id, kk }) => {
          const quote = quoteOf(kk, benefit);
          if (!quote) return [];
          return [
            {
              clauses: [id] as const,
              quote,
              message: {
                kk: `Бұл — басқа қызметтің нәтижесі: осы қызмет «${edition.regulation.title.kk}».`,
                ru: `Это результат другой услуги: здесь — «${edition.regulation.title.ru}».`,
                en: `This is the result of another service: here it is “${edition.regulation.title.en}”.`,
              },
            },
          ];
        }),
    );
}
