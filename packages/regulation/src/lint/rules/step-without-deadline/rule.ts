import type { Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';

export const stepWithoutDeadline: Rule = {
  id: 'step-without-deadline',
  level: 'warning',
  title: {
    kk: 'Басқаларында мерзім бар кестеде бұл іс-әрекеттің мерзімі жоқ.',
    ru: 'В перечне, где сроки указаны, у этого действия срока нет.',
    en: 'The action has no deadline though most others of its list have one.',
  },
  find: (edition) =>
    edition.text.flows
      .filter(({ steps }) => 2 * steps.filter(({ deadline }) => deadline).length >= steps.length)
      .flatMap((flow) =>
        flow.steps
          .filter(({ deadline }) => !deadline)
          .map((step) => {
            const cell = cellOf(edition, step, 'deadline');
            return {
              clauses: [cell.id] as const,
              quote: cell.kk,
              message: {
                kk: `${step.n}-іс-әрекеттің орындау мерзімі көрсетілмеген.`,
                ru: `У действия ${step.n} не указан срок исполнения.`,
                en: `Action ${step.n} is given no deadline.`,
              },
            };
          }),
      ),
};
