import type { StepKind } from '@qyzmet/regulation';
import type { ListedTask } from '@qyzmet/store';
import type { ReadyRow } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';

/** Open tasks of a centre's operators of these kinds, those that wait longest first. One query. */
export async function centreTasks(
  product: Product,
  page: PageRequest,
  centre: string,
  kinds: readonly StepKind[],
  options: { readonly limit: number; readonly search?: string },
): Promise<{ readonly rows: readonly ListedTask[]; readonly total: number }> {
  return product.store.tasks.tasksOf({
    system: 'psc',
    owners: [centre],
    roles: ['psc-operator'],
    steps: stepsOfKinds(product, kinds),
    now: page.now,
    day: { start: page.now, end: page.now },
    page: { limit: options.limit },
    ...(options.search ? { search: options.search } : {}),
  });
}

function stepsOfKinds(product: Product, kinds: readonly StepKind[]): readonly string[] {
  const steps = [...product.law.editions.values()].flatMap(
    ({ regulation }) => regulation.channels.psc?.steps ?? [],
  );
  return [...new Set(steps.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))];
}

export function readyRow(
  product: Product,
  page: PageRequest,
  { head, caseId, openedAt }: ListedTask,
): ReadyRow {
  const words = new EditionWords(product.contexts.editionOf(head.edition), page.language);
  return {
    caseId,
    number: head.number,
    applicant: head.applicant?.name ?? '',
    service: words.title,
    status: head.status === 'refused' ? 'refused' : 'completed',
    since: new Date(openedAt),
  };
}
