import type { Edition, FlowStep } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { groupBy } from '../../reading/group-by.ts';
import { isSystem } from '../../reading/participants.ts';
import { wordsOf } from '../../reading/words.ts';

/** An action, word for word the same in every table, that one channel alone gives to another system. */
export function oddDoers(edition: Edition): Evidence[] {
  const steps = edition.text.flows
    .filter(({ source }) => source === 'table')
    .flatMap((flow) => flow.steps)
    .filter(({ actor }) => actor !== null && isSystem(actor));
  return [...groupBy(steps, workOf).values()].flatMap((same) => {
    const [odd, usual] = [...groupBy(same, actorOf).values()].sort((a, b) => a.length - b.length);
    if (!odd || !usual || odd.length !== 1 || usual.length < 2 || same.length !== usual.length + 1) return [];
    const cells = [...odd, ...usual].map((step) => cellOf(edition, step, 'actor'));
    const [first, second] = cells;
    if (!first || !second) return [];
    return [
      {
        clauses: [first.id, ...cells.slice(1).map(({ id }) => id)] as const,
        quote: first.kk,
        message: {
          kk: `«${odd[0]?.kk}» жұмысын мұнда «${first.kk}» атқарады, ал қалған арналарда — «${second.kk}».`,
          ru: `Работу «${odd[0]?.kk}» здесь делает «${first.kk}», а в остальных каналах — «${second.kk}».`,
          en: `The work “${odd[0]?.kk}” is done by “${first.kk}” here and by “${second.kk}” in the other channels.`,
        },
      },
    ];
  });
}

function workOf(step: FlowStep): string {
  return wordsOf(`${step.kk} ${step.result ?? ''}`).join(' ');
}

function actorOf(step: FlowStep): string {
  return wordsOf(step.actor ?? '').join(' ');
}
