import type { FlowStep } from '../../../types.ts';
import type { Rule } from '../../finding.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { isCondition } from '../../reading/flows.ts';

export const labelGap: Rule = {
  id: 'label-gap',
  level: 'warning',
  title: {
    kk: 'Үдерістердің немесе шарттардың белгілері ретімен келмейді.',
    ru: 'Обозначения процессов или условий идут не по порядку.',
    en: 'The labels of processes or conditions do not follow one another.',
  },
  find: (edition) =>
    edition.text.flows.flatMap((flow) =>
      [flow.steps.filter(isCondition), flow.steps.filter((step) => !isCondition(step))].flatMap((kind) => {
        const labelled = kind.filter((step) => labelNumber(step) !== undefined);
        return labelled.flatMap((step, index) => {
          const before = labelled[index - 1];
          const expected = before ? Number(labelNumber(before)) + 1 : 1;
          const label = step.label ?? '';
          if (labelNumber(step) === expected) return [];
          const quoted = clauseIn(edition, step.clause)?.kk ?? label;
          return [
            {
              clauses: [step.clause, ...(before ? [before.clause] : [])] as const,
              quote: quoted.includes(label) ? label : quoted,
              message: {
                kk: `«${label}» белгісінің орнында ${expected} нөмірі болуы керек еді.`,
                ru: `На месте обозначения «${label}» ожидался номер ${expected}.`,
                en: `The label “${label}” stands where number ${expected} was due.`,
              },
            },
          ];
        });
      }),
    ),
};

function labelNumber(step: FlowStep): number | undefined {
  const digits = /^\s*(\d+)/.exec(step.label ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
