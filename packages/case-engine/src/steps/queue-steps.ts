import { failure, success } from '@qyzmet/kernel';
import type { DecisionContext } from '../context.ts';
import { formValues } from '../facts/circumstances.ts';
import type { CaseState } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import type { StepHandler } from './handler.ts';
import { wrongInput } from './person-steps.ts';

/** Joins the queue by the moment of registration; whoever stands in it already keeps the place. */
export const enqueue: StepHandler = {
  mover: 'engine',
  run: ({ state, context }) => {
    if (state.queueing) return { outcome: 'ok', entries: [{ type: 'queue-place-kept', data: {} }] };
    const since = state.registeredAt ?? context.now.toISOString();
    return {
      outcome: 'ok',
      entries: [{ type: 'queue-joined', data: { since } }],
      outbox: [toQueue(state, context, { operation: 'join', since, form: formValues(state) })],
    };
  },
};

export const offer: StepHandler = {
  mover: 'person',
  perform: ({ input }) => {
    if (input.kind !== 'offer') return wrongInput;
    const { place, answerBy = null } = input;
    if (!place.id || !place.name)
      return failure({ code: 'invalid-input', fields: [{ field: 'place', fault: 'required' }] });
    return success({ outcome: 'ok', entries: [{ type: 'place-offered', data: { place, answerBy } }] });
  },
};

/** Consent leads on and leaves the queue; a decline is the failure that keeps the place. */
export const answerOffer: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'offer-answer') return wrongInput;
    const { consent } = input;
    const entries = [{ type: 'offer-answered' as const, data: { consent } }];
    const reason = input.reason?.trim();
    if (!consent) return success({ outcome: 'fail', entries, ...(reason ? { reason } : {}) });
    const place = state.queueing?.offer?.place ?? null;
    return success({
      outcome: 'ok',
      entries,
      outbox: [toQueue(state, context, { operation: 'leave', place })],
    });
  },
};

function toQueue(
  { caseId, system, service, body }: CaseState,
  context: DecisionContext,
  order: Readonly<Record<string, unknown>>,
): OutboxItem {
  const id = context.newId();
  const payload = { id, caseId, system, service, body, ...order };
  return { id, topic: 'queue', orderKey: `queue/${body}/${service}`, payload };
}
