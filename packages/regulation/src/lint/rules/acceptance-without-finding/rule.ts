import type { Edition } from '../../../types.ts';
import type { Evidence, Finding } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';

/** Looks at the findings file instead of the law, so it runs after all other rules. */
export const acceptanceWithoutFinding = {
  id: 'acceptance-without-finding',
  level: 'warning',
  title: {
    kk: 'Қабылданған қайшылықты бірде-бір ереже таппайды.',
    ru: 'Принятое противоречие не находит ни одно правило.',
    en: 'An accepted contradiction is found by no rule.',
  },
  find: (edition: Edition, findings: readonly Finding[]): Evidence[] =>
    edition.findings
      .filter(
        ({ rule, clauses }) =>
          !findings.some((finding) => finding.rule === rule && sharesClause(finding.clauses, clauses)),
      )
      .map(({ rule, clauses }) => {
        const [first = '', ...rest] = clauses;
        return {
          clauses: [first, ...rest],
          quote: clauseIn(edition, first)?.kk ?? '',
          message: {
            kk: `Қабылданған «${rule}» қайшылығы бұл тармақтарда енді жоқ.`,
            ru: `Принятого противоречия «${rule}» в этих пунктах уже нет.`,
            en: `The accepted contradiction “${rule}” is no longer in these clauses.`,
          },
        };
      }),
} as const;

function sharesClause(a: readonly string[], b: readonly string[]): boolean {
  return a.some((clause) => b.includes(clause));
}
