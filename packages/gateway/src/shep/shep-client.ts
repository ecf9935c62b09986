import { type Clock, newId } from '@qyzmet/kernel';
import type { MessageSecurity } from './message-security.ts';
import type { ShepReply } from './shep-reply.ts';
import { readSyncAnswer, type SyncRequest, successCode, writeSyncRequest } from './sync-channel.ts';

export interface ShepClientSettings {
  /** Address of the synchronous channel. */
  readonly address: string;
  readonly sender: SyncRequest['sender'];
  readonly security: MessageSecurity;
  readonly clock: Clock;
}

export interface ShepQuestion {
  readonly serviceId: string;
  readonly correlationId?: string;
  readonly data: string;
}

export type ShepOutcome =
  | ShepReply
  /** `untrusted`: the answer does not bear the signature it must. `garbled`: it is no answer to this message. */
  | { readonly kind: 'silent'; readonly reason: 'timeout' | 'unreachable' | 'untrusted' | 'garbled' };

export interface ShepClient {
  /** One attempt. Never throws. */
  send(question: ShepQuestion, signal: AbortSignal): Promise<ShepOutcome>;
}

/** Bytes of an answer beyond which nobody reads on. */
const largestAnswer = 16 * 1024 * 1024;

/** A client of the synchronous channel of SHEP (SOAP 1.1, WS-Security). */
export function createShepClient(settings: ShepClientSettings): ShepClient {
  const { address, clock, security, sender } = settings;
  return {
    async send(question, signal) {
      const now = clock.now();
      const messageId = newId(now);
      const content = writeSyncRequest({ ...question, messageId, messageDate: now.toISOString(), sender });
      let answer: Uint8Array;
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
          body: new Uint8Array(await security.seal(content)),
          redirect: 'error',
          signal,
        });
        answer = await readAtMost(response, largestAnswer);
      } catch {
        return { kind: 'silent', reason: signal.aborted ? 'timeout' : 'unreachable' };
      }
      const body = await security.open(answer);
      if (!body) return { kind: 'silent', reason: 'untrusted' };
      const read = readSyncAnswer(body);
      if (read?.kind === 'fault')
        return { kind: 'fault', code: read.fault.errorCode, message: read.fault.errorMessage };
      // A signed answer to another message, kept and sent again, is no answer.
      if (read?.response.correlationId !== messageId) return { kind: 'silent', reason: 'garbled' };
      const { data, status } = read.response;
      return status.code === successCode ? { kind: 'answered', data } : { kind: 'fault', ...status };
    },
  };
}

async function readAtMost(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw new RangeError('the answer is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
