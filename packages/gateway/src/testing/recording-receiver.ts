import { type Envelope, sealEnvelope } from '../envelope.ts';
import type { Receive } from '../transport.ts';

/** A system that keeps what it received, once each, as the door demands. */
export function createRecordingReceiver() {
  const received: string[] = [];
  const receive: Receive = async ({ id }) => {
    if (received.includes(id)) return { kind: 'duplicate' };
    received.push(id);
    return { kind: 'accepted' };
  };
  return { received, receive };
}

export function inventedEnvelope(changes: Partial<Envelope> = {}): Envelope {
  return sealEnvelope({
    id: 'm-1',
    conversation: 'case-1',
    sequence: 1,
    from: 'portal',
    to: 'office',
    name: 'request',
    sentAt: '2026-11-20T05:00:00.000Z',
    payload: { form: { purpose: 'Анықтама' }, attachments: [] },
    ...changes,
  });
}
