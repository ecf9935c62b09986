import type { System } from '@qyzmet/regulation';
import type { Product } from '../product.ts';
import { recordReferral } from '../queue/keep-queue.ts';
import { enterInRegister } from '../registers/enter-in-register.ts';
import { recordIssued } from '../results/issue-result.ts';
import type { ItemHandler } from './outbox-worker.ts';

/** A signed result becomes findable by its code and enters the registers that it writes: ordered in the transition that signed it, so that no crash loses it. */
export function issueHandler(product: Product): ItemHandler {
  return async (item) => {
    const { caseId, system } = item.payload as { readonly caseId: string; readonly system: System };
    const found = await product.cases.find(system, caseId);
    if (!found) return;
    const edition = product.contexts.editionOf(found.state.edition);
    await recordIssued(product, found.state, edition);
    await enterInRegister(product.store.bodyRegisters, found.state, edition);
    await recordReferral(product, found.state);
  };
}
