import type { Edition, FlowStep, TimeUnit } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { groupBy } from '../../reading/group-by.ts';
import { wordsOf } from '../../reading/words.ts';

type Timed = FlowStep & { readonly deadline: NonNullable<FlowStep['deadline']> };

export const deadlineConflict: Rule = {
  id: 'deadline-conflict',
  level: 'error',
  title: {
    kk: 'Бір жұмысқа екі түрлі мерзім берілген.',
    ru: 'Одной и той же работе даны разные сроки.',
    en: 'The same work is given two deadlines.',
  },
  find: (edition) => [...sameWording(edition), ...sameStep(edition), ...declaredTotal(edition)],
};

/** Actions of the same name in the tables of different channels. */
function sameWording(edition: Edition): Evidence[] {
  const groups = groupBy(edition.text.flows.flatMap((flow) => flow.steps).filter(isTimed), (step) =>
    wordsOf(step.kk).join(' '),
  );
  return [...groups.values()].flatMap((steps) => conflict(edition, steps));
}

/** A process step that cites the narrative and the table says that both speak of one work. */
function sameStep(edition: Edition): Evidence[] {
  const steps = Object.values(edition.regulation.channels).flatMap((channel) => channel.steps);
  return steps.flatMap(({ cites }) => {
    const told = edition.text.flows.map((flow) =>
      flow.steps.filter(isTimed).filter((step) => cites.includes(step.clause)),
    );
    const single = told.flatMap((cited) => (cited.length === 1 ? cited : []));
    return new Set(single.map((step) => wordsOf(step.kk).join(' '))).size > 1
      ? conflict(edition, single)
      : [];
  });
}

function conflict(edition: Edition, steps: readonly Timed[]): Evidence[] {
  const byTime = [...groupBy(steps, timeOf).values()].sort((a, b) => a.length - b.length);
  const odd = byTime[0]?.[0];
  if (!odd || byTime.length < 2) return [];
  const others = byTime.slice(1).flatMap((same) => same.map((step) => cellOf(edition, step, 'deadline')));
  const cell = cellOf(edition, odd, 'deadline');
  const usual = others.at(0)?.kk ?? '';
  return [
    {
      clauses: [cell.id, ...others.map(({ id }) => id)],
      quote: cell.kk,
      message: {
        kk: `«${odd.kk}» жұмысына мұнда «${cell.kk}» берілген, ал басқа жерде — «${usual}».`,
        ru: `Для работы «${odd.kk}» здесь указано «${cell.kk}», а в другом месте — «${usual}».`,
        en: `The work “${odd.kk}” is given “${cell.kk}” here and “${usual}” elsewhere.`,
      },
    },
  ];
}

/** Steps that take longer together than the time declared for the whole service. */
function declaredTotal(edition: Edition): Evidence[] {
  return Object.entries(edition.regulation.channels).flatMap(([channel, process]) => {
    const total = process.steps.find(({ deadline }) => deadline?.of === 'service')?.deadline;
    const [clause, ...rest] = total?.cites ?? [];
    const source = edition.text.clauses.find(({ id }) => id === clause);
    if (!total || !source) return [];
    return edition.text.flows
      .filter((flow) => flow.channel === channel)
      .flatMap((flow) => {
        const timed = flow.steps.filter(isTimed).filter(({ deadline }) => deadline.unit === total.unit);
        const sum = timed.reduce((minutes, { deadline }) => minutes + deadline.value, 0);
        if (sum <= total.value) return [];
        return [
          {
            clauses: [
              source.id,
              ...rest,
              ...timed.map((step) => cellOf(edition, step, 'deadline').id),
            ] as const,
            quote: source.kk,
            message: {
              kk: `Қызметке ${total.value} ${unit.kk[total.unit]} берілген, ал әрекеттердің мерзімдері қосылғанда ${sum} болады.`,
              ru: `На услугу дано ${total.value} (${unit.ru[total.unit]}), а сроки действий в сумме дают ${sum}.`,
              en: `The service is given ${total.value} ${unit.en[total.unit]}, yet its actions add up to ${sum}.`,
            },
          },
        ];
      });
  });
}

function isTimed(step: FlowStep): step is Timed {
  return step.deadline !== null;
}

function timeOf({ deadline }: Timed): string {
  return `${deadline.value} ${deadline.unit}`;
}

const unit: Record<'kk' | 'ru' | 'en', Record<TimeUnit, string>> = {
  kk: { minute: 'минут', 'working-day': 'жұмыс күні', 'calendar-day': 'күнтізбелік күн', day: 'күн' },
  ru: { minute: 'минут', 'working-day': 'рабочих дней', 'calendar-day': 'календарных дней', day: 'дней' },
  en: { minute: 'minutes', 'working-day': 'working days', 'calendar-day': 'calendar days', day: 'days' },
};
