import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command, ConversationStart } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { type Decided, decide } from './decide.ts';
import { foldJournal } from './journal/evolve.ts';
import type { ArrivedMessage, CaseState, JournalEntry, JudgedSignature, Party } from './journal/types.ts';
import type { OutboxItem } from './ports.ts';
import { inventedEdition } from './testing/invented-edition.ts';
import { openTasks, toTransition } from './transition.ts';

const now = new Date('2026-03-02T05:00:00Z');
let counter = 0;
const context: DecisionContext = {
  now,
  edition: inventedEdition,
  dueAt: (start, deadline) => new Date(start.getTime() + deadline.value * 60_000),
  newId: () => `id-${++counter}`,
  newVerificationCode: () => 'CODE',
};
const iin = '900101300017';
const applicant: Party = { role: 'applicant', iin, name: 'Асан' };
const officer: Party = { role: 'leb-officer', iin: '800101300019', name: 'Айгүл', organisation: 'body-1' };
const signature: JudgedSignature = {
  contentSha256: 'c',
  cmsSha256: 'm',
  evidenceSha256: 'e',
  signer: { iin, name: 'Асан', certificateSerial: '01' },
  outcome: 'valid',
  reasons: [],
  judgedAt: now.toISOString(),
};
const opening: Command = {
  type: 'open',
  by: applicant,
  caseId: 'case-1',
  system: 'portal',
  channel: 'portal',
  body: 'body-1',
  centre: 'centre-1',
  applicant: { iin, name: 'Асан' },
  facts: {},
};
const logIn: Command = {
  type: 'perform',
  by: applicant,
  step: 'log-in',
  input: { kind: 'credentials', accepted: true },
};
const filling: readonly Command[] = [
  {
    type: 'save-form',
    by: applicant,
    values: {
      iin: { value: iin, source: 'account' },
      from: { value: '2026-01-01', source: 'applicant' },
      to: { value: '2026-02-01', source: 'applicant' },
    },
  },
  {
    type: 'attach-file',
    by: applicant,
    attachment: {
      id: 'f1',
      document: 'plan',
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      size: 10,
      sha256: 's',
    },
  },
];
const done = (step: string, by = applicant): Command => ({
  type: 'perform',
  by,
  step,
  input: { kind: 'done' },
});
const signing: Command = {
  type: 'perform',
  by: applicant,
  step: 'sign',
  input: { kind: 'signature', signature },
};

function must(commands: readonly Command[], state?: CaseState): Decided {
  const decided = decide(commands, state, context);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
}

