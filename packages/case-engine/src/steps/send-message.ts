import type { Status } from '@qyzmet/regulation';
import type { CaseState } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import type { EntryBody } from '../turn.ts';
import type { StepMoment } from './handler.ts';
import { messagePayload } from './message-payload.ts';

/** The message of a step, as it goes out to each of its receivers. */
export function sendMessage({ step, state, context }: StepMoment): {
  readonly entries: readonly EntryBody[];
  readonly outbox: readonly OutboxItem[];
} {
  const { message } = step;
  if (!message) throw new Error(`Step "${step.id}" sends nothing`);
  const status = message.status === undefined ? undefined : statusOf(state, message.status);
  const sentAt = context.now.toISOString();
  const letters = message.to.map((to) => ({ id: context.newId(), to }));
  return {
    entries: letters.map(
      ({ id, to }): EntryBody => ({
        type: 'message-sent',
        data: { id, step: step.id, to, name: message.name, ...(status ? { status } : {}) },
      }),
    ),
    outbox: letters.map(({ id, to }) => ({
      id,
      topic: 'gateway' as const,
      orderKey: `${state.caseId}/${state.system}/${to}`,
      payload: {
        id,
        conversation: conversationOf(state),
        sequence: state.visits.length,
        step: step.id,
        from: state.system,
        to,
        name: message.name,
        ...(status ? { status } : {}),
        sentAt,
        payload: messagePayload(step, state, context, to),
      },
    })),
  };
}

/** A completed case whose decision is a refusal is shown as refused. */
export function statusOf(state: CaseState, status: Status): Status {
  return status === 'completed' && state.decision?.outcome === 'refused' ? 'refused' : status;
}

export function conversationOf({ caseId, channel, body, centre, applicant, edition }: CaseState) {
  return { caseId, channel, body, centre, applicant, edition };
}
