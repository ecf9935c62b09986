import type { Flow, FlowStep } from '../../../types.ts';
import type { Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { namesNext } from '../../reading/flows.ts';

export const noEnd: Rule = {
  id: 'no-end',
  level: 'error',
  title: {
    kk: 'Кестенің нөмірлерімен жүріп соңғы іс-әрекетке жету мүмкін емес.',
    ru: 'Следуя номерам таблицы, до конца дойти нельзя.',
    en: 'Following the numbers of the table one never reaches an end.',
  },
  find: (edition) =>
    edition.text.flows.filter(namesNext).flatMap((flow) => {
      const walked = walk(flow);
      const last = walked.at(-1);
      if (!last || walked.some((step) => !step.next?.length)) return [];
      const cell = cellOf(edition, last, 'next');
      return [
        {
          clauses: [cell.id] as const,
          quote: cell.kk,
          message: {
            kk: `Бірінші іс-әрекеттен бастап нөмірлермен жүргенде жол ${last.n}-іс-әрекетте үзіледі: аяқтайтын іс-әрекетке жетпейді.`,
            ru: `Если идти по номерам с первого действия, путь обрывается на действии ${last.n} и до завершения не доходит.`,
            en: `Walking the numbers from the first action the path breaks off at action ${last.n} and never reaches an end.`,
          },
        },
      ];
    }),
};

/** Actions in the order in which the arrows first reach them. */
function walk(flow: Flow): FlowStep[] {
  const reached: FlowStep[] = flow.steps.slice(0, 1);
  for (const step of reached)
    for (const target of step.next ?? [])
      for (const next of flow.steps.filter(({ n }) => n === target))
        if (!reached.includes(next)) reached.push(next);
  return reached;
}
