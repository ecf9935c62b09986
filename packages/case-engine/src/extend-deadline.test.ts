import { describe, expect, it } from 'vitest';
import type { Command } from './commands.ts';
import type { DecisionContext } from './context.ts';
import { decide } from './decide.ts';
import type { CaseState, Party } from './journal/types.ts';
import { inventedEdition } from './testing/invented-edition.ts';
import { toTransition } from './transition.ts';

const now = new Date('2026-03-02T05:00:00Z');
const due = '2026-03-02T05:10:00.000Z';
const later = '2026-03-05T05:10:00.000Z';
const officer: Party = { role: 'leb-officer', iin: '800101300019', name: 'Айгүл', organisation: 'body-1' };
const applicant = { iin: '900101300017', name: 'Асан' };

function contextOf(extendable: boolean): DecisionContext {
  const extension = extendable ? { extension: { cites: ['1'] } } : {};
  let counter = 0;
  return {
    now,
    edition: { ...inventedEdition, regulation: { ...inventedEdition.regulation, ...extension } },
    dueAt: () => new Date(due),
    newId: () => `id-${++counter}`,
    newVerificationCode: () => 'CODE',
  };
}

/** The office's record of a portal application that waits to be accepted. */
function waiting(): CaseState {
  const opened = decide(
    [
      {
        type: 'open',
        by: officer,
        caseId: 'case-1',
        system: 'office',
        channel: 'portal',
        body: 'body-1',
        centre: 'centre-1',
        applicant,
        facts: {},
      },
    ],
    undefined,
    contextOf(true),
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...opened.value.state, step: 'accept', stepDue: due, serviceDue: due };
}

const extend = (change: Partial<Extract<Command, { type: 'extend-deadline' }>> = {}): Command => ({
  type: 'extend-deadline',
  by: officer,
  step: 'accept',
  until: later,
  reason: ' Мұрағаттан анықтама күтілуде ',
  ...change,
});

describe('a term that is extended', () => {
  it('ends later, wakes the sweep later, and is told where the person applied', () => {
    const context = contextOf(true);
    const decided = decide([extend()], waiting(), context);
    if (!decided.ok) throw new Error(decided.error.code);
    const { state, outbox } = decided.value;
    expect(state).toMatchObject({ stepDue: later, serviceDue: later });
    expect(toTransition(decided.value, 1, context).timers).toEqual([{ kind: 'deadline', at: later }]);
    expect(outbox).toHaveLength(1);
    const letter = outbox[0]?.payload as {
      readonly to: string;
      readonly step: string;
      readonly payload: Readonly<Record<string, unknown>>;
    };
    expect(letter.to).toBe('portal');
    expect(letter.payload.extension).toMatchObject({
      from: due,
      until: later,
      reason: 'Мұрағаттан анықтама күтілуде',
    });

    const portal: CaseState = {
      ...waiting(),
      system: 'portal',
      step: 'show-received',
      status: 'in-progress',
    };
    const received = decide(
      [
        {
          type: 'receive',
          conversation: {
            caseId: 'case-1',
            system: 'portal',
            channel: 'portal',
            body: 'body-1',
            centre: null,
            applicant,
          },
          message: {
            id: 'm-1',
            sendStep: letter.step,
            name: 'status',
            sentAt: now.toISOString(),
            arrivedAt: now.toISOString(),
            payload: letter.payload,
          },
        },
      ],
      portal,
      context,
    );
    if (!received.ok) throw new Error(received.error.code);
    expect(received.value.state).toMatchObject({
      step: 'show-received',
      status: 'in-progress',
      holder: { step: 'accept', due: later },
      extensions: [{ until: later }],
    });
    expect(received.value.outbox).toMatchObject([
      { topic: 'notification', payload: { iin: applicant.iin, extension: { until: later } } },
    ]);
  });

  it.each([
    ['where the law knows none', false, {}, 'not-your-step'],
    ['by somebody else', true, { by: { ...officer, organisation: 'body-2' } }, 'not-your-step'],
    ['of a step that has passed', true, { step: 'decide' }, 'step-not-current'],
    ['to an earlier moment', true, { until: '2026-03-02T05:05:00.000Z' }, 'invalid-input'],
    ['without a reason', true, { reason: ' ' }, 'invalid-input'],
  ] as const)('is refused %s', (_why, extendable, change, code) => {
    const decided = decide([extend(change)], waiting(), contextOf(extendable));
    expect(decided).toMatchObject({ ok: false, error: { code } });
  });
});
