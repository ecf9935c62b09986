import type { Actor } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import type { Command, ConversationStart, StepInput } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { type Decided, decide } from './decide.ts';
import { foldJournal } from './journal/evolve.ts';
import type { ArrivedMessage, CaseState, JournalEntry, JudgedSignature, Party } from './journal/types.ts';
import { mayRead } from './rights/may-act.ts';
import { inventedChain } from './testing/invented-chain.ts';
import { openTasks } from './transition.ts';

const now = new Date('2026-03-02T05:00:00Z');
let ids = 0;
const context: DecisionContext = {
  now,
  edition: inventedChain,
  dueAt: (start) => start,
  newId: () => `id-${++ids}`,
  newVerificationCode: () => 'CODE',
};
const applicant = { iin: '900101300017', name: 'Асан' };
const aigul = { iin: '800101300019', name: 'Айгүл' };
const berik = { iin: '850101300018', name: 'Берік' };
const at =
  (organisation: string) =>
  (role: Actor, person = aigul): Party => ({ role, ...person, organisation });
const rural = at('akim');
const office = at('body');
const signature: JudgedSignature = {
  contentSha256: 'c',
  cmsSha256: 'm',
  evidenceSha256: 'e',
  signer: { ...aigul, certificateSerial: '01' },
  outcome: 'valid',
  reasons: [],
  judgedAt: now.toISOString(),
};
const start: ConversationStart = {
  caseId: 'case',
  system: 'rural',
  channel: 'rural-akim',
  body: 'body',
  centre: 'akim',
  applicant: null,
};
const opening: Command = { type: 'open', by: rural('rural-clerk'), facts: {}, ...start };
const act = (by: Party, step: string, input: StepInput = { kind: 'done' }): Command => ({
  type: 'perform',
  by,
  step,
  input,
});
const filled = (measure: string): readonly Command[] => [
  act(rural('rural-clerk'), 'papers'),
  {
    type: 'save-form',
    by: rural('rural-clerk'),
    values: {
      iin: { value: applicant.iin, source: 'operator' },
      measure: { value: measure, source: 'operator' },
    },
  },
];
const plan: Command = {
  type: 'attach-file',
  by: rural('rural-clerk'),
  attachment: {
    id: 'f',
    document: 'plan',
    name: 'p.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: 's',
  },
};
const identify = act(rural('rural-clerk'), 'identify', { kind: 'identified', applicant });

function must(commands: readonly Command[], state?: CaseState): Decided {
  const decided = decide(commands, state, context);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
}

function refused(command: Command, state: CaseState) {
  const decided = decide([command], state, context);
  return decided.ok ? undefined : decided.error;
}

/** A record with its whole journal, moved one transition at a time. */
function record(first: readonly Command[]) {
  let { state, entries, outbox } = must(first);
  let journal: readonly JournalEntry[] = entries;
  return {
    get state() {
      return state;
    },
    get journal() {
      return journal;
    },
    do(...commands: readonly Command[]) {
      const decided = must(commands, state);
      ({ state, outbox } = decided);
      entries = decided.entries;
      journal = [...journal, ...entries];
      return decided;
    },
    sent(to: string): Command {
      const item = outbox.find(({ payload }) => payload.to === to);
      if (!item) throw new Error(`nothing was sent to ${to}`);
      const { conversation, step, name, payload } = item.payload as unknown as {
        conversation: ConversationStart;
        step: string;
        name: ArrivedMessage['name'];
        payload: ArrivedMessage['payload'];
      };
      const moment = now.toISOString();
      return {
        type: 'receive',
        conversation: { ...conversation, system: to as ConversationStart['system'] },
        message: { id: item.id, sendStep: step, name, sentAt: moment, arrivedAt: moment, payload },
      };
    },
  };
}

function sentFile() {
  const akim = record([opening, identify, ...filled('hive'), plan, act(rural('rural-clerk'), 'fill')]);
  akim.do(act(rural('rural-clerk'), 'register'));
  akim.do(act(rural('rural-akim'), 'name', { kind: 'resolution', executor: berik, words: ' Қараңыз ' }));
  akim.do(act(rural('rural-executor', berik), 'letter', { kind: 'covering-letter', text: 'Іс жолданады' }));
  akim.do(act(rural('rural-akim'), 'sign-letter', { kind: 'signed-letter', pdfSha256: 'l', signature }));
  return akim;
}

