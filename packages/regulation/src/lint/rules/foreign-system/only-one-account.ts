import type { ClauseId, Edition, Flow } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { cellOf, spokenBy } from '../../reading/clauses.ts';
import { flowsOf } from '../../reading/flows.ts';
import { anyNames, foreignSystems, names } from '../../reading/front-systems.ts';
import { quoteOf } from '../../reading/words.ts';

/** Another channel's system stands in one account of the channel and is unknown to the other. */
export function onlyOneAccount(edition: Edition): Evidence[] {
  return edition.text.flows.flatMap((flow) => {
    const others = flowsOf(edition, flow.channel, flow.source === 'table' ? 'narrative' : 'table');
    if (others.length === 0) return [];
    return foreignSystems(flow.channel).flatMap(({ pattern }) => {
      const proof = anyNames(others, pattern) ? [] : placesOf(edition, flow, pattern);
      const [first, ...rest] = proof;
      if (!first) return [];
      const table = flow.source === 'table';
      return [
        {
          clauses: [first.clause, ...rest.map(({ clause }) => clause)] as const,
          quote: first.quote,
          message: {
            kk: `«${first.quote}» осы арнаның ${table ? 'кестесінде бар, ал мәтінінде' : 'мәтінінде бар, ал кестесінде'} жоқ.`,
            ru: `«${first.quote}» есть ${table ? 'в таблице этого канала и отсутствует в его описании' : 'в описании этого канала и отсутствует в его таблице'}.`,
            en: `“${first.quote}” stands in ${table ? 'the table of this channel and not in its narrative' : 'the narrative of this channel and not in its table'}.`,
          },
        },
      ];
    });
  });
}

function placesOf(edition: Edition, flow: Flow, pattern: RegExp): { clause: ClauseId; quote: string }[] {
  const wider = new RegExp(`${pattern.source}(?:\\s\\p{L}?аж)?(?!\\p{L})`, 'u');
  return flow.steps
    .filter((step) => names(step, pattern))
    .flatMap((step) =>
      [cellOf(edition, step, 'actor'), ...spokenBy(edition, step)].flatMap(({ id, kk }) => {
        const quote = quoteOf(kk, wider);
        return quote ? [{ clause: id, quote }] : [];
      }),
    );
}
