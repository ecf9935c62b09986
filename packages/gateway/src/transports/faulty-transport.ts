import { setTimeout as sleep } from 'node:timers/promises';
import type { Envelope } from '../envelope.ts';
import type { Receipt, Transport } from '../transport.ts';

/**
 * dead: nobody answers · slow: carried after a while · duplicate: carried twice ·
 * unacknowledged: carried, but the answer is lost · late: reported as failed, carried after the next message.
 */
export type TransportFault = 'dead' | 'slow' | 'duplicate' | 'unacknowledged' | 'late';

export interface FaultyTransport extends Transport {
  /** The fault befalls the next `count` messages. `delay` in milliseconds is for `slow`; default 50. */
  plan(fault: TransportFault, count: number, delay?: number): void;
}

/** A transport with faults on demand, around a real one. */
export function createFaultyTransport(transport: Transport): FaultyTransport {
  let planned: { fault: TransportFault; count: number; delay: number } = {
    fault: 'dead',
    count: 0,
    delay: 0,
  };
  const held: Envelope[] = [];

  async function carryWith(fault: TransportFault, envelope: Envelope): Promise<Receipt> {
    switch (fault) {
      case 'dead':
        return { kind: 'failed', reason: 'unreachable' };
      case 'slow':
        await sleep(planned.delay);
        return transport.carry(envelope);
      case 'duplicate':
        await transport.carry(envelope);
        return transport.carry(envelope);
      case 'unacknowledged':
        await transport.carry(envelope);
        return { kind: 'failed', reason: 'timeout' };
      case 'late':
        held.push(envelope);
        return { kind: 'failed', reason: 'timeout' };
    }
  }

  return {
    plan(fault, count, delay = 50) {
      planned = { fault, count, delay };
    },
    async carry(envelope) {
      if (planned.count > 0) {
        planned.count -= 1;
        return carryWith(planned.fault, envelope);
      }
      const receipt = await transport.carry(envelope);
      for (const overdue of held.splice(0)) await transport.carry(overdue);
      return receipt;
    },
  };
}