function registeredFile() {
  const body = record([sentFile().sent('office')]);
  body.do(act(office('office-clerk'), 'accept-file'));
  body.do({ type: 'registry-answer', registry: 'individuals', answer: { state: 'not-found' } });
  const values = { measure: 'hive' };
  body.do(act(office('office-clerk'), 'enter', { kind: 'manual-entry', values }));
  body.do(act(office('office-clerk'), 'register-file'));
  return body;
}

describe('a case on paper', () => {
  it('goes from the akim to the body and back, each office by its own books, under the first number', () => {
    const akim = sentFile();
    expect(akim.state).toMatchObject({
      step: 'hand-over',
      assignment: { executor: berik, words: 'Қараңыз' },
      coveringLetter: { text: 'Іс жолданады', sha256: 'l' },
      registrations: { register: { book: 'akim/2026' } },
    });
    const { number } = akim.state;

    const body = record([akim.sent('office')]);
    expect(body.state).toMatchObject({
      number,
      coveringLetter: { sha256: 'l' },
      form: { measure: { value: 'hive' } },
    });
    body.do(act(office('office-clerk'), 'accept-file'));
    body.do({ type: 'registry-answer', registry: 'individuals', answer: { state: 'answered', person: {} } });
    expect(body.do(act(office('office-clerk'), 'register-file')).number).toMatchObject({ book: 'body/2026' });
    body.do(act(office('head'), 'resolve', { kind: 'resolution', executor: berik }));
    body.do(act(office('commission'), 'visit', { kind: 'conclusion', outcome: 'for', text: 'Бардық' }));
    body.do(
      act(office('executor', berik), 'decide', { kind: 'decision', outcome: 'approved', fields: {} }),
      act(office('head'), 'sign', { kind: 'signed-result', pdfSha256: 'p', signature }),
    );
    expect(body.do(act(office('office-clerk'), 'register-result')).number).toMatchObject({
      book: 'body/2026/outgoing',
    });
    body.do(act(office('office-clerk'), 'send-back', { kind: 'forward' }));
    expect(body.state).toMatchObject({ number, endedAt: now.toISOString(), conclusion: { outcome: 'for' } });
    expect(Object.keys(body.state.registrations)).toEqual(['register-file', 'register-result']);
    expect(
      new Set([number, ...Object.values(body.state.registrations).map((line) => line.number)]).size,
    ).toBe(3);

    akim.do(body.sent('rural'));
    expect(akim.state).toMatchObject({ decision: { outcome: 'approved' }, document: { layout: 'hive/v1' } });
    akim.do(act(rural('rural-akim'), 'hand-over', { kind: 'hand-over', form: 'paper' }));
    expect(akim.state.delivery).toMatchObject({ form: 'paper', signedFor: applicant });
    for (const one of [akim, body])
      expect(foldJournal('case', one.state.system, one.journal)).toEqual(one.state);
  });

  it('is given to one executor, and to nobody else', () => {
    const akim = record([opening, identify, ...filled('hive'), plan, act(rural('rural-clerk'), 'fill')]);
    akim.do(act(rural('rural-clerk'), 'register'));
    expect(mayRead(akim.state, rural('rural-executor', berik))).toBe(false);
    akim.do(act(rural('rural-akim'), 'name', { kind: 'resolution', executor: berik }));
    expect(openTasks(akim.state, context)).toMatchObject([{ step: 'letter', owner: berik.iin }]);
    const letter: StepInput = { kind: 'covering-letter', text: 'Іс' };
    expect(refused(act(rural('rural-executor', aigul), 'letter', letter), akim.state)).toEqual({
      code: 'not-your-step',
    });
    expect(refused(act(office('rural-executor', berik), 'letter', letter), akim.state)).toEqual({
      code: 'not-your-step',
    });
    expect(mayRead(akim.state, rural('rural-executor', berik))).toBe(true);
    expect(mayRead(akim.state, rural('rural-executor', aigul))).toBe(false);
    expect(mayRead(akim.state, office('executor', berik))).toBe(false);
  });

  it('has no letter with a signature that does not hold, and no resolution that names nobody', () => {
    const akim = record([opening, identify, ...filled('hive'), plan, act(rural('rural-clerk'), 'fill')]);
    akim.do(act(rural('rural-clerk'), 'register'));
    const nobody: StepInput = { kind: 'resolution', executor: { iin: '', name: '' } };
    expect(refused(act(rural('rural-akim'), 'name', nobody), akim.state)).toMatchObject({
      code: 'invalid-input',
    });
    akim.do(act(rural('rural-akim'), 'name', { kind: 'resolution', executor: berik }));
    akim.do(act(rural('rural-executor', berik), 'letter', { kind: 'covering-letter', text: 'Іс' }));
    const bad: JudgedSignature = { ...signature, outcome: 'invalid', reasons: ['EXPIRED'] };
    const signing: StepInput = { kind: 'signed-letter', pdfSha256: 'l', signature: bad };
    expect(refused(act(rural('rural-akim'), 'sign-letter', signing), akim.state)).toEqual({
      code: 'signature-refused',
      reasons: ['EXPIRED'],
    });
  });

  it('marks what the officer has entered by hand, and takes no field that the form lacks', () => {
    const body = record([sentFile().sent('office')]);
    body.do(act(office('office-clerk'), 'accept-file'));
    body.do({ type: 'registry-answer', registry: 'individuals', answer: { state: 'no-answer' } });
    const enter = (values: Readonly<Record<string, string>>) =>
      act(office('office-clerk'), 'enter', { kind: 'manual-entry', values });
    expect(refused(enter({ salary: '1' }), body.state)).toEqual({ code: 'invalid-input' });
    expect(refused(enter({ measure: 'wax' }), body.state)).toMatchObject({ code: 'invalid-input' });
    body.do(enter({ measure: 'hive' }));
    expect(body.state.form.measure).toEqual({ value: 'hive', source: 'originals' });
    expect(body.state.form.iin?.source).toBe('operator');
  });

  it('passes the entry by hand over when the register knows the applicant', () => {
    expect(registeredFile().state.visits.map(({ step }) => step)).toContain('enter');
    const body = record([sentFile().sent('office')]);
    body.do(act(office('office-clerk'), 'accept-file'));
    body.do({ type: 'registry-answer', registry: 'individuals', answer: { state: 'answered', person: {} } });
    expect(body.state.step).toBe('register-file');
  });

  it('is given back over faulty papers, with the reason in words', () => {
    const akim = record([opening, identify]);
    const failed = (reason: string) => act(rural('rural-clerk'), 'papers', { kind: 'failed', reason });
    expect(refused(failed(' '), akim.state)).toMatchObject({ code: 'invalid-input' });
    akim.do(failed('Жоспар жоқ'));
    expect(akim.state).toMatchObject({
      status: 'refused',
      refusal: { ground: 'papers-faulty', reasons: ['Жоспар жоқ'] },
      endedAt: now.toISOString(),
    });
  });
});

