import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';

/** The queue that this person's body keeps, when the law gives the offers to the person's post. */
export function findDeskQueue(product: Product, page: PageRequest): KeptQueue | undefined {
  const { role, organisation } = page.signedIn?.party ?? {};
  return product.queueLibrary
    .keptOn(page.now)
    .find(({ id, edition }) => id.body === organisation && role !== undefined && offers(edition, role));
}

function offers({ regulation }: KeptQueue['edition'], role: string): boolean {
  return Object.values(regulation.channels).some((channel) =>
    channel?.steps.some(({ kind, actor }) => kind === 'offer' && actor === role),
  );
}
