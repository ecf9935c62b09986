import type { Edition, Flow, FlowStep } from '../../../types.ts';
import type { Rule } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { isCondition, isFailure } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

export const conditionWithoutFailure: Rule = {
  id: 'condition-without-failure',
  level: 'warning',
  title: {
    kk: 'Тексеру бар, бірақ ол сәтсіз болғанда не істелетіні айтылмаған.',
    ru: 'Проверка есть, а что делать при её неудаче, не сказано.',
    en: 'There is a check, and nothing says what follows when it fails.',
  },
  find: (edition) =>
    edition.text.flows.flatMap((flow) =>
      flow.steps.flatMap((step, index) => {
        const checked = checkIn(edition, flow, step);
        if (!checked || saysRefusal(edition, step) || failsNext(flow, index)) return [];
        return [
          {
            clauses: [checked.clause] as const,
            quote: checked.quote,
            message: {
              kk: 'Тексерістен өтпеген жағдайда не болатыны айтылмаған: бас тарту да, хабарлама да жоқ.',
              ru: 'Не сказано, что происходит, если проверка не пройдена: нет ни отказа, ни сообщения.',
              en: 'What happens when the check fails is not said: neither a refusal nor a message.',
            },
          },
        ];
      }),
    ),
};

const checking = /[^.,;(]*(?:тексеру|тексеруі|тексереді)(?=\s*(?:[,.;-]|$))/u;

function checkIn(
  edition: Edition,
  flow: Flow,
  step: FlowStep,
): { clause: string; quote: string } | undefined {
  const spoken = isCondition(step) || flow.source === 'table' ? spokenBy(edition, step) : [];
  const unlabelled = flow.source === 'narrative' && step.label === null ? spokenBy(edition, step) : [];
  for (const { id, kk } of [...spoken, ...unlabelled]) {
    const quote = quoteOf(kk, checking) ?? (isCondition(step) ? kk : undefined);
    if (quote) return { clause: id, quote: quote.trim() };
  }
  return undefined;
}

function saysRefusal(edition: Edition, step: FlowStep): boolean {
  return spokenBy(edition, step).some(({ kk }) => plain(kk).includes('бас тарт'));
}

function failsNext(flow: Flow, index: number): boolean {
  const next = flow.steps[index + 1];
  return next !== undefined && isFailure(next);
}
