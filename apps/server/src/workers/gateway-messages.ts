import type { ArrivedMessage, ConversationStart } from '@qyzmet/case-engine';
import { type Envelope, type Gateway, type Receive, sealEnvelope } from '@qyzmet/gateway';
import type { Clock, Json } from '@qyzmet/kernel';
import type { Status, System } from '@qyzmet/regulation';
import type { CaseService } from '../cases/case-service.ts';
import { type ItemHandler, UndeliverableItem } from './outbox-worker.ts';

/** What the engine's `send` step writes into the outbox. */
interface SendOrder {
  readonly id: string;
  readonly conversation: Omit<ConversationStart, 'system'> & { readonly edition: string };
  readonly sequence: number;
  readonly step: string;
  readonly from: System;
  readonly to: System;
  readonly name: ArrivedMessage['name'];
  readonly status?: Status;
  readonly sentAt: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Letter = Pick<SendOrder, 'conversation' | 'step' | 'status' | 'payload'>;

/** Carries a message of the outbox to its system. */
export function gatewayHandler(gateway: Gateway): ItemHandler {
  return async (item) => {
    const order = item.payload as unknown as SendOrder;
    const { id, conversation, sequence, step, from, to, name, status, sentAt, payload } = order;
    const letter: Letter = { conversation, step, payload, ...(status ? { status } : {}) };
    const envelope = sealEnvelope({
      id,
      conversation: conversation.caseId,
      sequence,
      from,
      to,
      name,
      sentAt,
      payload: letter as unknown as Json,
    });
    const receipt = await gateway.carry(envelope);
    if (receipt.kind === 'refused') throw new UndeliverableItem(`refused by ${to}: ${receipt.reason}`);
    if (receipt.kind === 'failed') throw new Error(`${to} did not take the message: ${receipt.reason}`);
  };
}

/** The door of one system: a message becomes a command on that system's own record; the same message twice changes nothing. */
export function messageReceiver(system: System, cases: CaseService, clock: Clock): Receive {
  return async (envelope: Envelope) => {
    const { conversation, step, status, payload } = envelope.payload as unknown as Letter;
    const { edition, ...start } = conversation;
    const message: ArrivedMessage = {
      id: envelope.id,
      sendStep: step,
      name: envelope.name,
      sentAt: envelope.sentAt,
      arrivedAt: clock.now().toISOString(),
      payload,
      ...(status ? { status } : {}),
    };
    const received = await cases.execute(
      system,
      conversation.caseId,
      [{ type: 'receive', message, conversation: { ...start, system } }],
      { idempotencyKey: `message/${envelope.id}`, edition },
    );
    if (received.ok) return { kind: 'accepted' };
    if (received.error.code === 'changed-meanwhile') throw new Error('the record was busy');
    return { kind: 'refused', reason: received.error.code };
  };
}
