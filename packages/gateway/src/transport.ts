import type { Envelope } from './envelope.ts';

/** What the receiving system says of a message. */
export type ReceiveOutcome =
  | { readonly kind: 'accepted' }
  /** The message came before and nothing was changed now. */
  | { readonly kind: 'duplicate' }
  /** The message is understood and will never be taken: no repetition helps. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The door that a receiving system implements. It must keep the envelope's id in the same transaction as what the message
 * changes, and answer `duplicate` when it has it. It may throw: the message is then delivered again.
 */
export type Receive = (envelope: Envelope) => Promise<ReceiveOutcome>;

/** What the sender learns of one attempt. */
export type Receipt =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody knows whether it arrived: it is sent again. */
  | { readonly kind: 'failed'; readonly reason: string };

/** The way to one system. Never throws. */
export interface Transport {
  carry(envelope: Envelope): Promise<Receipt>;
}

/** A message seen before has been delivered. */
export function receiptOf(outcome: ReceiveOutcome): Receipt {
  return outcome.kind === 'refused' ? outcome : { kind: 'delivered' };
}
