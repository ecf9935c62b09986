import type { RegistryClient } from './registry-client.ts';

/** Stands for a registry whose address is not set: it never answers. */
export const unconnectedClient: RegistryClient<never, unknown> = {
  ask: async () => ({ state: 'no-answer', reason: 'unreachable', attempts: 0 }),
  circuit: 'open',
};
