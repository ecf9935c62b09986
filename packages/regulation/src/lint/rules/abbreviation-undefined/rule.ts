import type { Rule } from '../../finding.ts';
import { definitionsIn, usesIn } from '../../reading/abbreviations.ts';
import { groupBy } from '../../reading/group-by.ts';

export const abbreviationUndefined: Rule = {
  id: 'abbreviation-undefined',
  level: 'warning',
  title: {
    kk: 'Қысқартылған сөз қолданылған, бірақ түсіндірілмеген.',
    ru: 'Сокращение употреблено, но нигде не раскрыто.',
    en: 'An abbreviation is used and never defined.',
  },
  find: (edition) => {
    const defined = new Set(definitionsIn(edition).map(({ abbreviation }) => abbreviation));
    const unknown = usesIn(edition, defined).filter(({ abbreviation }) => !defined.has(abbreviation));
    return [...groupBy(unknown, ({ abbreviation }) => lettersOf(abbreviation)).values()].flatMap((uses) => {
      const [first, ...rest] = [...new Set(uses.map(({ clause }) => clause.id))];
      const abbreviation = uses[0]?.abbreviation;
      if (!first || !abbreviation) return [];
      const within = [...defined].find((one) => one.split(' ').includes(abbreviation));
      return [
        {
          clauses: [first, ...rest] as const,
          quote: abbreviation,
          message: {
            kk: `«${abbreviation}» қысқартуы түсіндірілмеген${within ? `; тек «${within}» анықталған` : ''}.`,
            ru: `Сокращение «${abbreviation}» не раскрыто${within ? `; определено только «${within}»` : ''}.`,
            en: `The abbreviation “${abbreviation}” is not defined${within ? `; only “${within}” is` : ''}.`,
          },
        },
      ];
    });
  },
};

/** Words that only change places are one abbreviation: ИАЖ ТҚО, ТҚО ИАЖ. */
function lettersOf(abbreviation: string): string {
  return abbreviation.split(' ').sort().join(' ');
}
