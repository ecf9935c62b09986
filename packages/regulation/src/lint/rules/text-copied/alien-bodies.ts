import type { Edition } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { participantLists } from '../../reading/participants.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** A notice waits for the conclusion of a commission, and no commission takes part in the service. */
export function alienBodies(edition: Edition): Evidence[] {
  const taking = [
    ...edition.text.flows.flatMap(({ steps }) => steps.map(({ actor, kk }) => `${actor ?? ''} ${kk}`)),
    ...participantLists(edition).flatMap(({ items }) => items.map(({ kk }) => kk)),
  ];
  if (taking.length === 0 || taking.some((words) => plain(words).includes('комиссия'))) return [];
  return edition.text.clauses.flatMap(({ id, kk, normative }) => {
    const quote = normative ? quoteOf(kk, /комиссияның қорытындысын \p{L}+(?:\s\p{L}+)?/u) : undefined;
    if (!quote) return [];
    return [
      {
        clauses: [id] as const,
        quote,
        message: {
          kk: 'Комиссияның қорытындысы айтылған, ал бұл қызметке ешқандай комиссия қатыспайды.',
          ru: 'Говорится о заключении комиссии, а в этой услуге никакой комиссии нет.',
          en: 'The conclusion of a commission is spoken of, and no commission takes part in this service.',
        },
      },
    ];
  });
}
