import type { Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';
import { isCondition } from '../../reading/flows.ts';
import { plain, quoteOf } from '../../reading/words.ts';

const both =
  /(?:\p{L}[^\s.;]*\s){0,5}мәліметтер\p{L}*\s+және\s+[^.;]*сенімхат\p{L}*\s+мәліметтер\p{L}*[^.;–-]*(?=\s[–-]|[.;]|$)/u;
const either = /немесе сенімхат бойынша/u;

export const conditionUnsatisfiable: Rule = {
  id: 'condition-unsatisfiable',
  level: 'error',
  title: {
    kk: 'Шарт қатар талап ететін екі нәрсенің бірі басқа тармақта таңдау ғана.',
    ru: 'Условие требует сразу двух вещей, одна из которых в другом пункте лишь возможна.',
    en: 'A condition asks for two things of which another item makes one an alternative.',
  },
  find: (edition) =>
    edition.text.flows.flatMap(({ steps }) =>
      steps.filter(isCondition).flatMap((condition) => {
        const choice = steps.slice(0, steps.indexOf(condition)).find(({ kk }) => either.test(plain(kk)));
        const { id, kk } = clauseOf(edition, condition);
        const quote = quoteOf(kk, both)?.trim();
        if (!choice || !quote) return [];
        return [
          {
            clauses: [id, choice.clause] as const,
            quote,
            message: {
              kk: 'Шарт сенімхатты да талап етеді, ал ол өкіл арқылы жүгінгенде ғана болады: өзі келген адам бұл шарттан ешқашан өтпейді.',
              ru: 'Условие требует и доверенности, а она бывает только у представителя: кто пришёл сам, никогда его не выполнит.',
              en: 'The condition asks for a power of attorney as well, which only a representative has: whoever comes in person can never meet it.',
            },
          },
        ];
      }),
    ),
};
