import { failure, type Result, success } from '@qyzmet/kernel';
import { type ChannelProcess, getStep, nextStep, openingStep, type Step } from '@qyzmet/regulation';
import type { Command, ConversationStart, OpenCommand } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { extendDeadline } from './extend-deadline.ts';
import { circumstancesOf } from './facts/circumstances.ts';
import { openedState } from './journal/evolve.ts';
import type { CaseState, JournalEntry, Party } from './journal/types.ts';
import type { NumberRequest, OutboxItem } from './ports.ts';
import type { CommandRefusal } from './refusal.ts';
import { awaitsMessage } from './rights/awaits-message.ts';
import { mayAct } from './rights/may-act.ts';
import { moverOf, type StepRun } from './steps/handler.ts';
import { handlers } from './steps/index.ts';
import { noticeOfExtension } from './steps/notice.ts';
import { lapseOffer } from './steps/queue-steps.ts';
import { Turn } from './turn.ts';

/** What one or more commands change in one record. */
export interface Decided {
  readonly state: CaseState;
  readonly entries: readonly JournalEntry[];
  readonly outbox: readonly OutboxItem[];
  readonly number?: NumberRequest;
}

/**
 * The one function that decides. Pure: the same commands on the same state in the same context give the same answer.
 * Several commands are decided as one: all of them happen, or none. An empty list of entries means nothing to write.
 */
export function decide(
  commands: readonly Command[],
  state: CaseState | undefined,
  context: DecisionContext,
): Result<Decided, CommandRefusal> {
  let turn = state && new Turn(state, context.now);
  for (const command of commands) {
    if (command.type === 'open' || (command.type === 'receive' && !turn)) {
      if (turn) return failure({ code: 'step-not-current' });
      turn = open(command.type === 'open' ? command : openingByMessage(command.conversation), context);
      if (command.type === 'open') enter(turn, firstStep(turn, context), context);
      else receive(turn, command.message, context);
      continue;
    }
    if (!turn) return failure({ code: 'case-not-found' });
    const refused = apply(turn, command, context);
    if (refused) return failure(refused);
  }
  if (!turn) return failure({ code: 'case-not-found' });
  const { entries, outbox, number } = turn;
  return success({ state: turn.state, entries, outbox, ...(number ? { number } : {}) });
}

function apply(
  turn: Turn,
  command: Exclude<Command, OpenCommand>,
  context: DecisionContext,
): CommandRefusal | undefined {
  switch (command.type) {
    case 'receive':
      receive(turn, command.message, context);
      return undefined;
    case 'save-form':
      return amend(turn, command.by, context, () =>
        turn.record({ type: 'form-saved', data: { values: command.values } }, command.by),
      );
    case 'attach-file':
      return amend(turn, command.by, context, () =>
        turn.record({ type: 'file-attached', data: { attachment: command.attachment } }, command.by),
      );
    case 'remove-file':
      return amend(turn, command.by, context, () =>
        turn.record({ type: 'file-removed', data: { attachment: command.attachment } }, command.by),
      );
    case 'perform':
      return perform(turn, command, context);
    case 'registry-answer':
      return registryAnswer(turn, command, context);
    case 'answer-survey':
      if (command.by.iin !== turn.state.applicant?.iin) return { code: 'not-your-step' };
      if (!turn.state.endedAt || turn.state.survey) return { code: 'step-not-current' };
      turn.record({ type: 'survey-answered', data: { answers: command.answers } }, command.by);
      return undefined;
    case 'extend-deadline':
      return extendDeadline(turn, command, context);
    case 'pass-deadline':
      passDeadline(turn, context);
      return undefined;
  }
}

/** Form and files change while the applicant's side fills or has not yet signed. */
function amend(
  turn: Turn,
  by: Party,
  context: DecisionContext,
  change: () => void,
): CommandRefusal | undefined {
  const step = currentStep(turn, context);
  if (step?.kind !== 'fill' && step?.kind !== 'sign') return { code: 'step-not-current' };
  if (!mayAct(step, turn.state, by)) return { code: 'not-your-step' };
  change();
  return undefined;
}

function perform(
  turn: Turn,
  command: Extract<Command, { type: 'perform' }>,
  context: DecisionContext,
): CommandRefusal | undefined {
  const step = currentStep(turn, context);
  if (step?.id !== command.step || awaitsMessage(step, turn.state)) return { code: 'step-not-current' };
  if (!mayAct(step, turn.state, command.by)) return { code: 'not-your-step' };
  const handler = handlers[step.kind];
  if (!('perform' in handler) || moverOf(handler, step) !== 'person') return { code: 'not-your-step' };
  const run = handler.perform({ step, state: turn.state, context, input: command.input, by: command.by });
  if (!run.ok) return run.error;
  finish(turn, step, run.value, command.by, context);
  return undefined;
}

