import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { readEnvelope } from '../envelope.ts';
import type { ShepClient } from '../shep/shep-client.ts';
import type { ShepService } from '../shep/shep-door.ts';
import { type Receipt, type Receive, receiptOf, type Transport } from '../transport.ts';

/** What the receiving side says in its data; anything else is no word about this message. */
const Said = Compile(
  Type.Union([
    Type.Object({ state: Type.Literal('delivered'), id: Type.String() }),
    Type.Object({ state: Type.Literal('refused'), id: Type.String(), reason: Type.String() }),
  ]),
);

export interface ShepTransportSettings {
  readonly client: ShepClient;
  /** Code of the receiving system in the register of the gateway. */
  readonly serviceId: string;
  /** Milliseconds. Default 10 000. */
  readonly timeout?: number;
}

/** To a system behind the national gateway: the envelope is the data of a message of the synchronous channel. */
export function createShepTransport(settings: ShepTransportSettings): Transport {
  const { client, serviceId, timeout = 10_000 } = settings;
  return {
    async carry(envelope): Promise<Receipt> {
      const outcome = await client.send(
        { serviceId, correlationId: envelope.conversation, data: JSON.stringify(envelope) },
        AbortSignal.timeout(timeout),
      );
      if (outcome.kind === 'silent') return { kind: 'failed', reason: outcome.reason };
      if (outcome.kind === 'fault')
        return { kind: 'failed', reason: `${outcome.code} ${outcome.message}`.trim() };
      const said = parsed(outcome.data);
      if (!Said.Check(said) || said.id !== envelope.id) return { kind: 'failed', reason: 'garbled' };
      return said.state === 'delivered' ? { kind: 'delivered' } : { kind: 'refused', reason: said.reason };
    },
  };
}

export interface ReceivingSystem {
  readonly system: string;
  readonly receive: Receive;
  /** Whether this sender of the gateway may speak as that system. */
  readonly speaksFor: (senderId: string, from: string) => boolean;
}

/** The service of a receiving system behind a SHEP door. A system that throws is a fault there, and the sender tries again. */
export function shepServiceOf({ receive, speaksFor, system }: ReceivingSystem): ShepService {
  return async ({ data, sender }) => {
    const read = readEnvelope(parsed(data));
    if (!read.ok) return { kind: 'fault', code: 'SCSE001', message: `The envelope is ${read.error}.` };
    const { from, id, to } = read.value;
    if (!speaksFor(sender.senderId, from))
      return { kind: 'fault', code: 'SCSE001', message: `${sender.senderId} does not speak for ${from}.` };
    const receipt: Receipt =
      to === system ? receiptOf(await receive(read.value)) : { kind: 'refused', reason: 'wrong-addressee' };
    const { kind: state, ...rest } = receipt;
    return { kind: 'answered', data: JSON.stringify({ state, id, ...rest }) };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
