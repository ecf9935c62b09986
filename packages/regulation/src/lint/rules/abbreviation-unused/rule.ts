import type { Edition } from '../../../types.ts';
import type { Rule } from '../../finding.ts';
import { type Definition, definitionsIn } from '../../reading/abbreviations.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { groupBy } from '../../reading/group-by.ts';
import { plain } from '../../reading/words.ts';

export const abbreviationUnused: Rule = {
  id: 'abbreviation-unused',
  level: 'note',
  title: {
    kk: 'Қысқартылған сөз түсіндірілген, бірақ еш жерде қолданылмаған.',
    ru: 'Сокращение раскрыто, но нигде не употреблено.',
    en: 'An abbreviation is defined and used nowhere.',
  },
  find: (edition) =>
    [...groupBy(termsIn(edition), ({ abbreviation }) => abbreviation)].flatMap(([abbreviation, same]) => {
      const [definition] = same;
      const word = new RegExp(`(?<![\\p{L}\\p{N}])${abbreviation}(?![\\p{L}\\p{N}])`, 'u');
      const used = edition.text.clauses.some(
        ({ id, kk }) => word.test(kk) && !same.some(({ clause }) => clause.id === id),
      );
      if (!definition || used) return [];
      return [
        {
          clauses: [definition.clause.id, ...same.slice(1).map(({ clause }) => clause.id)] as const,
          quote: definition.quote,
          message: {
            kk: `«${abbreviation}» қысқартуы анықталған, ал басқа бірде-бір жерде кездеспейді.`,
            ru: `Сокращение «${abbreviation}» определено, но больше нигде не встречается.`,
            en: `The abbreviation “${abbreviation}” is defined and stands nowhere else.`,
          },
        },
      ];
    }),
};

/** Definitions of the list of terms; words in brackets along the way only save writing. */
function termsIn(edition: Edition): Definition[] {
  return definitionsIn(edition).filter(({ clause }) => {
    const list = clauseIn(edition, clause.id.split('/')[0] ?? '');
    return clause.id.includes('/') && /ұғымдар|түсініктер|қысқартулар/u.test(plain(list?.kk ?? ''));
  });
}