describe('answers of the application', () => {
  it('choose the documents, the steps and the result: advice is told by word of mouth', () => {
    const akim = record([opening, identify, ...filled('advice'), act(rural('rural-clerk'), 'fill')]);
    akim.do(act(rural('rural-clerk'), 'register'));
    expect(akim.state.step).toBe('tell');
    akim.do(act(rural('rural-akim'), 'tell', { kind: 'information', text: 'Ара ұстаңыз' }));
    expect(akim.state).toMatchObject({
      step: null,
      information: { result: 'told', text: 'Ара ұстаңыз' },
      document: null,
    });
  });

  it('ask for a document only where it is needed', () => {
    const akim = record([opening, identify, ...filled('hive')]);
    expect(refused(act(rural('rural-clerk'), 'fill'), akim.state)).toMatchObject({
      fields: [{ field: 'plan', fault: 'document-missing' }],
    });
  });

  it('bar a ground of refusal that belongs to another answer', () => {
    const body = registeredFile();
    body.do(act(office('head'), 'resolve', { kind: 'resolution', executor: berik }));
    body.do(act(office('commission'), 'visit', { kind: 'conclusion', outcome: 'against', text: 'Жоқ' }));
    const refusal = (ground: string) =>
      act(office('executor', berik), 'decide', {
        kind: 'decision',
        outcome: 'refused',
        ground,
        reason: 'Себебі',
        fields: {},
      });
    expect(refused(refusal('no-advice-left'), body.state)).toEqual({ code: 'refusal-without-ground' });
    body.do(refusal('no-hives'));
    expect(body.state).toMatchObject({ step: 'sign', document: { layout: 'refusal/v1' } });
  });
});
