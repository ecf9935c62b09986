import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '@qyzmet/kernel';
import type { Person, RegistryOutcome } from '@qyzmet/registries';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import type { RegisterAnswers } from './compare-registers.ts';
import type { OfficeCase } from './office-desk.ts';

/** An officer's page waits no longer for a register; what it knows is then asked again by the next look. */
const patience = 4000;
const silence = { state: 'no-answer', reason: 'timeout', attempts: 1 } as const;

/** What the registers know of the applicant: the answer that the case already holds, or one asked for now. */
export async function askRegisters(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
): Promise<RegisterAnswers> {
  const { state, step } = found;
  const iin = state.applicant?.iin;
  if (!iin) return { individuals: silence, employment: silence };
  const request = {
    id: newId(page.now),
    iin,
    requester: 'qyzmet/office',
    ground: `${state.caseId} ${(step?.cites ?? []).join(' ')}`.trim().slice(0, 500),
  };
  const [individuals, employment] = await Promise.all([
    heldAnswer(state.registry.individuals) ?? patiently(product.individuals.ask(request)),
    patiently(product.employment.ask({ ...request, body: state.body })),
  ]);
  return { individuals, employment };
}

function heldAnswer(
  held: OfficeCase['state']['registry'][string] | undefined,
): RegistryOutcome<Person> | undefined {
  if (held?.state !== 'answered') return undefined;
  // The answer was checked against the registry's contract before it entered the journal.
  return { state: 'answered', subject: held.answer as unknown as Person, answeredAt: held.at, attempts: 1 };
}

export async function patiently<Subject>(
  asking: Promise<RegistryOutcome<Subject>>,
): Promise<RegistryOutcome<Subject>> {
  const stop = new AbortController();
  const limit = sleep(patience, silence, { signal: stop.signal });
  limit.catch(() => undefined);
  const outcome = await Promise.race([asking, limit]);
  stop.abort();
  return outcome;
}