function messageTo(system: string, outbox: readonly OutboxItem[]): Command {
  const item = outbox.find(({ topic, payload }) => topic === 'gateway' && payload.to === system);
  if (!item) throw new Error(`nothing was sent to ${system}`);
  const payload = item.payload as {
    conversation: ConversationStart;
    step: string;
    name: ArrivedMessage['name'];
    status?: 'received' | 'completed' | 'refused';
    payload: Record<string, unknown>;
  };
  return {
    type: 'receive',
    conversation: { ...payload.conversation, system: system as ConversationStart['system'] },
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

const submitted = () => must([opening, logIn, ...filling, done('fill'), signing]);
const types = (entries: readonly JournalEntry[]) => entries.map(({ type }) => type);

describe('decide', () => {
  it('carries a request from the portal to a delivered result, each system by its own journal', () => {
    const portal = submitted();
    expect(portal.state.step).toBe('show-received');
    expect(portal.state.status).toBe('draft');

    const registered = must([messageTo('office', portal.outbox)]);
    expect(registered.number).toMatchObject({ book: 'body-1/2026' });
    expect(registered.state.step).toBe('ask');
    const received = must([messageTo('portal', registered.outbox)], portal.state);
    expect(received.state).toMatchObject({ status: 'received', step: 'deliver', holder: { step: 'accept' } });

    const asked = must(
      [
        {
          type: 'registry-answer',
          registry: 'individuals',
          answer: { state: 'answered', person: { name: 'Асан' } },
        },
      ],
      registered.state,
    );
    const decision: Command = {
      type: 'perform',
      by: officer,
      step: 'decide',
      input: { kind: 'decision', outcome: 'approved', fields: {} },
    };
    const signResult: Command = {
      type: 'perform',
      by: officer,
      step: 'sign-result',
      input: { kind: 'signed-result', pdfSha256: 'p', signature },
    };
    const finished = must([done('accept', officer), decision, signResult], asked.state);
    expect(finished.state.endedAt).not.toBeNull();
    expect(finished.state.document).toMatchObject({ layout: 'permit/v1', code: 'CODE', sha256: 'p' });

    const delivered = must([messageTo('portal', finished.outbox)], received.state);
    expect(delivered.state).toMatchObject({
      status: 'completed',
      step: null,
      decision: { outcome: 'approved' },
    });

    const psc = must([messageTo('psc', portal.outbox)]);
    expect(psc.state).toMatchObject({ status: 'received', form: {}, attachments: [] });
    const closed = must([messageTo('psc', finished.outbox)], psc.state);
    expect(closed.state).toMatchObject({ status: 'completed', decision: null, document: null });
  });

  it('keeps a message that overtakes another until its step comes', () => {
    const portal = submitted();
    const office = must([messageTo('office', portal.outbox)]);
    const asked = must(
      [{ type: 'registry-answer', registry: 'individuals', answer: { state: 'no-answer' } }],
      office.state,
    );
    const refusal: Command = {
      type: 'perform',
      by: officer,
      step: 'decide',
      input: { kind: 'decision', outcome: 'refused', ground: 'no-hives', reason: 'Ара жоқ', fields: {} },
    };
    const signResult: Command = {
      type: 'perform',
      by: officer,
      step: 'sign-result',
      input: { kind: 'signed-result', pdfSha256: 'p', signature },
    };
    const finished = must([done('accept', officer), refusal, signResult], asked.state);
    const early = must([messageTo('psc', finished.outbox)]);
    expect(early.state).toMatchObject({ step: 'psc-received', status: 'draft' });
    const late = must([messageTo('psc', portal.outbox)], early.state);
    expect(late.state).toMatchObject({ status: 'refused', step: null });
  });

  it('takes a message once', () => {
    const portal = submitted();
    const message = messageTo('office', portal.outbox);
    const office = must([message]);
    expect(must([message], office.state).entries).toEqual([]);
  });

  it('refuses a signature that does not hold, with the reasons of the check', () => {
    const bad = { ...signature, outcome: 'invalid' as const, reasons: ['EXPIRED'] };
    const decided = must([
      opening,
      logIn,
      ...filling,
      done('fill'),
      { ...signing, input: { kind: 'signature', signature: bad } } as Command,
    ]);
    expect(decided.state).toMatchObject({
      status: 'refused',
      refusal: { ground: 'bad-signature', reasons: ['EXPIRED'] },
      step: null,
    });
    expect(decided.outbox.filter(({ topic }) => topic === 'gateway')).toEqual([]);
  });

  it('passes over a step whose fact is false and runs it when true', () => {
    expect(must([opening]).state.step).toBe('log-in');
    expect(must([{ ...opening, facts: { 'applicant-not-registered': true } } as Command]).state.step).toBe(
      'sign-up',
    );
  });

  it.each([
    ['another role', officer],
    ['another person', { ...applicant, iin: '000000000000' }],
  ])('lets nobody act but the one whom the step names: %s', (_, by) => {
    const opened = must([opening, logIn]);
    expect(decide([done('fill', by)], opened.state, context)).toEqual({
      ok: false,
      error: { code: 'not-your-step' },
    });
  });

  it('names every fault of the form and loses nothing', () => {
    const values = {
      from: { value: '2026-02-02', source: 'applicant' },
      to: { value: '2026-02-01', source: 'applicant' },
    } as const;
    const opened = must([opening, logIn, { type: 'save-form', by: applicant, values }]);
    const refused = decide([done('fill')], opened.state, context);
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'invalid-input',
        fields: [
          { field: 'iin', fault: 'required' },
          { field: 'to', fault: 'period-reversed' },
          { field: 'plan', fault: 'document-missing' },
        ],
      },
    });
  });

  it('does nothing twice: a step that is no longer current is refused', () => {
    const state = submitted().state;
    expect(decide([signing], state, context)).toEqual({ ok: false, error: { code: 'step-not-current' } });
  });

  it('refuses on the merits only with a ground of the regulation and a reason', () => {
    const office = must([messageTo('office', submitted().outbox)]);
    const asked = must(
      [
        { type: 'registry-answer', registry: 'individuals', answer: { state: 'not-found' } },
        done('accept', officer),
      ],
      office.state,
    );
    for (const input of [
      { kind: 'decision', outcome: 'refused', fields: {} },
      { kind: 'decision', outcome: 'refused', ground: 'bad-signature', reason: 'x', fields: {} },
      { kind: 'decision', outcome: 'refused', ground: 'no-hives', reason: '  ', fields: {} },
    ] as const)
      expect(
        decide([{ type: 'perform', by: officer, step: 'decide', input }], asked.state, context),
      ).toMatchObject({
        ok: false,
        error: { code: 'refusal-without-ground' },
      });
  });

  it('notes a missed deadline once, and not before it has passed', () => {
    const office = must([messageTo('office', submitted().outbox)]);
    const accept = must(
      [{ type: 'registry-answer', registry: 'individuals', answer: { state: 'not-found' } }],
      office.state,
    );
    expect(must([{ type: 'pass-deadline' }], accept.state).entries).toEqual([]);
    const late = { ...context, now: new Date(now.getTime() + 601_000) };
    const noted = decide([{ type: 'pass-deadline' }, { type: 'pass-deadline' }], accept.state, late);
    if (!noted.ok) throw new Error('refused');
    expect(types(noted.value.entries)).toEqual(['deadline-missed']);
    expect(toTransition(noted.value, 5, context).timers).toEqual([]);
  });

  it('lets the time of a step that waits for a message run from the message', () => {
    const edition = structuredClone(inventedEdition);
    const show = edition.regulation.channels.portal?.steps.find(({ id }) => id === 'show-received');
    Object.assign(show ?? {}, { deadline: { value: 1, unit: 'minute', of: 'step', cites: ['1'] } });
    const portal = decide([opening, logIn, ...filling, done('fill'), signing], undefined, {
      ...context,
      edition,
    });
    if (!portal.ok) throw new Error('refused');
    expect(portal.value.state).toMatchObject({ step: 'show-received', stepDue: null });
    expect(toTransition(portal.value, 0, { ...context, edition }).timers).toEqual([]);
  });

  it('lists the one open task with its owner and deadline, and none while a message is awaited', () => {
    expect(openTasks(submitted().state, context)).toEqual([]);
    expect(openTasks(must([opening]).state, context)).toMatchObject([
      { step: 'log-in', role: 'applicant', owner: iin },
    ]);
  });

  it('folds its own journal to the state it answered, whatever the order of commands', () => {
    const commands = fc.array(
      fc.constantFrom<Command>(
        logIn,
        ...filling,
        done('fill'),
        signing,
        { type: 'pass-deadline' },
        done('accept', officer),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(commands, (list) => {
        let { state, entries } = must([opening]);
        for (const command of list) {
          const decided = decide([command], state, context);
          if (!decided.ok) continue;
          state = decided.value.state;
          entries = [...entries, ...decided.value.entries];
        }
        expect(foldJournal('case-1', 'portal', entries)).toEqual(state);
      }),
    );
  });
});
