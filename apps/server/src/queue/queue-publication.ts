import { localDate } from '@qyzmet/case-engine';
import type { Publication } from '@qyzmet/queue';
import { compareMembers, groupOf, lineOf, lineOfGroup } from '@qyzmet/queue';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';

/** All that anybody needs to compute the queue again. No personal data: children are hashes, groups are cohorts. */
export async function publicationOf(product: Product, queue: KeptQueue, now: Date): Promise<Publication> {
  const { state, movements } = await product.store.queues.publication(queue.id);
  const { ageOn, groups } = queue.rules;
  return {
    format: 'qyzmet-queue/1',
    ...queue.id,
    asOf: now.toISOString(),
    rules: { ageOn, groups: groups.map(({ id, from, to }) => ({ id, from, to })) },
    waiting: [...state.members.values()]
      .sort(compareMembers)
      .map(({ hash, privilege, since, cohort }) => ({ hash, privilege, since, cohort })),
    movements: movements.map(({ movement, chain }) => ({ movement, chain })),
  };
}

/** The list as a table for a spreadsheet: place in its group, group, hash, privilege, moment, cohort. */
export function csvOf({ rules, waiting, asOf }: Publication): string {
  const day = localDate(new Date(asOf));
  const rows = rules.groups.flatMap(({ id }) =>
    lineOfGroup(waiting, id, day, rules).map(({ hash, privilege, since, cohort }, index) =>
      [index + 1, id, hash, privilege ? 'yes' : 'no', since, cohort].join(','),
    ),
  );
  const outgrown = waiting.filter(({ cohort }) => !groupOf(cohort, day, rules));
  const outside = outgrown.map(({ hash, privilege, since, cohort }) =>
    ['', '', hash, privilege ? 'yes' : 'no', since, cohort].join(','),
  );
  return `${['place,group,hash,privilege,since,cohort', ...rows, ...outside].join('\r\n')}\r\n`;
}

/** The movements as the very lines that the chain hashes, each after the end of the chain that it gives. */
export function linesOf({ movements }: Publication): string {
  return movements.map(({ movement, chain }) => `${chain} ${lineOf(movement)}\n`).join('');
}
