import {
  type ArrivedMessage,
  type CaseState,
  type Command,
  type ConversationStart,
  type DecisionContext,
  decide,
  type Journal,
  type OutboxItem,
  type Party,
  type StepInput,
  type Transition,
  toTransition,
} from '@qyzmet/case-engine';
import { newId } from '@qyzmet/kernel';
import { type Edition, getStep, type Step, type System } from '@qyzmet/regulation';
import {
  applicant,
  sampleAttachments,
  sampleForm,
  sampleSignature,
  sampleStatement,
} from './sample-application.ts';

/** Where a case puts its transitions: the store, or memory. */
export type Append = Journal['append'];

interface OpenRecord {
  readonly state: CaseState;
  readonly sequence: number;
}

const body = 'bench-body';
const centre = 'bench-centre';
const maxSteps = 60;

/**
 * One case of the portal from the first page to the delivered result, with the records of all systems that take part:
 * every command is decided and appended on its own, as the server does for a request. Returns its transitions.
 */
export async function runPortalCase(
  edition: Edition,
  now: Date,
  append: Append,
): Promise<readonly Transition[]> {
  const context: DecisionContext = {
    now,
    edition,
    dueAt: (start, deadline) => new Date(start.getTime() + deadline.value * 60_000),
    newId: () => newId(now),
    newVerificationCode: () => newId(now).slice(-12),
  };
  const records = new Map<System, OpenRecord>();
  const messages: OutboxItem[] = [];
  const transitions: Transition[] = [];

  const execute = async (system: System, command: Command) => {
    const record = records.get(system);
    const decided = decide([command], record?.state, context);
    if (!decided.ok) throw new Error(`${system} refuses ${command.type}: ${JSON.stringify(decided.error)}`);
    const transition = toTransition(decided.value, record?.sequence ?? 0, context);
    const outcome = await append(transition);
    if (outcome.kind !== 'appended') throw new Error(`${system}: ${outcome.kind}`);
    transitions.push(transition);
    records.set(system, { state: withNumber(transition, outcome.number), sequence: outcome.sequence });
    messages.push(...transition.outbox.filter(({ topic }) => topic === 'gateway'));
  };

  await execute('portal', openingCommand(newId(now)));
  for (let count = 0; count < maxSteps; count++) {
    const message = messages.shift();
    if (message) {
      await execute(message.payload.to as System, receiveCommand(message, now));
      continue;
    }
    const waiting = [...records].flatMap(([system, { state }]) => {
      const process = edition.regulation.channels[state.channel];
      const step = process && state.step ? getStep(process, state.step) : undefined;
      return step && !step.receives ? [{ system, step }] : [];
    });
    const [next] = waiting;
    if (!next) return transitions;
    for (const command of commandsFor(next.step, edition, now)) await execute(next.system, command);
  }
  throw new Error(`the case has not ended after ${maxSteps} steps`);
}

function openingCommand(caseId: string): Command {
  return {
    type: 'open',
    by: { role: 'applicant', ...applicant },
    caseId,
    system: 'portal',
    channel: 'portal',
    body,
    centre,
    applicant,
    facts: {},
  };
}

function receiveCommand(item: OutboxItem, now: Date): Command {
  const payload = item.payload as unknown as {
    readonly to: System;
    readonly conversation: Omit<ConversationStart, 'system'>;
    readonly step: string;
    readonly payload: ArrivedMessage['payload'];
  } & Pick<ArrivedMessage, 'name' | 'status'>;
  return {
    type: 'receive',
    conversation: { ...payload.conversation, system: payload.to },
    message: {
      id: item.id,
      sendStep: payload.step,
      name: payload.name,
      ...(payload.status ? { status: payload.status } : {}),
      sentAt: now.toISOString(),
      arrivedAt: now.toISOString(),
      payload: payload.payload,
    },
  };
}

function commandsFor(step: Step, edition: Edition, now: Date): readonly Command[] {
  const { regulation } = edition;
  const by: Party =
    step.actor === 'applicant'
      ? { role: 'applicant', ...applicant }
      : { role: step.actor, iin: '900101400013', name: 'Сапарова Әсел', organisation: body };
  const perform = (input: StepInput): Command => ({ type: 'perform', by, step: step.id, input });
  switch (step.kind) {
    case 'authenticate':
      return [perform({ kind: 'credentials', accepted: true })];
    case 'look-up':
      return [
        {
          type: 'registry-answer',
          registry: step.registry ?? 'individuals',
          answer: { state: 'answered', person: applicant },
        },
      ];
    case 'fill':
      return [
        { type: 'save-form', by, values: sampleForm(regulation) },
        ...sampleAttachments(regulation, 'portal').map(
          (attachment): Command => ({ type: 'attach-file', by, attachment }),
        ),
        perform({ kind: 'done' }),
      ];
    case 'sign':
      return [perform({ kind: 'signature', signature: sampleSignature(now) })];
    case 'decide':
      return [perform({ kind: 'decision', outcome: 'approved', fields: sampleStatement(regulation) })];
    case 'sign-result':
      return [perform({ kind: 'signed-result', pdfSha256: 'f'.repeat(64), signature: sampleSignature(now) })];
    default:
      return [perform({ kind: 'done' })];
  }
}

function withNumber(transition: Transition, number: string | null): CaseState {
  if (!transition.number || !number) return transition.head;
  return JSON.parse(JSON.stringify(transition.head).replaceAll(transition.number.token, number));
}
