import type { Edition, FactName, FormField, Step, System } from '@qyzmet/regulation';
import { answersHold, findStep, getStep, openingSystem, stepsOfSystem } from '@qyzmet/regulation';
import type { Decisions, Visit } from '@qyzmet/regulation/bpmn/proof';
import type { Command, ConversationStart, StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import { decide } from '../decide.ts';
import { formValues } from '../facts/circumstances.ts';
import type { ArrivedMessage, CaseState, JudgedSignature, Party } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import { resultOf } from '../results/result-of.ts';
import { awaitsMessage } from '../rights/awaits-message.ts';
import { ownerOfStep } from '../rights/may-act.ts';
import { moverOf } from '../steps/handler.ts';
import { handlers } from '../steps/index.ts';

const iin = '900101300017';
const applicant = { iin, name: 'Асан' };
const words = { kk: 'Балапан', ru: 'Балапан' };
const inventedPlace = { id: 'place', name: words, address: words, phone: '8 (7242) 00-00-00', group: words };

/**
 * Runs a whole case of a channel through `decide` in all its systems, people doing whatever the decisions say and every
 * message delivered, and tells which steps were done, in order. A `Walker` for the proof of equality with a BPMN engine.
 */
export function engineWalk(
  edition: Edition,
  channel: keyof Edition['regulation']['channels'],
  decisions: Decisions,
): readonly Visit[] {
  const process = edition.regulation.channels[channel];
  if (!process) throw new Error(`No channel ${channel}`);
  let ids = 0;
  const context: DecisionContext = {
    now: new Date('2026-03-02T05:00:00Z'),
    edition,
    dueAt: (start) => start,
    newId: () => `id-${++ids}`,
    newVerificationCode: () => 'CODE',
  };
  const records = new Map<System, CaseState>();
  const waiting: OutboxItem[] = [];
  const visits: Visit[] = [];

  const run = (system: System, commands: readonly Command[]) => {
    const before = records.get(system);
    const decided = decide(commands, before, context);
    if (!decided.ok)
      throw new Error(`${system} refused ${JSON.stringify(commands)}: ${JSON.stringify(decided.error)}`);
    records.set(system, decided.value.state);
    waiting.push(...decided.value.outbox);
    for (const entry of decided.value.entries)
      if (entry.type === 'step-done')
        visits.push({ system, step: entry.data.step, outcome: entry.data.outcome });
  };

  const first = openingSystem(process);
  const start = { caseId: 'case', channel, body: 'body', centre: 'centre', applicant };
  const opener = process.steps[0] as Step;
  run(first, [{ type: 'open', by: partyFor(opener), system: first, facts: decisions.facts ?? {}, ...start }]);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [system, state] of records) {
      const step = state.step ? getStep(process, state.step) : undefined;
      if (!step || awaitsMessage(step, state) || moverOf(handlers[step.kind], step) !== 'person') continue;
      const by = partyFor(step, state);
      const prepare = step.kind === 'fill' ? filling(edition, channel, by, decisions) : [];
      run(system, [
        ...prepare,
        {
          type: 'perform',
          by,
          step: step.id,
          input: inputFor(step, edition, state, {
            good: succeeds(edition, state, decisions),
            refused: refuses(decisions),
          }),
        },
      ]);
      moved = true;
    }
    const item = waiting.shift();
    if (!item) continue;
    moved = true;
    if (item.topic === 'registry') {
      const { system, registry } = item.payload as { system: System; registry: string };
      const state = records.get(system);
      const known = state !== undefined && succeeds(edition, state, decisions);
      const registered = decisions.facts['registered-as-unemployed'] ?? !refuses(decisions);
      const person = {
        registeredSince: registered ? '2026-01-01' : null,
        validUntil: '9999-12-31',
        revokedOn: null,
      };
      const silent = decisions.facts[`registry-${registry}-silent` as FactName];
      run(system, [
        {
          type: 'registry-answer',
          registry,
          answer: known && !silent ? { state: 'answered', person } : { state: 'not-found' },
        },
      ]);
    }
    if (item.topic === 'gateway') {
      const { id, to, step, name, status, sentAt, payload } = item.payload as unknown as ArrivedMessage & {
        to: System;
        step: string;
      };
      const conversation: ConversationStart = { ...start, system: to };
      const message: ArrivedMessage = {
        id,
        sendStep: step,
        name,
        sentAt,
        arrivedAt: sentAt,
        payload,
        ...(status ? { status } : {}),
      };
      run(to, [{ type: 'receive', conversation, message }]);
    }
  }
  return visits;
}

