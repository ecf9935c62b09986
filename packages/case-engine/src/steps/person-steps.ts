import { failure, success } from '@qyzmet/kernel';
import { validateApplication, validateValues } from '../form/validate-form.ts';
import type { FormValue } from '../journal/types.ts';
import { localDate } from '../local-date.ts';
import { groundStands, meritsGrounds } from '../results/merits-grounds.ts';
import { resultOf } from '../results/result-of.ts';
import type { StepHandler, StepRun } from './handler.ts';

const done = success<StepRun>({ outcome: 'ok' });
export const wrongInput = failure({ code: 'invalid-input' as const });

/** A step that the person finishes by saying so: accept, examine, check originals, take a ticket. */
export const plainStep: StepHandler = {
  mover: 'person',
  perform: ({ input, step }) => {
    if (input.kind === 'done') return done;
    if (input.kind !== 'failed' || !step.onFail) return wrongInput;
    const reason = input.reason.trim();
    if (!reason) return failure({ code: 'invalid-input', fields: [{ field: 'reason', fault: 'required' }] });
    return success({ outcome: 'fail', reason });
  },
};

/** The system has judged the person's credentials; the next condition reads the verdict. */
export const authenticate: StepHandler = {
  mover: 'person',
  perform: ({ input }) =>
    input.kind === 'credentials'
      ? success({
          outcome: 'ok',
          entries: [{ type: 'facts-learned', data: { facts: { 'credentials-accepted': input.accepted } } }],
        })
      : wrongInput,
};

export const identify: StepHandler = {
  mover: 'person',
  perform: ({ input }) =>
    input.kind === 'identified'
      ? success({
          outcome: 'ok',
          entries: [{ type: 'applicant-identified', data: { applicant: input.applicant } }],
        })
      : wrongInput,
};

export const fill: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'done') return wrongInput;
    const fields = validateApplication(context.edition.regulation, state, localDate(context.now));
    return fields.length > 0 ? failure({ code: 'invalid-input', fields }) : done;
  },
};

/**
 * Takes the signature with its verdict; the condition after it decides. Whoever signs a request that is signed already
 * vouches for it: no condition follows, so that signature must hold at once.
 */
export const sign: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'signature') return wrongInput;
    const fields = validateApplication(context.edition.regulation, state, localDate(context.now));
    if (fields.length > 0) return failure({ code: 'invalid-input', fields });
    const { signature } = input;
    if (state.request === null)
      return success({ outcome: 'ok', entries: [{ type: 'request-signed', data: { signature } }] });
    if (signature.outcome !== 'valid')
      return failure({ code: 'signature-refused', reasons: signature.reasons });
    return success({ outcome: 'ok', entries: [{ type: 'request-countersigned', data: { signature } }] });
  },
};

export const decideMerits: StepHandler = {
  mover: 'person',
  perform: ({ input, by, state, context }) => {
    if (input.kind !== 'decision') return wrongInput;
    const { kind: _, ...decision } = input;
    const grounds = meritsGrounds(context.edition.regulation, state);
    if (decision.outcome === 'approved' && grounds.some((ground) => groundStands(ground, state)))
      return failure({ code: 'ground-stands' });
    if (decision.outcome === 'refused') {
      const fits = grounds.some(({ id }) => id === decision.ground);
      if (!fits || !decision.reason?.trim()) return failure({ code: 'refusal-without-ground' });
    }
    const stated = resultOf(context.edition.regulation, state, decision.outcome)?.fields ?? [];
    const faults = validateValues(
      stated,
      { form: asForm(decision.fields), applicant: null },
      localDate(context.now),
    );
    if (faults.length > 0) return failure({ code: 'invalid-input', fields: faults });
    return success({
      outcome: 'ok',
      entries: [{ type: 'decided', data: { decision: { ...decision, by, at: context.now.toISOString() } } }],
    });
  },
};

/** The officer's signature is judged before anything is written: a result with a bad signature does not exist. */
export const signResult: StepHandler = {
  mover: 'person',
  perform: ({ input, state, context }) => {
    if (input.kind !== 'signed-result') return wrongInput;
    const { pdfSha256, signature } = input;
    if (signature.outcome !== 'valid')
      return failure({ code: 'signature-refused', reasons: signature.reasons });
    return success({
      outcome: 'ok',
      entries: [{ type: 'result-signed', data: { pdfSha256, signature } }],
      outbox: [
        {
          id: context.newId(),
          topic: 'issue',
          orderKey: `issue/${state.caseId}`,
          payload: { caseId: state.caseId, system: state.system },
        },
      ],
    });
  },
};

export const handOver: StepHandler = {
  mover: 'person',
  perform: ({ input, step, state, context }) => {
    if (input.kind !== 'hand-over') return wrongInput;
    const { form, to, receiver } = input;
    if (form === 'electronic' && !to)
      return failure({ code: 'invalid-input', fields: [{ field: 'email', fault: 'required' }] });
    const mail = {
      id: context.newId(),
      topic: 'mail' as const,
      orderKey: `mail/${state.caseId}`,
      payload: { caseId: state.caseId, system: state.system, to: to ?? '' },
    };
    const signedFor = step.againstSignature && form === 'paper' ? (receiver ?? state.applicant) : null;
    const data = { form, ...(to ? { to } : {}), ...(signedFor ? { signedFor } : {}) };
    return success({
      outcome: 'ok',
      entries: [{ type: 'handed-over', data }],
      outbox: form === 'electronic' ? [mail] : [],
    });
  },
};

function asForm(fields: Readonly<Record<string, string>>): Readonly<Record<string, FormValue>> {
  return Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, { value, source: 'officer' as const }]),
  );
}
