import {
  addShepDoor,
  createShepClient,
  type MessageSecurity,
  type ShepDoorSettings,
  type ShepService,
} from '@qyzmet/gateway';
import type { Clock } from '@qyzmet/kernel';
import { type RegistryLine, type Simulator, shepLine } from '@qyzmet/registries';
import type { RegistryName } from '@qyzmet/regulation';
import type { DemonstrationAuthority } from '@qyzmet/signatures';
import fastify from 'fastify';
import { signedMessages } from '../signing/signed-messages.ts';
import type { DemonstrationRegistries } from './demonstration-registries.ts';

/** A twin of the national gateway (ЭҮШ) with the registers of the demonstration behind it, and our lines through it. */
export interface DemonstrationGateway {
  /** Of the synchronous channel; `?wsdl` describes it. */
  readonly address: string;
  readonly lines: Readonly<Record<RegistryName, RegistryLine>>;
  close(): Promise<void>;
}

const path = '/bip-sync-wss-gost';
/** Of a sender and of keys that never leave this process. */
const password = 'gateway-twin';
const sender = { senderId: 'QYZMET', password };
const ours = { bin: '261140000018', organisation: 'QYZMET ТЕСТ', name: 'QYZMET' };
const gateways = { bin: '261140000028', organisation: 'ЭҮШ ТЕСТ', name: 'SHEP TWIN' };
const patience = 20_000;

/** Messages are signed and judged as in earnest, with keys of the demonstration authority. */
export async function startDemonstrationGateway(
  registries: DemonstrationRegistries,
  authority: DemonstrationAuthority,
  clock: Clock,
  log: ShepDoorSettings['log'],
): Promise<DemonstrationGateway> {
  const verifier = authority.verifier(clock);
  const keyOf = (own: typeof ours) => authority.signingKey({ kind: 'system', ...own }, password, clock.now());
  // Made while nobody waits; a fault is told when the first message needs the key.
  const keysReady = Promise.allSettled([keyOf(ours), keyOf(gateways)]);
  const securityOf = (own: typeof ours, peer: typeof ours): MessageSecurity =>
    signedMessages({
      key: () => keyOf(own),
      verifier,
      peerBin: peer.bin,
      clock,
    });
  const server = fastify({ forceCloseConnections: true });
  await addShepDoor(server, {
    path,
    services: Object.fromEntries(
      Object.entries(registries).map(([name, simulator]) => [serviceIdOf(name), forward(simulator)]),
    ),
    admits: (from) => from.senderId === sender.senderId && from.password === sender.password,
    security: securityOf(gateways, ours),
    clock,
    log,
  });
  const address = `${await server.listen({ host: '127.0.0.1', port: 0 })}${path}`;
  const client = createShepClient({
    address,
    sender,
    security: securityOf(ours, gateways),
    clock,
  });
  const line = (name: RegistryName) => shepLine(client, serviceIdOf(name));
  return {
    address,
    lines: {
      individuals: line('individuals'),
      employment: line('employment'),
      civil: line('civil'),
      notary: line('notary'),
      legal: line('legal'),
    },
    async close() {
      await Promise.all([keysReady, server.close()]);
    },
  };
}

function serviceIdOf(registry: string): string {
  return `${registry.toUpperCase()}_SYNC`;
}

/** What the gateway's adapter of a register does: the data go to the register, its answer comes back. */
function forward({ address, path: questions }: Simulator): ShepService {
  return async ({ data }) => {
    const response = await fetch(`${address}${questions}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: data,
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    if (response.ok || response.status === 404) return { kind: 'answered', data: text };
    if (response.status < 500) return { kind: 'fault', code: 'SCSE001', message: 'The question is refused.' };
    throw new Error(`the register answered ${response.status}`);
  };
}
