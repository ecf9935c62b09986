import type { Status, Step, System } from '@qyzmet/regulation';
import type { DecisionContext } from '../context.ts';
import type { CaseState, JudgedSignature } from '../journal/types.ts';
import { localDate } from '../local-date.ts';
import type { EntryBody } from '../turn.ts';
import type { StepHandler } from './handler.ts';
import { messagePayload } from './message-payload.ts';

export const checkCredentials: StepHandler = {
  mover: 'engine',
  run: ({ state }) => ({ outcome: state.facts['credentials-accepted'] ? 'ok' : 'fail' }),
};

/** The condition of the law over the signature already judged: any doubt is a failure. */
export const checkSignature: StepHandler = {
  mover: 'engine',
  run: ({ state }) => ({ outcome: isAccepted(state.request) ? 'ok' : 'fail' }),
};

function isAccepted(signature: JudgedSignature | null): boolean {
  return signature?.outcome === 'valid' && signature.reasons.length === 0;
}

export const refuse: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    const reasons = step.refusal === undefined ? [] : (state.request?.reasons ?? []);
    return {
      outcome: 'ok',
      entries: [{ type: 'refused', data: { ground: step.refusal ?? step.id, reasons } }],
      outbox: notice(step, state, context, 'refused'),
    };
  },
};

/** Draws the next number of the body's book of the year; the store puts it in place of the token. */
export const register: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    const token = context.newId();
    const book = `${state.body}/${localDate(context.now).slice(0, 4)}`;
    const service = context.edition.regulation.channels[state.channel]?.steps.find(
      (other) => other.deadline?.of === 'service',
    );
    const serviceDue = service?.deadline ? context.dueAt(context.now, service.deadline).toISOString() : null;
    return {
      outcome: 'ok',
      entries: [{ type: 'registered', data: { number: token, serviceDue } }],
      number: { book, token },
    };
  },
};

export const draft: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    const result = context.edition.regulation.results.find(
      ({ outcome }) => outcome === state.decision?.outcome,
    );
    if (!result) throw new Error(`Edition ${state.edition} names no result for "${state.decision?.outcome}"`);
    return {
      outcome: 'ok',
      entries: [
        { type: 'document-drafted', data: { layout: result.document, code: context.newVerificationCode() } },
      ],
    };
  },
};

export const send: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    const { message } = step;
    if (!message) throw new Error(`Step "${step.id}" sends nothing`);
    const status = message.status === undefined ? undefined : statusOf(state, message.status);
    const sentAt = context.now.toISOString();
    const letters = message.to.map((to) => ({ id: context.newId(), to }));
    return {
      outcome: 'ok',
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
  },
};

function conversationOf({ caseId, channel, body, centre, applicant, edition }: CaseState) {
  return { caseId, channel, body, centre, applicant, edition };
}

export const showStatus: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    if (!step.status) throw new Error(`Step "${step.id}" shows no status`);
    const status = toldStatus(step, state) ?? statusOf(state, step.status);
    return {
      outcome: 'ok',
      entries: [{ type: 'status-shown', data: { status } }],
      outbox: notice(step, state, context, status),
    };
  },
};

/** The result lies in the applicant's cabinet: shown there and reported. */
export const deliver: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    const status = toldStatus(step, state) ?? statusOf(state, step.status ?? 'completed');
    return {
      outcome: 'ok',
      entries: [
        { type: 'result-delivered', data: { form: 'electronic' } },
        { type: 'status-shown', data: { status } },
      ],
      outbox: notice(step, state, context, status),
    };
  },
};

/** The sender of a message knows the outcome; a system that is told nothing more shows the status it was sent. */
function toldStatus(step: Step, state: CaseState): Status | undefined {
  return state.arrived.find(({ sendStep }) => sendStep === step.receives)?.status;
}

/** A completed case whose decision is a refusal is shown as refused. */
function statusOf(state: CaseState, status: Status): Status {
  return status === 'completed' && state.decision?.outcome === 'refused' ? 'refused' : status;
}

/** Annex 5: a notification follows each change of status, in the cabinet of the portal. */
function notice(step: Step, state: CaseState, context: DecisionContext, status: Status) {
  const inCabinet: System = 'portal';
  if (state.system !== inCabinet || !state.applicant) return [];
  const id = context.newId();
  return [
    {
      id,
      topic: 'notification' as const,
      orderKey: `notification/${state.applicant.iin}`,
      payload: {
        id,
        iin: state.applicant.iin,
        caseId: state.caseId,
        status,
        step: step.id,
        at: context.now.toISOString(),
      },
    },
  ];
}
