import type { Edition, Flow } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { spokenBy } from '../../reading/clauses.ts';
import { channelsOf, flowsOf } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

/** Who is asked or concludes, by every name that the acts give them. */
const helpers: readonly RegExp[] = [
  /\p{L}*\s?комиссия(?! қорытынды)\p{L}*/u,
  /ахаж(?: аж)?/u,
  /(?<!\p{L})(?:жт мд[қб]|мд[қб] жт)(?!\p{L})/u,
];

export const accountIncomplete: Rule = {
  id: 'account-incomplete',
  level: 'warning',
  title: {
    kk: 'Арнаның мәтінінде бар орган немесе тізілім кестесінде жоқ, не керісінше.',
    ru: 'Орган или реестр есть в описании канала и отсутствует в его таблице, или наоборот.',
    en: 'A body or a registry stands in one account of a channel and not in the other.',
  },
  find: (edition) =>
    channelsOf(edition).flatMap((channel) => {
      const told = flowsOf(edition, channel, 'narrative');
      const tabled = flowsOf(edition, channel, 'table');
      if (told.length === 0 || tabled.length === 0) return [];
      return helpers.flatMap((helper) => [
        ...onlyIn(edition, helper, told, tabled),
        ...onlyIn(edition, helper, tabled, told),
      ]);
    }),
};

function onlyIn(
  edition: Edition,
  helper: RegExp,
  present: readonly Flow[],
  absent: readonly Flow[],
): Evidence[] {
  const missing = absent.every(({ steps }) =>
    steps.every(({ actor, kk, result }) => !helper.test(plain(`${actor ?? ''} ${kk} ${result ?? ''}`))),
  );
  const [first, ...rest] = present
    .flatMap(({ steps }) => steps)
    .flatMap((step) => spokenBy(edition, step))
    .flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, helper)?.trim();
      return quote ? [{ id, quote }] : [];
    });
  if (!first || !missing) return [];
  const inTable = absent[0]?.source === 'table';
  return [
    {
      clauses: [first.id, ...rest.map(({ id }) => id)],
      quote: first.quote,
      message: {
        kk: `«${first.quote}» осы арнаның ${inTable ? 'кестесінде' : 'мәтінінде'} жоқ.`,
        ru: `«${first.quote}» нет ${inTable ? 'в таблице' : 'в описании'} этого канала.`,
        en: `The ${inTable ? 'table' : 'narrative'} of this channel does not know “${first.quote}”.`,
      },
    },
  ];
}
