import type { Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { groupBy } from '../../reading/group-by.ts';
import { type ActReference, actReferences } from './act-references.ts';

export const actNumberDiffers: Rule = {
  id: 'act-number-differs',
  level: 'error',
  title: {
    kk: 'Бір актінің күні немесе нөмірі әр жерде әртүрлі.',
    ru: 'Дата или номер одного и того же акта указаны по-разному.',
    en: 'The date or the number of one act differs from place to place.',
  },
  find: (edition) => [...citedActs(edition), ...ownAct(edition)],
};

/** Other acts, told apart by their titles. */
function citedActs(edition: Edition): Evidence[] {
  const named = actReferences(edition).filter(({ title, date }) => title !== undefined && date.length === 10);
  return [...groupBy(named, ({ title }) => title).values()].flatMap((same) => [
    ...differing(same, ({ date }) => date),
    ...[...groupBy(same, ({ date }) => date).values()].flatMap((dated) =>
      differing(
        dated.filter(({ number }) => number !== undefined),
        ({ number }) => number,
      ),
    ),
  ]);
}

function differing(
  same: readonly ActReference[],
  key: (one: ActReference) => string | undefined,
): Evidence[] {
  const groups = [...groupBy(same, key).values()].sort((a, b) => b.length - a.length);
  const usual = groups[0]?.[0];
  if (!usual) return [];
  return groups.slice(1).flatMap((group) => {
    const odd = group[0];
    if (!odd) return [];
    const clauses = [...new Set([...group, ...(groups[0] ?? [])].map(({ clause }) => clause))];
    return [evidence(odd, usual.quote, clauses)];
  });
}

/** The stamp "… қаулысымен бекітілген" must name the act itself, or an act that it amends. */
function ownAct(edition: Edition): Evidence[] {
  const { number, date, amends = [] } = edition.regulation.act;
  return actReferences(edition)
    .filter(
      (one) =>
        one.approving && one.number !== undefined && !amends.some((act) => act.includes(one.number ?? '')),
    )
    .filter((one) => one.number !== number || !date.startsWith(one.date))
    .map((one) => evidence(one, `${date} № ${number}`, [one.clause]));
}

function evidence(odd: ActReference, usual: string, clauses: readonly string[]): Evidence {
  return {
    clauses: [odd.clause, ...clauses.filter((clause) => clause !== odd.clause)],
    quote: odd.quote,
    message: {
      kk: `Мұнда «${odd.quote}», ал сол актіге басқа жерде «${usual}» деп сілтеме жасалған.`,
      ru: `Здесь «${odd.quote}», а в другом месте тот же акт назван «${usual}».`,
      en: `Here it is “${odd.quote}”, elsewhere the same act is “${usual}”.`,
    },
  };
}
