import type { QueueId } from '@qyzmet/store';
import type { Product } from '../product.ts';
import {
  type AnnounceOrder,
  announceOffer,
  type JoinOrder,
  joinQueue,
  settleOffer,
} from '../queue/keep-queue.ts';
import { type ItemHandler, UndeliverableItem } from './outbox-worker.ts';

type Order = QueueId &
  (
    | ({ readonly operation: 'join' } & JoinOrder)
    | {
        readonly operation: 'decline' | 'lapse' | 'take';
        readonly caseId: string;
        readonly place: string;
      }
    | ({ readonly operation: 'announce' } & AnnounceOrder)
  );

/** What cases tell the queue of their body, and what the queue tells a case. Every order may come twice. */
export function queueHandler(product: Product): ItemHandler {
  return async (item) => {
    const order = item.payload as unknown as Order;
    if (order.operation === 'announce') {
      const told = await announceOffer(product, order);
      if (!told.ok) throw new UndeliverableItem(`the case does not take the offer: ${told.error.code}`);
      return;
    }
    const queue = product.queueLibrary.find(order, product.clock.now());
    if (!queue) throw new UndeliverableItem(`"${order.body}" keeps no queue for "${order.service}"`);
    if (order.operation === 'join') return joinQueue(product, queue, order);
    const settled = await settleOffer(product, queue, order);
    if (!settled.ok) throw new Error(`the queue refuses "${order.operation}": ${settled.error.code}`);
  };
}
