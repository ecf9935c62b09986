import { getStep, isMachine, nextStep, openingSystem, type Step, type System } from '@qyzmet/regulation';
import type { DecisionContext } from '../context.ts';
import { circumstancesOf } from '../facts/circumstances.ts';
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
      return to === 'office' ? application(state) : {};
    case 'result':
      return isOrigin(state, context, to)
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

/** What the office needs to decide; a number that another body has given stays the number of the case. */
function application(state: CaseState): Readonly<Record<string, unknown>> {
  const { form, attachments, request, coveringLetter, number, registeredAt, serviceDue } = state;
  return {
    form,
    attachments,
    request,
    ...(coveringLetter ? { coveringLetter } : {}),
    ...(number ? { number, registeredAt, serviceDue } : {}),
  };
}

function isOrigin(state: CaseState, context: DecisionContext, system: System): boolean {
  const process = context.edition.regulation.channels[state.channel];
  return process !== undefined && openingSystem(process) === system;
}

/** The person who will hold the case in this system after the message, and until when. */
function nextHolder(step: Step, state: CaseState, context: DecisionContext): Holder | null {
  const process = context.edition.regulation.channels[state.channel];
  if (!process) return null;
  const circumstances = circumstancesOf(state);
  let next = nextStep(process, getStep(process, step.id), 'ok', circumstances);
  while (next && runsAlone(next)) next = nextStep(process, next, 'ok', circumstances);
  if (!next) return null;
  const due = next.deadline ? context.dueAt(context.now, next.deadline).toISOString() : null;
  return { step: next.id, actor: next.actor, since: context.now.toISOString(), due };
}

const automatic: ReadonlySet<Step['kind']> = new Set(['send', 'show-status', 'draft', 'deliver', 'look-up']);

function runsAlone({ kind, actor }: Step): boolean {
  return automatic.has(kind) || (kind === 'register' && isMachine(actor));
}
