import type { Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';

export const numberingRepeat: Rule = {
  id: 'numbering-repeat',
  level: 'error',
  title: {
    kk: 'Бір нөмір екі іс-әрекетке берілген.',
    ru: 'Один номер стоит у двух действий.',
    en: 'Two actions bear the same number.',
  },
  find: (edition) =>
    edition.text.flows.flatMap((flow) =>
      flow.steps.flatMap((step, index) => {
        const first = flow.steps.findIndex(({ n }) => n === step.n);
        const earlier = flow.steps[first];
        if (!earlier || first === index) return [];
        const cell = clauseOf(edition, step);
        return [
          {
            clauses: [cell.id, clauseOf(edition, earlier).id] as const,
            quote: cell.kk.includes(step.n) ? step.n : cell.kk,
            message: {
              kk: `«${step.n}» нөмірі бұрын басқа іс-әрекетке берілген.`,
              ru: `Номер «${step.n}» уже стоит у другого действия.`,
              en: `Number “${step.n}” already belongs to another action.`,
            },
          },
        ];
      }),
    ),
};
