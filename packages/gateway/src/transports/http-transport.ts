import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Receipt, Transport } from '../transport.ts';
import { signatureHeader, signMessage } from './message-signature.ts';

export const messagesPath = '/gateway/messages';

export interface HttpTransportSettings {
  /** Address of the peer's server, without a trailing slash. */
  readonly address: string;
  /** The secret shared with the peer. */
  readonly secret: string;
  /** Milliseconds. Default 10 000. */
  readonly timeout?: number;
}

const refusal = Compile(Type.Object({ state: Type.Literal('refused'), reason: Type.String() }));

/** To a system on another server: `POST <address>/gateway/messages`. */
export function createHttpTransport({ address, secret, timeout = 10_000 }: HttpTransportSettings): Transport {
  return {
    async carry(envelope): Promise<Receipt> {
      const signal = AbortSignal.timeout(timeout);
      try {
        const response = await fetch(`${address}${messagesPath}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [signatureHeader]: signMessage(envelope, secret) },
          body: JSON.stringify(envelope),
          signal,
        });
        const answer: unknown = await response.json();
        if (response.status === 200) return { kind: 'delivered' };
        if (response.status === 422 && refusal.Check(answer))
          return { kind: 'refused', reason: answer.reason };
        return { kind: 'failed', reason: `status ${response.status}` };
      } catch (error) {
        if (signal.aborted) return { kind: 'failed', reason: 'timeout' };
        return { kind: 'failed', reason: error instanceof SyntaxError ? 'garbled' : 'unreachable' };
      }
    },
  };
}
