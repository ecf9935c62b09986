import type { Edition, Step } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import type { Command, StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import { decide } from '../decide.ts';
import { foldJournal } from '../journal/evolve.ts';
import type { JournalEntry, Party } from '../journal/types.ts';
import type { OutboxItem } from '../ports.ts';
import { inventedEdition } from '../testing/invented-edition.ts';

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
const approval = act(officer, 'decide', { kind: 'decision', outcome: 'approved', fields: {} });
const offered = (id: string) =>
  act(officer, 'offer', { kind: 'offer', place: { id, name: 'Балапан' }, answerBy: '2026-03-10' });
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
      queueing: { since: state.registeredAt, offer: null, consentedAt: null },
      notices: [{ result: 'ticket', layout: 'ticket/v1' }],
    });
    expect(orders(outbox)).toEqual(['join']);
  });

  it('keep the place after a decline: the record joins once and is offered another place', () => {
    const { state, entries, outbox } = run(approval, offered('a'), answered(false));
    expect(state).toMatchObject({
      step: 'offer',
      queueing: { offer: null, declined: [{ place: { id: 'a' } }], consentedAt: null },
    });
    expect(types(entries)).toContain('queue-place-kept');
    expect(orders(outbox)).toEqual(['join']);
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
      queueing: { offer: { place: { id: 'b' }, answerBy: '2026-03-10' }, consentedAt: now.toISOString() },
      document: { layout: 'permit/v1' },
    });
    expect(orders(outbox)).toEqual(['join', 'leave']);
    expect(foldJournal('case', 'office', entries)).toEqual(state);
  });

  it('are passed over by a refusal, and answered by nobody but the family', () => {
    const refusal = act(officer, 'decide', {
      kind: 'decision',
      outcome: 'refused',
      ground: 'no-hives',
      reason: 'Жоқ',
      fields: {},
    });
    expect(run(refusal).state).toMatchObject({ queueing: null, document: { layout: 'refusal/v1' } });
    const { state } = run(approval, offered('a'));
    const forOther = act(officer, 'answer', { kind: 'offer-answer', consent: true });
    expect(decide([forOther], state, context)).toEqual({ ok: false, error: { code: 'not-your-step' } });
  });
});
