import type { Edition, Flow, FlowStep } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { branchOf, spokenBy } from '../../reading/clauses.ts';
import { channelsOf, flowsOf } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

export const refusalUnmatched: Rule = {
  id: 'refusal-unmatched',
  level: 'warning',
  title: {
    kk: 'Бір жерде бар бас тарту екінші жерде жоқ.',
    ru: 'Отказ, предусмотренный в одном месте, отсутствует в другом.',
    en: 'A refusal provided for in one place is absent in the other.',
  },
  find: (edition) => [
    ...notAmongResults(edition),
    ...channelsOf(edition).flatMap((channel) => {
      const told = flowsOf(edition, channel, 'narrative');
      const tabled = flowsOf(edition, channel, 'table');
      if (told.length === 0 || tabled.length === 0) return [];
      return kinds.flatMap((kind) => [
        ...missing(edition, kind, told, tabled),
        ...missing(edition, kind, tabled, told),
      ]);
    }),
  ],
};

const onTheMerits =
  /(?:құжаттар\p{L}*(?: топтамасында)? кемшіліктердің болуына байланысты[^;]*|бас тарту туралы дәлелді жауап\p{L}*)/u;

/** The steps refuse on the merits, and the paragraph of results knows no refusal. */
function notAmongResults(edition: Edition): Evidence[] {
  const results = edition.text.clauses.find(
    ({ id, kk }) =>
      /^\d+$/.test(id) && /^мемлекеттік (?:көрсетілетін )?қызметт?і? көрсету нәтижесі/u.test(plain(kk)),
  );
  if (!results || branchOf(edition, results.id).some(({ kk }) => plain(kk).includes('бас тарт'))) return [];
  const [first, ...more] = placesOf(edition, onTheMerits, edition.text.flows);
  if (!first) return [];
  return [
    {
      clauses: [first.clause, ...more.map(({ clause }) => clause), results.id],
      quote: first.quote,
      message: {
        kk: `Бас тарту ${results.id}-тармақтағы нәтижелердің арасында жоқ.`,
        ru: `Отказа нет среди результатов, названных в пункте ${results.id}.`,
        en: `The refusal is not among the results that paragraph ${results.id} names.`,
      },
    },
  ];
}

const kinds = [
  /авторизация\p{L}*[^.;]*бас тарту/u,
  /(?<!көрсетуден )(?<=қызметтен )бас тарту туралы хабарлама/u,
  /бас тарту\p{L}* туралы дәлелді жауап|(?:негізделген|дәлелді) бас тарту/u,
];

function missing(
  edition: Edition,
  kind: RegExp,
  present: readonly Flow[],
  absent: readonly Flow[],
): Evidence[] {
  const [first, ...more] = placesOf(edition, kind, present);
  if (!first || placesOf(edition, kind, absent).length > 0) return [];
  const inTable = absent[0]?.source === 'table';
  return [
    {
      clauses: [first.clause, ...more.map(({ clause }) => clause)],
      quote: first.quote,
      message: {
        kk: `Бұл бас тарту осы арнаның ${inTable ? 'кестесінде' : 'мәтінінде'} жоқ.`,
        ru: `Такого отказа нет ${inTable ? 'в таблице' : 'в описании'} этого канала.`,
        en: `The ${inTable ? 'table' : 'narrative'} of this channel has no such refusal.`,
      },
    },
  ];
}

function placesOf(
  edition: Edition,
  kind: RegExp,
  flows: readonly Flow[],
): { clause: string; quote: string }[] {
  const steps: FlowStep[] = flows.flatMap((flow) => flow.steps);
  return steps.flatMap((step) =>
    spokenBy(edition, step).flatMap(({ id, kk }) => {
      const quote = quoteOf(kk, kind);
      return quote ? [{ clause: id, quote }] : [];
    }),
  );
}
