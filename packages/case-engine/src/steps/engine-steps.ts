import type { Status, Step } from '@qyzmet/regulation';
import { byRepresentative } from '../facts/by-representative.ts';
import type { CaseState, JudgedSignature } from '../journal/types.ts';
import { localDate } from '../local-date.ts';
import { resultOf } from '../results/result-of.ts';
import type { StepHandler } from './handler.ts';
import { noticeOfStatus } from './notice.ts';
import { sendMessage, statusOf } from './send-message.ts';

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

/** The registers that were asked must have answered; a representative needs a power of attorney in force. */
export const checkRepresentative: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    const reason = missingData(state, localDate(context.now));
    return reason ? { outcome: 'fail', reason } : { outcome: 'ok' };
  },
};

/** `notary-not-found`, `individuals-no-answer`, `notary-revoked`, `notary-expired`; undefined when nothing is missing. */
function missingData(state: CaseState, today: string): string | undefined {
  const silent = Object.entries(state.registry).find(([, asked]) => asked.state !== 'answered');
  if (silent) return `${silent[0]}-${silent[1].state}`;
  if (!byRepresentative(state)) return undefined;
  const { notary } = state.registry;
  if (notary?.state !== 'answered') return 'notary-not-found';
  const { revokedOn, validUntil } = notary.answer;
  if (revokedOn !== null) return 'notary-revoked';
  return typeof validUntil === 'string' && validUntil >= today ? undefined : 'notary-expired';
}

export const refuse: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    const found = state.visits.at(-1)?.reason;
    const judged = step.refusal === undefined ? [] : (state.request?.reasons ?? []);
    const reasons = found === undefined ? judged : [found];
    return {
      outcome: 'ok',
      entries: [{ type: 'refused', data: { ground: step.refusal ?? step.id, reasons } }],
      outbox: noticeOfStatus(step.id, state, context, 'refused'),
    };
  },
};

export const draft: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    const { decision } = state;
    const result = decision && resultOf(context.edition.regulation, state, decision.outcome);
    if (!result?.document)
      throw new Error(`Edition ${state.edition} names no document for "${decision?.outcome}"`);
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
  run: (moment) => ({ outcome: 'ok', ...sendMessage(moment) }),
};

export const showStatus: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    if (!step.status) throw new Error(`Step "${step.id}" shows no status`);
    const status = toldStatus(step, state) ?? statusOf(state, step.status);
    return {
      outcome: 'ok',
      entries: [{ type: 'status-shown', data: { status } }],
      outbox: noticeOfStatus(step.id, state, context, status),
    };
  },
};

/** A paper on the way: it states that something is done, not what is decided. */
export const notify: StepHandler = {
  mover: 'engine',
  run: ({ step, state, context }) => {
    const result = context.edition.regulation.results.find(({ id }) => id === step.result);
    if (!result?.document) throw new Error(`Edition ${state.edition} names no document for "${step.id}"`);
    const data = { result: result.id, layout: result.document, code: context.newVerificationCode() };
    return { outcome: 'ok', entries: [{ type: 'notice-given', data }] };
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
      outbox: noticeOfStatus(step.id, state, context, status),
    };
  },
};

/** The sender of a message knows the outcome; a system that is told nothing more shows the status it was sent. */
function toldStatus(step: Step, state: CaseState): Status | undefined {
  return state.arrived.find(({ sendStep }) => sendStep === step.receives)?.status;
}
