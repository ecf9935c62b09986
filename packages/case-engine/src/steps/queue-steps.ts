import { failure, success } from '@qyzmet/kernel';
import type { DecisionContext } from '../context.ts';
import { formValues } from '../facts/circumstances.ts';
import type { CaseState } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import type { StepHandler, StepRun } from './handler.ts';
import { wrongInput } from './person-steps.ts';

/** Joins the queue by the moment of registration; whoever stands in it already keeps the place. */
export const enqueue: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    if (state.queueing) return { outcome: 'ok', entries: [{ type: 'queue-place-kept', data: {} }] };
    const since = state.registeredAt ?? context.now.toISOString();
    const code = context.newVerificationCode();
    const order = {
      operation: 'join',
      number: state.number,
      code,
      since,
      form: formValues(state),
      documents: [...new Set(state.attachments.map(({ document }) => document))],
    };
    return {
      outcome: 'ok',
      entries: [{ type: 'queue-joined', data: { since, code } }],
      outbox: [toQueue(state, context, order)],
    };
  },
};

export const offer: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'offer') return wrongInput;
    const { place, answerBy = null } = input;
    if (!place.id || !place.name.kk)
      return failure({ code: 'invalid-input', fields: [{ field: 'place', fault: 'required' }] });
    return success({ outcome: 'ok', entries: [{ type: 'place-offered', data: { place, answerBy } }] });
  },
};

/** Consent leads on and leaves the queue; a decline is the failure that keeps the place. */
export const answerOffer: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'offer-answer') return wrongInput;
    const { consent, paper } = input;
    const entries = [{ type: 'offer-answered' as const, data: paper ? { consent, paper } : { consent } }];
    const place = state.queueing?.offer?.place.id ?? null;
    const outbox = [toQueue(state, context, { operation: consent ? 'take' : 'decline', place })];
    const reason = input.reason?.trim();
    if (consent) return success({ outcome: 'ok', entries, outbox });
    return success({ outcome: 'fail', entries, outbox, ...(reason ? { reason } : {}) });
  },
};

/** The written answer did not come in time: the offer ends as a decline would, without anybody's word. */
export function lapseOffer(state: CaseState, context: DecisionContext): StepRun | undefined {
  const { place, answerBy } = state.queueing?.offer ?? {};
  if (!place || !answerBy || answerBy > context.now.toISOString()) return undefined;
  return {
    outcome: 'fail',
    entries: [{ type: 'offer-lapsed', data: { answerBy } }],
    outbox: [toQueue(state, context, { operation: 'lapse', place: place.id })],
  };
}

function toQueue(
  { caseId, system, service, body }: CaseState,
  context: DecisionContext,
  order: Readonly<Record<string, unknown>>,
): OutboxItem {
  const id = context.newId();
  const payload = { id, caseId, system, service, body, ...order };
  // One case's orders one after another: what fails for one child holds back no other.
  return { id, topic: 'queue', orderKey: `queue/${caseId}`, payload };
}
