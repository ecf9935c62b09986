import { setTimeout as sleep } from 'node:timers/promises';
import type { RegistryOutcome } from '@qyzmet/registries';

/** A page waits no longer for a register; what it knows is then asked again by the next look. */
const patience = 4000;
const silence = { state: 'no-answer', reason: 'timeout', attempts: 1 } as const;

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
