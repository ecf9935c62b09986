import type { Edition, Flow, TimeUnit } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { groupBy } from '../../reading/group-by.ts';
import { isTimed, likeness, type Timed, timeIn, workName, workOf } from '../../reading/times.ts';
import { sameWords, stem, wordsOf } from '../../reading/words.ts';

export const deadlineConflict: Rule = {
  id: 'deadline-conflict',
  level: 'error',
  title: {
    kk: 'Бір жұмысқа екі түрлі мерзім берілген.',
    ru: 'Одной и той же работе даны разные сроки.',
    en: 'The same work is given two deadlines.',
  },
  find: (edition) => {
    const found = [
      ...sameWording(edition),
      ...nearWording(edition),
      ...sameStep(edition),
      ...declaredTotal(edition),
    ];
    return [...groupBy(found, ({ clauses }) => clauses.join(' ')).values()].flatMap(([first]) => first ?? []);
  },
};

/** Actions of the same name and the same outcome in the tables of different channels. */
function sameWording(edition: Edition): Evidence[] {
  const groups = groupBy(edition.text.flows.flatMap((flow) => flow.steps).filter(isTimed), (step) =>
    wordsOf(step.kk).join(' '),
  );
  return [...groups.values()].flatMap((steps) => {
    const [first] = steps;
    return conflict(
      edition,
      steps.filter((step) => first && sameOutcome(step, first)),
    );
  });
}

function sameOutcome(a: Timed, b: Timed): boolean {
  return a === b || likeness(outcomeOf(a), outcomeOf(b)) >= 0.5;
}

function outcomeOf(step: Timed): readonly string[] {
  return wordsOf(step.result ?? step.kk).map(stem);
}

/** The narratives of two channels give one person the same work in nearly the same long sentence. */
function nearWording(edition: Edition): Evidence[] {
  const narratives = edition.text.flows.filter(({ source }) => source === 'narrative');
  return narratives.flatMap((flow, index) =>
    narratives
      .slice(index + 1)
      .flatMap((other) => (other.channel === flow.channel ? [] : pairs(edition, flow, other))),
  );
}

function pairs(edition: Edition, flow: Flow, other: Flow): Evidence[] {
  return flow.steps.filter(isTimed).flatMap((one) =>
    other.steps
      .filter(isTimed)
      .filter((two) => one.clause !== two.clause && sameWords(one.actor ?? '', two.actor ?? ''))
      .filter((two) => workOf(one).length >= 8 && likeness(workOf(one), workOf(two)) >= 0.8)
      .flatMap((two) => conflict(edition, [one, two])),
  );
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
  const others = byTime.slice(1).flatMap((same) => same.map((step) => timeIn(edition, step)));
  const here = timeIn(edition, odd);
  const usual = others.at(0)?.quote ?? '';
  const work = workName(odd);
  return [
    {
      clauses: [here.clause.id, ...others.map(({ clause }) => clause.id)],
      quote: here.quote,
      message: {
        kk: `«${work}» жұмысына мұнда «${here.quote}» берілген, ал басқа жерде — «${usual}».`,
        ru: `Для работы «${work}» здесь указано «${here.quote}», а в другом месте — «${usual}».`,
        en: `The work “${work}” is given “${here.quote}” here and “${usual}” elsewhere.`,
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

function timeOf({ deadline }: Timed): string {
  return `${deadline.value} ${deadline.unit}`;
}

const unit: Record<'kk' | 'ru' | 'en', Record<TimeUnit, string>> = {
  kk: { minute: 'минут', 'working-day': 'жұмыс күні', 'calendar-day': 'күнтізбелік күн', day: 'күн' },
  ru: { minute: 'минут', 'working-day': 'рабочих дней', 'calendar-day': 'календарных дней', day: 'дней' },
  en: { minute: 'minutes', 'working-day': 'working days', 'calendar-day': 'calendar days', day: 'days' },
};
