import type { Command } from '@qyzmet/case-engine';
import type { Clock } from '@qyzmet/kernel';
import type { RegistryOutcome } from '@qyzmet/registries';
import type { RegistryName, System } from '@qyzmet/regulation';
import type { Store } from '@qyzmet/store';
import type { CaseService } from '../cases/case-service.ts';
import { askEmployment } from '../registers/ask-employment.ts';
import type { Registers } from '../registers/registers.ts';
import type { ItemHandler } from './outbox-worker.ts';

/** What the engine's `look-up` step writes into the outbox. */
interface RegistryOrder {
  readonly id: string;
  readonly registry: RegistryName;
  readonly caseId: string;
  readonly system: System;
  readonly body: string;
  /** IIN, or BIN for the registry of legal entities; null when the application names nobody. */
  readonly about: string | null;
  readonly cites: readonly string[];
  readonly askedAt: string;
  readonly powerOfAttorney?: {
    readonly representativeIin: string | null;
    readonly number: string | null;
    readonly date: string | null;
  };
}

/**
 * How long a registry that does not answer is asked again before the case goes on without it, in milliseconds: a person
 * stands at the window, and the shortest limit that the regulations set for a look-up is one minute.
 */
export const registryPatience = 60_000;

interface Asking {
  readonly registers: Registers;
  readonly cases: CaseService;
  readonly store: Pick<Store, 'accessLog' | 'bodyRegisters'>;
  readonly clock: Clock;
}

/** Asks the registry that a case has ordered to ask, and brings the answer, or the silence, as a command. */
export function registryHandler(asking: Asking): ItemHandler {
  const { cases, clock } = asking;
  return async (item) => {
    const order = item.payload as unknown as RegistryOrder;
    // Asked again after a silence, it is the same look.
    if (order.registry === 'employment' && item.attempt === 1) await recordLook(asking, order);
    const outcome = await askRegister(asking, order);
    const waited = clock.now().getTime() - Date.parse(order.askedAt);
    if (outcome.state === 'no-answer' && waited < registryPatience)
      throw new Error(`the registry "${order.registry}" does not answer: ${outcome.reason}`);
    const answer =
      outcome.state === 'answered'
        ? { state: 'answered' as const, person: outcome.subject as Readonly<Record<string, unknown>> }
        : { state: outcome.state };
    const command: Command = { type: 'registry-answer', registry: order.registry, answer };
    // A repeated delivery finds the step passed: that is not a fault.
    await cases.execute(order.system, order.caseId, [command], { idempotencyKey: order.id });
  };
}

const nothingToAsk = { state: 'not-found', attempts: 0 } as const;

async function askRegister(
  { registers, store, clock }: Asking,
  order: RegistryOrder,
): Promise<RegistryOutcome<object>> {
  const { id, about, body, caseId, cites, powerOfAttorney, registry, system } = order;
  if (!about) return nothingToAsk;
  const asking = {
    id,
    requester: `qyzmet/${system}`,
    ground: [caseId, ...cites].join(' ').slice(0, 500),
  };
  switch (registry) {
    case 'individuals':
      return registers.individuals.ask({ ...asking, iin: about });
    case 'employment':
      return askEmployment({ ...registers, ...store, clock }, { ...asking, iin: about, body });
    case 'legal':
      return registers.legal.ask({ ...asking, bin: about });
    case 'civil': {
      const outcome = await registers.civil.ask({ ...asking, iin: about });
      // Somebody known as a parent only: nothing is said about the birth that was asked for.
      const unborn = outcome.state === 'answered' && outcome.subject.birth === null;
      return unborn ? { state: 'not-found', attempts: outcome.attempts } : outcome;
    }
    case 'notary': {
      const { representativeIin, number, date } = powerOfAttorney ?? {};
      if (!representativeIin || !number) return nothingToAsk;
      return registers.notary.ask({
        ...asking,
        iin: about,
        representativeIin,
        number,
        ...(date ? { date } : {}),
      });
    }
  }
}

/** Our own register of the unemployed is personal data that we keep: the machine's look is written down like a person's. */
async function recordLook({ store, clock }: Asking, { about, body, caseId, cites, system }: RegistryOrder) {
  await store.accessLog.record({
    now: clock.now(),
    who: { role: 'leb-system', organisation: body },
    what: 'жұмыссыздар тізілімінен тіркелуін тексерді',
    system,
    caseId,
    applicantIin: about,
    cites,
  });
}
