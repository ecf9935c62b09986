import type { Edition, Step } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import type { Command, StepInput } from '../commands.ts';
import type { DecisionContext } from '../context.ts';
import { decide } from '../decide.ts';
import type { CaseState, Party } from '../journal/types.ts';
import { inventedEdition } from '../testing/invented-edition.ts';

const words = { kk: 'Қадам', ru: 'Шаг', en: 'Step' };
const step = (sketch: Omit<Step, 'title' | 'cites' | 'system'>): Step => ({
  title: words,
  cites: ['1'],
  system: 'office',
  ...sketch,
});
const { regulation } = inventedEdition;
const asked = (id: string, more: Partial<Step> = {}) =>
  step({ id, kind: 'look-up', actor: 'leb-system', registry: 'individuals', ...more });

function editionWith(...steps: readonly Step[]): Edition {
  const fields = ['childIin', 'representativeIin', 'powerOfAttorneyNumber', 'powerOfAttorneyDate'];
  const section = {
    id: 'others',
    title: words,
    fields: fields.map((id) => ({ id, type: 'text' as const, label: words, required: false, cites: ['1'] })),
  };
  return {
    ...inventedEdition,
    regulation: {
      ...regulation,
      form: { sections: [...regulation.form.sections, section] },
      documents: [],
      refusals: [
        {
          id: 'not-on-the-books',
          title: words,
          stage: 'merits',
          when: 'not-registered-as-unemployed',
          unless: 'registered-as-unemployed',
          cites: ['1'],
        },
        { id: 'no-data', title: words, stage: 'intake', cites: ['1'] },
      ],
      channels: {
        office: { steps: [step({ id: 'fill', kind: 'fill', actor: 'leb-officer' }), ...steps] },
      },
    },
  };
}

const decideStep = step({ id: 'decide', kind: 'decide', actor: 'leb-officer' });
const employment = editionWith(asked('ask', { registry: 'employment' }), decideStep);
const representative = editionWith(
  asked('ask'),
  asked('ask-notary', { registry: 'notary', when: 'by-representative' }),
  step({ id: 'check', kind: 'check-representative', actor: 'leb-system', onFail: 'refuse' }),
  step({ id: 'refuse', kind: 'refuse', actor: 'leb-system', refusal: 'no-data', status: 'refused' }),
  decideStep,
);
const now = new Date('2026-03-02T05:00:00Z');
const applicant = { iin: '900101300017', name: 'Асан' };
const officer: Party = { role: 'leb-officer', iin: '800101300019', name: 'Айгүл', organisation: 'body' };

function run(edition: Edition, commands: readonly Command[], state?: CaseState) {
  let ids = 0;
  const context: DecisionContext = {
    now,
    edition,
    dueAt: (start) => start,
    newId: () => `id-${++ids}`,
    newVerificationCode: () => 'CODE',
  };
  return decide(commands, state, context);
}

function must(edition: Edition, commands: readonly Command[], state?: CaseState) {
  const decided = run(edition, commands, state);
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));
  return decided.value;
}

function filled(edition: Edition, answers: Readonly<Record<string, string>> = {}) {
  const form = { iin: applicant.iin, from: '2026-01-01', to: '2026-02-01', ...answers };
  const values = Object.fromEntries(
    Object.entries(form).map(([field, value]) => [field, { value, source: 'officer' as const }]),
  );
  return must(edition, [
    {
      type: 'open',
      by: officer,
      caseId: 'c1',
      system: 'office',
      channel: 'office',
      body: 'body',
      centre: null,
      applicant,
      facts: {},
    },
    { type: 'save-form', by: officer, values },
    { type: 'perform', by: officer, step: 'fill', input: { kind: 'done' } },
  ]);
}

function answer(registry: string, person?: Readonly<Record<string, unknown>>): Command {
  return {
    type: 'registry-answer',
    registry,
    answer: person ? { state: 'answered', person } : { state: 'not-found' },
  };
}

const decision = (input: StepInput): Command => ({ type: 'perform', by: officer, step: 'decide', input });
const approval = decision({ kind: 'decision', outcome: 'approved', fields: {} });
const refusal = decision({
  kind: 'decision',
  outcome: 'refused',
  ground: 'not-on-the-books',
  reason: 'Есепте жоқ',
  fields: {},
});

describe('asking a registry', () => {
  it('is about the applicant, with the body and the moment', () => {
    expect(filled(employment).outbox).toMatchObject([
      {
        topic: 'registry',
        payload: {
          registry: 'employment',
          about: applicant.iin,
          body: 'body',
          cites: ['1'],
          askedAt: now.toISOString(),
        },
      },
    ]);
  });

  it('is about the person whom a field names, and about nobody when it is empty', () => {
    const ofChild = editionWith(asked('ask', { registry: 'civil', about: 'childIin' }), decideStep);
    expect(filled(ofChild, { childIin: '210418699501' }).outbox).toMatchObject([
      { payload: { about: '210418699501' } },
    ]);
    expect(filled(ofChild).outbox).toMatchObject([{ payload: { about: null } }]);
  });
});

describe('a ground that is on record', () => {
  const decideWith = (known: Command, command: Command) =>
    run(employment, [known, command], filled(employment).state);
  const onBooks = answer('employment', { registeredSince: '2026-01-20' });
  const silent: Command = {
    type: 'registry-answer',
    registry: 'employment',
    answer: { state: 'no-answer' },
  };

  it('forbids to approve', () => {
    const stands = { ok: false, error: { code: 'ground-stands' } };
    expect(decideWith(answer('employment'), approval)).toEqual(stands);
    expect(decideWith(answer('employment', { registeredSince: null }), approval)).toEqual(stands);
    expect(decideWith(answer('employment'), refusal)).toMatchObject({ ok: true });
  });

  it('is no ground for whom the register knows', () => {
    expect(decideWith(onBooks, approval)).toMatchObject({ ok: true });
    expect(decideWith(onBooks, refusal)).toEqual({ ok: false, error: { code: 'refusal-without-ground' } });
  });

  it('leaves the decision to the officer while the register is silent', () => {
    expect(decideWith(silent, approval)).toMatchObject({ ok: true });
    expect(decideWith(silent, refusal)).toMatchObject({ ok: true });
  });
});

describe('the check of data and power of attorney', () => {
  const byProxy = { representativeIin: '760613399663', powerOfAttorneyNumber: '1-2471' };
  const paper = { validUntil: '2026-03-02', revokedOn: null };
  const person = answer('individuals', { iin: applicant.iin });
  const after = (answers: Readonly<Record<string, string>>, ...commands: readonly Command[]) => {
    const { state } = must(representative, commands, filled(representative, answers).state);
    return [state.step, state.refusal?.reasons];
  };

  it('asks no notary when the applicant comes in person', () => {
    expect(after({}, person)).toEqual(['decide', undefined]);
  });

  it('takes a paper on the last day of its force', () => {
    expect(after(byProxy, person, answer('notary', paper))).toEqual(['decide', undefined]);
  });

  it.each([
    ['notary-not-found', undefined],
    ['notary-revoked', { ...paper, revokedOn: '2026-03-01' }],
    ['notary-expired', { ...paper, validUntil: '2026-03-01' }],
  ])('refuses with the reason %s', (reason, known) => {
    expect(after(byProxy, person, answer('notary', known))).toEqual([null, [reason]]);
  });

  it('refuses when the registry does not know the applicant', () => {
    expect(after({}, answer('individuals'))).toEqual([null, ['individuals-not-found']]);
  });
});
