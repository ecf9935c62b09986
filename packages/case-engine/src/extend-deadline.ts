import { getStep, openingSystem, type Step } from '@qyzmet/regulation';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import type { CaseState } from './journal/types.ts';
import type { OutboxItem } from './ports.ts';
import type { CommandRefusal } from './refusal.ts';
import { awaitsMessage } from './rights/awaits-message.ts';
import { mayAct } from './rights/may-act.ts';
import { conversationOf } from './steps/send-message.ts';
import type { Turn } from './turn.ts';

type ExtendCommand = Extract<Command, { readonly type: 'extend-deadline' }>;

/**
 * Where the law knows an extended term, whoever holds the case may extend it: later than it was, and with a reason that
 * the applicant is told in the system where they applied.
 */
export function extendDeadline(
  turn: Turn,
  { by, step: id, until, reason }: ExtendCommand,
  context: DecisionContext,
): CommandRefusal | undefined {
  const { state } = turn;
  const { stepDue } = state;
  const process = context.edition.regulation.channels[state.channel];
  const step = process && state.step ? getStep(process, state.step) : undefined;
  if (!process || step?.id !== id || awaitsMessage(step, state)) return { code: 'step-not-current' };
  if (!context.edition.regulation.extension || !mayAct(step, state, by)) return { code: 'not-your-step' };
  if (!stepDue || until <= stepDue || until <= context.now.toISOString())
    return { code: 'invalid-input', fields: [{ field: 'until', fault: 'required' }] };
  const words = reason.trim();
  if (words === '') return { code: 'invalid-input', fields: [{ field: 'reason', fault: 'required' }] };
  turn.record({ type: 'deadline-extended', data: { step: id, from: stepDue, until, reason: words } }, by);
  const origin = openingSystem(process);
  if (origin !== state.system) turn.outbox.push(tell(turn.state, step, origin, context));
  return undefined;
}

/** A message of the same kind that tells a status; it starts no step. */
function tell(state: CaseState, step: Step, to: CaseState['system'], context: DecisionContext): OutboxItem {
  const id = context.newId();
  const { number, registeredAt, serviceDue, stepSince, stepDue, extensions } = state;
  const holder = { step: step.id, actor: step.actor, since: stepSince, due: stepDue };
  return {
    id,
    topic: 'gateway',
    orderKey: `${state.caseId}/${state.system}/${to}`,
    payload: {
      id,
      conversation: conversationOf(state),
      sequence: state.visits.length,
      step: step.id,
      from: state.system,
      to,
      name: 'status',
      sentAt: context.now.toISOString(),
      payload: { number, registeredAt, serviceDue, holder, extension: extensions.at(-1) },
    },
  };
}
