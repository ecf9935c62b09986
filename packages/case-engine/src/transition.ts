import { getStep } from '@qyzmet/regulation';
import type { DecisionContext } from './context.ts';
import type { Decided } from './decide.ts';
import type { CaseState } from './journal/types.ts';
import type { Task, Timer, Transition } from './ports.ts';
import { awaitsMessage } from './rights/awaits-message.ts';
import { namedExecutor, ownerOfStep } from './rights/may-act.ts';
import { moverOf } from './steps/handler.ts';
import { handlers } from './steps/index.ts';

/** Puts a decision into the form that the store writes in one statement. */
export function toTransition(
  decided: Decided,
  expectedSequence: number,
  context: DecisionContext,
  idempotencyKey?: string,
): Transition {
  const { state, entries, outbox, number } = decided;
  return {
    system: state.system,
    caseId: state.caseId,
    expectedSequence,
    entries,
    head: state,
    tasks: openTasks(state, context),
    timers: openTimers(state),
    outbox,
    ...(number ? { number } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  };
}

/** The one thing somebody may do now, or nothing while the record waits for a system. */
export function openTasks(state: CaseState, context: DecisionContext): readonly Task[] {
  const process = context.edition.regulation.channels[state.channel];
  if (!state.step || !process) return [];
  const step = getStep(process, state.step);
  const owner = namedExecutor(step, state) ?? ownerOfStep(step, state);
  const person = moverOf(handlers[step.kind], step) === 'person';
  if (!person || !owner || awaitsMessage(step, state)) return [];
  // Whom a place is offered to is told by the queue, not by a list of all who wait.
  if (step.kind === 'offer') return [];
  return [
    {
      step: step.id,
      kind: step.kind,
      role: step.actor,
      owner,
      openedAt: state.stepSince,
      due: state.stepDue,
    },
  ];
}

function openTimers(state: CaseState): readonly Timer[] {
  const missed = state.missedDeadlines.some(({ step, due }) => step === state.step && due === state.stepDue);
  const { offer, consentedAt } = state.queueing ?? {};
  return [
    ...(state.stepDue && !missed ? [{ kind: 'deadline', at: state.stepDue }] : []),
    ...(offer?.answerBy && !consentedAt ? [{ kind: 'answer', at: offer.answerBy }] : []),
  ];
}
