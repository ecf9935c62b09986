import type { Clause, Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { frontSystems } from '../../reading/front-systems.ts';
import { groupBy } from '../../reading/group-by.ts';
import {
  actingIn,
  isApplicant,
  isSystem,
  nameStems,
  type Participants,
  participantLists,
} from '../../reading/participants.ts';
import { plain } from '../../reading/words.ts';

export const actorUnlisted: Rule = {
  id: 'actor-unlisted',
  level: 'warning',
  title: {
    kk: 'Әрекет жасаушы қатысушылар тізімінде жоқ.',
    ru: 'Действующего лица нет в перечне участников.',
    en: 'The one who acts is not in the list of participants.',
  },
  find: (edition) =>
    participantLists(edition).flatMap((list) => [...actors(edition, list), ...operators(edition, list)]),
};

/** A list of the provider's own units does not speak of the service centre. */
const ownUnits = /көрсетілетін қызметті? берушінің/u;

/** Actors by name; systems only where the list counts systems among the participants. */
function actors(edition: Edition, { paragraph, items }: Participants): Evidence[] {
  const unitsOnly = [paragraph, ...items].some(({ kk }) => ownUnits.test(plain(kk)));
  const listsSystems = items.some(({ kk }) => isSystem(kk));
  const listed = items.map(({ kk }) => nameStems(kk));
  const acting = actingIn(edition).filter(
    ({ actor }) =>
      !isApplicant(actor) &&
      !(unitsOnly && frontSystems.psc?.test(plain(actor))) &&
      (listsSystems || !isSystem(actor)) &&
      !listed.some((name) => name.every((part) => nameStems(actor).includes(part))),
  );
  const byName = groupBy(acting, ({ actor }) => nameStems(actor).sort().join(' '));
  return [...byName.values()].flatMap((same) => {
    const first = same[0];
    if (!first) return [];
    return [
      {
        clauses: [first.clause.id, ...same.slice(1).map(({ clause }) => clause.id), paragraph.id],
        quote: first.quote,
        message: sentence(first.quote, listOf(items)),
      },
    ];
  });
}

/** An operator of a thing: the signature, the number. */
function operators(edition: Edition, { paragraph, items }: Participants): Evidence[] {
  return edition.text.flows
    .flatMap((flow) => flow.steps)
    .flatMap((step) => {
      const { id, kk } = cellOf(edition, step, 'name');
      return (kk.match(/(?:ЭЦҚ|ЭЦП|ЖСН|БСН) оператор\p{L}*/gu) ?? []).map((quote) => ({
        clauses: [id, paragraph.id] as const,
        quote,
        message: sentence(quote, listOf(items)),
      }));
    });
}

function sentence(name: string, list: string): Evidence['message'] {
  return {
    kk: `«${name}» қатысушылар тізімінде жоқ; онда: «${list}».`,
    ru: `«${name}» нет в перечне участников; в нём: «${list}».`,
    en: `“${name}” is not in the list of participants, which reads: “${list}”.`,
  };
}

function listOf(items: readonly Clause[]): string {
  return items.map(({ kk }) => kk.replace(/[.;]$/, '')).join('; ');
}