/** What the condition that hangs on a step asks for: its own outcome, or that of the check of what it has taken. */
function succeeds({ regulation }: Edition, state: CaseState, { outcomes }: Decisions): boolean {
  const process = regulation.channels[state.channel];
  const step = process && state.step ? findStep(process, state.step) : undefined;
  if (!process || !step) return true;
  const steps = stepsOfSystem(process, state.system);
  const later = steps.slice(steps.indexOf(step) + 1);
  const check = step.onFail ? step : later.find(({ kind }) => kind === checkAfter[step.kind]);
  if (!check) return true;
  const before = state.visits.filter((visit) => visit.step === check.id).length;
  return before > 0 || outcomes[check.id] !== 'fail';
}

function refuses({ facts }: Decisions): boolean {
  return facts['result-is-approval'] === false || facts['result-is-refusal'] === true;
}

function groundFor({ regulation }: Edition, state: CaseState): string {
  const form = formValues(state);
  const ground = regulation.refusals.find(
    ({ stage, answers }) => stage === 'merits' && answersHold(answers, form),
  );
  return ground?.id ?? '';
}

const checkAfter: Partial<Readonly<Record<Step['kind'], Step['kind']>>> = {
  authenticate: 'check-credentials',
  sign: 'check-signature',
  'look-up': 'check-representative',
};

function partyFor(step: Step, state?: CaseState): Party {
  const organisation = state ? (ownerOfStep(step, state) ?? '') : 'body';
  return step.actor === 'applicant' ? { role: 'applicant', iin } : { role: step.actor, iin, organisation };
}

function filling(
  edition: Edition,
  channel: string,
  by: Party,
  { form: chosen, facts }: Decisions,
): readonly Command[] {
  const { form, documents } = edition.regulation;
  const values = form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => id !== 'representativeIin' || facts['by-representative'])
    .map(
      (field) =>
        [field.id, { value: chosen[field.id] ?? answerTo(field), source: 'applicant' as const }] as const,
    );
  const needed = documents.filter(
    ({ required, channels }) => required && channels.some((each) => each === channel),
  );
  return [
    { type: 'save-form', by, values: Object.fromEntries(values) },
    ...needed.map(
      ({ id }): Command => ({
        type: 'attach-file',
        by,
        attachment: {
          id,
          document: id,
          name: 'scan.pdf',
          mediaType: 'application/pdf',
          size: 1,
          sha256: 's',
        },
      }),
    ),
  ];
}

function answerTo(field: FormField): string {
  switch (field.type) {
    case 'iin':
      return iin;
    case 'date':
      return '2026-01-01';
    case 'phone':
      return '+77010000000';
    case 'email':
      return 'a@example.kz';
    case 'choice':
      return field.options?.[0]?.id ?? '';
    case 'yes-no':
      return 'yes';
    default:
      return 'сөз';
  }
}

function inputFor(
  step: Step,
  edition: Edition,
  state: CaseState,
  { good, refused }: { readonly good: boolean; readonly refused: boolean },
): StepInput {
  const signature: JudgedSignature = {
    contentSha256: 'c',
    cmsSha256: 'm',
    evidenceSha256: 'e',
    signer: { iin, name: 'Асан', certificateSerial: '01' },
    outcome: good ? 'valid' : 'invalid',
    reasons: good ? [] : ['EXPIRED'],
    judgedAt: '2026-03-02T05:00:00Z',
  };
  if (step.kind === 'answer-offer') return { kind: 'offer-answer', consent: good };
  if (step.onFail && !good) return { kind: 'failed', reason: 'сөз' };
  const approved = resultOf(edition.regulation, state, 'approved');
  const fields = Object.fromEntries((approved?.fields ?? []).map((field) => [field.id, answerTo(field)]));
  switch (step.kind) {
    case 'authenticate':
      return { kind: 'credentials', accepted: good };
    case 'identify':
      return { kind: 'identified', applicant };
    case 'sign':
      return { kind: 'signature', signature };
    case 'decide':
      return refused
        ? {
            kind: 'decision',
            outcome: 'refused',
            ground: groundFor(edition, state),
            reason: 'сөз',
            fields: {},
          }
        : { kind: 'decision', outcome: 'approved', fields };
    case 'sign-result':
      return {
        kind: 'signed-result',
        pdfSha256: 'p',
        signature: { ...signature, outcome: 'valid', reasons: [] },
      };
    case 'hand-over':
      return { kind: 'hand-over', form: 'paper' };
    case 'resolve':
      return { kind: 'resolution', executor: { iin, name: 'Айгүл' } };
    case 'forward':
      return { kind: 'forward' };
    case 'conclude':
      return { kind: 'conclusion', outcome: 'for', text: 'сөз' };
    case 'covering-letter':
      return { kind: 'covering-letter', text: 'сөз' };
    case 'sign-letter':
      return { kind: 'signed-letter', pdfSha256: 'p', signature };
    case 'offer':
      return { kind: 'offer', place: inventedPlace };
    case 'inform':
      return { kind: 'information', text: 'сөз' };
    default:
      return { kind: 'done' };
  }
}
