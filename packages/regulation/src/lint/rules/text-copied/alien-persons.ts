import type { Clause, Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** Legal persons' papers in a service that only natural persons may ask for. */
export function alienPersons(edition: Edition): Evidence[] {
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
