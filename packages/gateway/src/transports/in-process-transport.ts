import { type Receive, receiptOf, type Transport } from '../transport.ts';

/** To a system that lives in the same process. A receiver that throws has not received. */
export function createInProcessTransport(receive: Receive): Transport {
  return {
    async carry(envelope) {
      try {
        return receiptOf(await receive(envelope));
      } catch (error) {
        return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}
