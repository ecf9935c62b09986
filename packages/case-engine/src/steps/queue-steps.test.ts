import type { Edition, Step } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import type { Command, StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import { decide } from '../decide.ts';
import { foldJournal } from '../journal/evolve.ts';
import type { JournalEntry, Party } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import { inventedEdition } from '../testing/invented-edition.ts';
import { openTasks, toTransition } from '../transition.ts';

const words = { kk: 'Қадам', ru: 'Шаг', en: 'Step' };
const step = (sketch: Omit<Step, 'title' | 'cites' | 'system'>): Step => ({
  title: words,
  cites: ['1'],
  system: 'office',
  ...sketch,
});
const edition: Edition = {
  ...inventedEdition,
  regulation: {
    ...inventedEdition.regulation,
    results: [
      {
        id: 'ticket',
        outcome: 'approved',
        title: words,
        document: 'ticket/v1',
        forms: ['paper'],
        cites: ['1'],
      },
      ...inventedEdition.regulation.results,
    ],
    channels: {
      office: {
        steps: [
          step({ id: 'register', kind: 'register', actor: 'leb-system' }),
          step({ id: 'decide', kind: 'decide', actor: 'leb-officer' }),
          step({ id: 'join', kind: 'enqueue', actor: 'leb-system', when: 'result-is-approval' }),
          step({
            id: 'ticket',
            kind: 'notify',
            actor: 'leb-system',
            result: 'ticket',
            when: 'result-is-approval',
          }),
          step({ id: 'offer', kind: 'offer', actor: 'leb-officer', when: 'result-is-approval' }),
          step({
            id: 'answer',
            kind: 'answer-offer',
            actor: 'applicant',
            when: 'result-is-approval',
            onFail: 'keep',
            next: 'draft',
          }),
          step({
            id: 'keep',
            kind: 'enqueue',
            actor: 'leb-system',
            when: 'result-is-approval',
            next: 'offer',
          }),
          step({ id: 'draft', kind: 'draft', actor: 'leb-system' }),
        ],
      },
    },
  },
};
const now = new Date('2026-03-02T05:00:00Z');
let ids = 0;
const context: DecisionContext = {
  now,
  edition,
  dueAt: (start) => start,
  newId: () => `id-${++ids}`,
  newVerificationCode: () => 'CODE',
};
const applicant = { iin: '900101300017', name: 'Асан' };
const officer: Party = { role: 'leb-officer', iin: '800101300019', name: 'Айгүл', organisation: 'body' };
const family: Party = { role: 'applicant', ...applicant };
const act = (by: Party, id: string, input: StepInput): Command => ({ type: 'perform', by, step: id, input });
const opening: Command = {
  type: 'open',
  by: officer,
  caseId: 'case',
  system: 'office',
  channel: 'office',
  body: 'body',
  centre: null,
  applicant,
  facts: {},
};
const answerBy = '2026-03-10T13:00:00.000Z';
const same = (text: string) => ({ kk: text, ru: text });
const place = (id: string) => ({
  id,
  name: same('Балапан'),
  address: same('Абай көшесі, 1'),
  phone: '8 (7242) 00-00-00',
  group: same('2 жасқа дейін'),
});
const approval = act(officer, 'decide', { kind: 'decision', outcome: 'approved', fields: {} });
const offered = (id: string) => act(officer, 'offer', { kind: 'offer', place: place(id), answerBy });
const answered = (consent: boolean) => act(family, 'answer', { kind: 'offer-answer', consent });

function run(...commands: readonly Command[]) {
  const decided = decide([opening, ...commands], undefined, context);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
}

const orders = (outbox: readonly OutboxItem[]) =>
  outbox.filter(({ topic }) => topic === 'queue').map(({ payload }) => payload.operation);
const types = (entries: readonly JournalEntry[]) => entries.map(({ type }) => type);

describe('the steps of a queue', () => {
  it('join by the moment of registration, give the ticket and wait for a place', () => {
    const { state, outbox } = run(approval);
    expect(state).toMatchObject({
      step: 'offer',
      queueing: { since: state.registeredAt, code: 'CODE', offer: null, consentedAt: null },
      notices: [{ result: 'ticket', layout: 'ticket/v1' }],
    });
    const [join] = outbox.filter(({ topic }) => topic === 'queue');
    expect(join?.payload).toMatchObject({
      operation: 'join',
      since: state.registeredAt,
      code: 'CODE',
      documents: [],
    });
    expect(openTasks(state, context)).toEqual([]);
  });

  it('keep the place after a decline: the record joins once and is offered another place', () => {
    const { state, entries, outbox } = run(approval, offered('a'), answered(false));
    expect(state).toMatchObject({
      step: 'offer',
      queueing: { offer: null, refused: [{ place: { id: 'a' }, answered: true }], consentedAt: null },
    });
    expect(types(entries)).toContain('queue-place-kept');
    expect(orders(outbox)).toEqual(['join', 'decline']);
  });

  it('leave with consent; the result is the referral and not the ticket', () => {
    const { state, entries, outbox } = run(
      approval,
      offered('a'),
      answered(false),
      offered('b'),
      answered(true),
    );
    expect(state).toMatchObject({
      endedAt: now.toISOString(),
      queueing: { offer: { place: { id: 'b' }, answerBy }, consentedAt: now.toISOString() },
      document: { layout: 'permit/v1' },
    });
    expect(orders(outbox)).toEqual(['join', 'decline', 'take']);
    expect(foldJournal('case', 'office', entries)).toEqual(state);
  });

  it('end an offer that is not answered in time, and not a moment earlier', () => {
    const { state } = run(approval, offered('a'));
    expect(toTransition({ state, entries: [], outbox: [] }, 1, context).timers).toEqual([
      { kind: 'answer', at: answerBy },
    ]);
    const passed = (at: string) =>
      decide([{ type: 'pass-deadline' }], state, { ...context, now: new Date(at) });
    expect(passed('2026-03-10T12:59:59.999Z')).toMatchObject({ value: { entries: [] } });
    const lapsed = passed(answerBy);
    if (!lapsed.ok) throw new Error(lapsed.error.code);
    expect(lapsed.value.state).toMatchObject({
      step: 'offer',
      queueing: { offer: null, refused: [{ place: { id: 'a' }, answered: false }] },
    });
    expect(orders(lapsed.value.outbox)).toEqual(['lapse']);
    expect(types(lapsed.value.entries)).toEqual([
      'offer-lapsed',
      'step-done',
      'step-entered',
      'queue-place-kept',
      'step-done',
      'step-entered',
    ]);
    expect(lapsed.value.entries[0]?.by).toEqual({ role: 'leb-system' });
    expect(toTransition(lapsed.value, 1, context).timers).toEqual([]);
  });

  it('take the written answer from the family, or from an officer of the body who records it', () => {
    const { state } = run(approval, offered('a'));
    const paper = { name: 'kelisim.pdf', mediaType: 'application/pdf', size: 9, sha256: 'ab' } as const;
    const answer = (by: Party) =>
      decide([act(by, 'answer', { kind: 'offer-answer', consent: true, paper })], state, context);
    const decided = answer(officer);
    if (!decided.ok) throw new Error(decided.error.code);
    expect(decided.value.entries[0]).toMatchObject({ type: 'offer-answered', by: officer, data: { paper } });
    expect(decided.value.state.queueing?.papers).toEqual([paper]);
    expect(answer(family).ok).toBe(true);
    for (const by of [
      { ...officer, organisation: 'other' },
      { ...officer, role: 'head' as const },
      { ...family, iin: '800101300019' },
    ])
      expect(answer(by)).toMatchObject({ error: { code: 'not-your-step' } });
  });

  it('are passed over by a refusal', () => {
    const refusal = act(officer, 'decide', {
      kind: 'decision',
      outcome: 'refused',
      ground: 'no-hives',
      reason: 'Жоқ',
      fields: {},
    });
    expect(run(refusal).state).toMatchObject({ queueing: null, document: { layout: 'refusal/v1' } });
  });
});
