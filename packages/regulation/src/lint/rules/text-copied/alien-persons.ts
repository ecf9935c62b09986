import type { Clause, Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** What belongs to legal persons in a service for people: their papers, their number. */
export function alienPersons(edition: Edition): Evidence[] {
  return [...alienPapers(edition), ...alienNumbers(edition)];
}

/** The business number, in a service whose very title names the people whom it serves. */
function alienNumbers(edition: Edition): Evidence[] {
  if (!/(?<!\p{L})(?:адам|азамат|бала)\p{L}*/u.test(plain(edition.regulation.title.kk))) return [];
  const [first, ...rest] = edition.text.flows
    .flatMap(({ steps }) => steps)
    .flatMap((step) => spokenBy(edition, step))
    .flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, /бизнес-сәйкестендіру нөмірінің|жсн\/б[си]н/u);
      return quote ? [{ id, quote }] : [];
    });
  if (!first) return [];
  return [
    {
      clauses: [first.id, ...new Set(rest.map(({ id }) => id))],
      quote: first.quote,
      message: {
        kk: 'Қызметті адамдар алады, олардың нөмірі — ЖСН: бизнес-сәйкестендіру нөмірі оларға берілмейді.',
        ru: 'Услугу получают люди, и номер у них — ИИН: бизнес-идентификационный номер им не присваивают.',
        en: 'People receive the service, and their number is the IIN: a business number is not given to them.',
      },
    },
  ];
}

/** Legal persons' papers in a service that only natural persons may ask for. */
function alienPapers(edition: Edition): Evidence[] {
  const applicants = edition.text.clauses.find(
    ({ kk }) => /^(?:тұтынушы|\p{L}+ алушы)\s*-\s*[^.;]*жеке тұлға/u.test(plain(kk)) && !namesLegal(kk),
  );
  if (!applicants) return [];
  return edition.text.clauses.flatMap((clause): Evidence[] => {
    const quote = quoteOf(clause.kk, /жеке және заңды тұлғалар\p{L}* құжат\p{L}*/u);
    if (!quote || sameParagraph(clause, applicants)) return [];
    return [
      {
        clauses: [clause.id, applicants.id],
        quote,
        message: {
          kk: 'Қызметті тек жеке тұлғалар алады, ал мұнда заңды тұлғалардың құжаттары айтылған.',
          ru: 'Услугу получают только физические лица, а здесь речь о документах юридических лиц.',
          en: 'Only natural persons receive the service, and this speaks of the papers of legal persons.',
        },
      },
    ];
  });
}

function namesLegal(kk: string): boolean {
  return plain(kk).includes('заңды тұлға');
}

function sameParagraph(a: Clause, b: Clause): boolean {
  return a.id.split('/')[0] === b.id.split('/')[0];
}
