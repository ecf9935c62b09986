import type { MessageSecurity } from '@qyzmet/gateway';
import type { Clock } from '@qyzmet/kernel';
import { type SealRequest, type SignatureVerifier, signMessage } from '@qyzmet/signatures';

export interface SignedMessagesSettings {
  /** Key of this side's information system; asked for at every message, so that it may be renewed. */
  readonly key: () => Promise<SealRequest['seal']>;
  readonly verifier: SignatureVerifier;
  /** BIN that the certificate of the other side's system must bear. */
  readonly peerBin: string;
  readonly clock: Clock;
}

/** Messages under WS-Security: signed by the key of a system, believed when the system of the other side has signed them. */
export function signedMessages({ clock, key, peerBin, verifier }: SignedMessagesSettings): MessageSecurity {
  return {
    async seal(content) {
      const opened = await key();
      return signMessage({ content: new TextEncoder().encode(content), ...opened, now: clock.now() });
    },
    async open(message) {
      const { body, outcome } = await verifier.verifyMessage({
        xml: message,
        at: clock.now(),
        expect: { bin: peerBin },
        purpose: 'seal',
      });
      return outcome === 'valid' && body ? body : undefined;
    },
  };
}
