import { getStep, nextStep, type Step, type System } from '@qyzmet/regulation';
import type { DecisionContext } from '../context.ts';
import type { CaseState, Holder } from '../journal/types.ts';

/**
 * What one system tells another. The office, which owns the case, and the system where the applicant applied are told
 * all they need; a third one learns the number and the status only (paragraph 10 lets the applicant ask for it there).
 */
export function messagePayload(
  step: Step,
  state: CaseState,
  context: DecisionContext,
  to: System,
): Readonly<Record<string, unknown>> {
  const { number, registeredAt, serviceDue } = state;
  const status = { number, registeredAt, serviceDue, holder: nextHolder(step, state, context) };
  switch (step.message?.name) {
    case 'request':
      return to === 'office'
        ? { form: state.form, attachments: state.attachments, request: state.request }
        : {};
    case 'result':
      return isOrigin(state, to)
        ? {
            ...status,
            decision: state.decision,
            document: state.document,
            resultSignature: state.resultSignature,
          }
        : { ...status };
    default:
      return status;
  }
}

function isOrigin(state: CaseState, system: System): boolean {
  return state.channel === system;
}

/** The person who will hold the case in this system after the message, and until when. */
function nextHolder(step: Step, state: CaseState, context: DecisionContext): Holder | null {
  const process = context.edition.regulation.channels[state.channel];
  if (!process) return null;
  const automatic = new Set<Step['kind']>(['send', 'show-status', 'draft', 'register', 'deliver', 'look-up']);
  let next = nextStep(process, getStep(process, step.id), 'ok', state.facts);
  while (next && automatic.has(next.kind)) next = nextStep(process, next, 'ok', state.facts);
  if (!next) return null;
  const due = next.deadline ? context.dueAt(context.now, next.deadline).toISOString() : null;
  return { step: next.id, actor: next.actor, since: context.now.toISOString(), due };
}
