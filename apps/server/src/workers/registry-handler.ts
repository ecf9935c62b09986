import type { Command } from '@qyzmet/case-engine';
import type { RegistryClient } from '@qyzmet/registries';
import type { System } from '@qyzmet/regulation';
import type { CaseService } from '../cases/case-service.ts';
import { type ItemHandler, UndeliverableItem } from './outbox-worker.ts';

interface RegistryOrder {
  readonly id: string;
  readonly registry: string;
  readonly caseId: string;
  readonly system: System;
  readonly iin: string | null;
}

/** Asks the registry that a case has ordered to ask, and brings the answer, or the silence, as a command. */
export function registryHandler(
  clients: Readonly<Record<string, RegistryClient<unknown>>>,
  cases: CaseService,
): ItemHandler {
  return async (item) => {
    const order = item.payload as unknown as RegistryOrder;
    const client = clients[order.registry];
    if (!client) throw new UndeliverableItem(`no client for the registry "${order.registry}"`);
    const outcome = order.iin
      ? await client.ask({
          id: order.id,
          iin: order.iin,
          requester: `qyzmet/${order.system}`,
          ground: order.caseId,
        })
      : ({ state: 'not-found' } as const);
    const answer =
      outcome.state === 'answered'
        ? { state: 'answered' as const, person: outcome.subject as Readonly<Record<string, unknown>> }
        : { state: outcome.state };
    const command: Command = { type: 'registry-answer', registry: order.registry, answer };
    // A repeated delivery finds the step passed: that is not a fault.
    await cases.execute(order.system, order.caseId, [command], { idempotencyKey: order.id });
  };
}
