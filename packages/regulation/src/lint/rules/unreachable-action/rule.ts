import type { Rule } from '../../finding.ts';
import { cellOf, clauseOf } from '../../reading/clauses.ts';
import { namesNext } from '../../reading/flows.ts';

export const unreachableAction: Rule = {
  id: 'unreachable-action',
  level: 'error',
  title: {
    kk: 'Іс-әрекетке бірде-бір басқа іс-әрекет әкелмейді.',
    ru: 'К действию не ведёт ни одно другое действие.',
    en: 'No other action leads to this one.',
  },
  find: (edition) =>
    edition.text.flows.filter(namesNext).flatMap((flow) =>
      flow.steps
        .slice(1)
        .filter((step) => !flow.steps.some((other) => other !== step && other.next?.includes(step.n)))
        .map((step) => {
          const cells = [cellOf(edition, step, 'name'), clauseOf(edition, step)] as const;
          const [shown, other] = cells[0].normative ? cells : ([cells[1], cells[0]] as const);
          return {
            clauses: [shown.id, other.id] as const,
            quote: shown.kk,
            message: {
              kk: `${step.n}-іс-әрекетті ешбір басқа іс-әрекет келесі деп атамайды: оған жету мүмкін емес.`,
              ru: `Действие ${step.n} никто не называет следующим: дойти до него нельзя.`,
              en: `Nobody names action ${step.n} as next: it cannot be reached.`,
            },
          };
        }),
    ),
};