function registryAnswer(
  turn: Turn,
  { registry, answer }: Extract<Command, { type: 'registry-answer' }>,
  context: DecisionContext,
): CommandRefusal | undefined {
  const step = currentStep(turn, context);
  if (step?.kind !== 'look-up' || (step.registry ?? 'individuals') !== registry)
    return { code: 'step-not-current' };
  const by: Party = { role: step.actor };
  turn.record(
    answer.state === 'answered'
      ? { type: 'registry-answered', data: { registry, answer: answer.person } }
      : { type: 'registry-silent', data: { registry, state: answer.state } },
    by,
  );
  finish(turn, step, { outcome: answer.state === 'answered' || !step.onFail ? 'ok' : 'fail' }, by, context);
  return undefined;
}

/** Timers only wake us: whether the deadline has really passed is read from the journal and the clock. */
function passDeadline(turn: Turn, context: DecisionContext): void {
  const current = currentStep(turn, context);
  const lapsed = current?.kind === 'answer-offer' ? lapseOffer(turn.state, context) : undefined;
  if (current && lapsed) {
    finish(turn, current, lapsed, { role: 'leb-system' }, context);
    return;
  }
  const { step, stepDue, missedDeadlines } = turn.state;
  if (!step || !stepDue || stepDue > context.now.toISOString()) return;
  if (missedDeadlines.some((missed) => missed.step === step && missed.due === stepDue)) return;
  turn.record(
    { type: 'deadline-missed', data: { step, due: stepDue } },
    { role: getStep(processOf(turn.state, context), step).actor },
  );
}

function receive(
  turn: Turn,
  message: Extract<Command, { type: 'receive' }>['message'],
  context: DecisionContext,
): void {
  if (turn.state.arrived.some(({ id }) => id === message.id)) return;
  turn.record({ type: 'message-arrived', data: { message } }, { role: 'gateway' });
  if (message.payload.extension) turn.outbox.push(...noticeOfExtension(turn.state, message, context));
  const process = processOf(turn.state, context);
  const step = turn.state.step ? getStep(process, turn.state.step) : undefined;
  if (step) {
    // Entered anew: the time of a step that waits for a message runs from the message.
    if (step.receives === message.sendStep) enter(turn, step, context);
    return;
  }
  if (turn.state.visits.length === 0) enter(turn, firstStep(turn, context), context);
}

function open(command: OpenCommand, context: DecisionContext): Turn {
  const { caseId, system, channel, body, centre, applicant, facts, by } = command;
  const { id: edition, regulation } = context.edition;
  const entry = {
    at: context.now.toISOString(),
    by,
    type: 'opened' as const,
    data: { edition, service: regulation.service, channel, body, centre, applicant, facts },
  };
  return new Turn(openedState(caseId, system, entry), context.now, entry);
}

function openingByMessage(conversation: ConversationStart): OpenCommand {
  return { type: 'open', by: { role: 'gateway' }, facts: {}, ...conversation };
}

function enter(turn: Turn, step: Step | undefined, context: DecisionContext): void {
  if (!step) {
    turn.record({ type: 'ended', data: {} }, { role: lastRole(turn) });
    return;
  }
  const waits = awaitsMessage(step, turn.state);
  // Handing over is measured at the window, not while the result lies there uncollected.
  const runs = step.deadline && !waits && step.kind !== 'hand-over';
  const due = runs && step.deadline ? context.dueAt(context.now, step.deadline).toISOString() : null;
  turn.record({ type: 'step-entered', data: { step: step.id, due } }, { role: step.actor });
  if (waits) return;
  proceed(turn, step, context);
}

/** Runs the entered step as far as it goes without a person or another system. */
function proceed(turn: Turn, step: Step, context: DecisionContext): void {
  const handler = handlers[step.kind];
  if ('run' in handler && moverOf(handler, step) === 'engine') {
    finish(turn, step, handler.run({ step, state: turn.state, context }), { role: step.actor }, context);
  } else if (handler.mover === 'registry') {
    const { entries, outbox } = handler.ask({ step, state: turn.state, context });
    for (const entry of entries) turn.record(entry, { role: step.actor });
    turn.outbox.push(...outbox);
  }
}

function finish(turn: Turn, step: Step, run: StepRun, by: Party, context: DecisionContext): void {
  for (const entry of run.entries ?? []) turn.record(entry, by);
  turn.outbox.push(...(run.outbox ?? []));
  if (run.number) turn.draw(run.number);
  const { outcome, reason } = run;
  const data = reason === undefined ? { step: step.id, outcome } : { step: step.id, outcome, reason };
  turn.record({ type: 'step-done', data }, by);
  const next = nextStep(processOf(turn.state, context), step, outcome, circumstancesOf(turn.state));
  enter(turn, next, context);
}

function firstStep({ state }: Turn, context: DecisionContext): Step | undefined {
  return openingStep(processOf(state, context), state.system, circumstancesOf(state));
}

function currentStep(turn: Turn, context: DecisionContext): Step | undefined {
  return turn.state.step ? getStep(processOf(turn.state, context), turn.state.step) : undefined;
}

function processOf(state: CaseState, context: DecisionContext): ChannelProcess {
  const process = context.edition.regulation.channels[state.channel];
  if (!process) throw new Error(`Edition ${state.edition} has no channel "${state.channel}"`);
  return process;
}

function lastRole(turn: Turn): Party['role'] {
  return turn.state.visits.at(-1)?.by.role ?? turn.state.openedBy.role;
}
