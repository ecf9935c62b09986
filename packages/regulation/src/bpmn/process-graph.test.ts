import { describe, expect, it } from 'vitest';
import type { Step } from '../types.ts';
import { buildProcessGraph } from './process-graph.ts';

const base = {
  kind: 'fill',
  system: 'portal',
  actor: 'applicant',
  title: { kk: 'Қадам', ru: 'Шаг', en: 'Step' },
  cites: ['1'],
} as const;

function flowsOf(steps: readonly Step[]): readonly string[] {
  return buildProcessGraph({ steps }).sequence.map(
    ({ source, target, answer }) => `${source} -> ${target}${answer ? ` (${answer})` : ''}`,
  );
}

describe('buildProcessGraph', () => {
  it('leads a failed condition to its refusal, which ends apart from the main course', () => {
    const steps: readonly Step[] = [
      { ...base, id: 'check', onFail: 'refuse' },
      { ...base, id: 'refuse', kind: 'refuse' },
      { ...base, id: 'go-on' },
    ];
    expect(flowsOf(steps)).toEqual([
      'portal_start -> check',
      'check -> check_outcome',
      'check_outcome -> go-on (ok)',
      'check_outcome -> refuse (fail)',
      'refuse -> refuse_end',
      'go-on -> portal_end',
    ]);
  });

  it('passes over a step whose fact is false and lets the ways meet', () => {
    const steps: readonly Step[] = [
      { ...base, id: 'maybe', when: 'result-is-refusal' },
      { ...base, id: 'always' },
    ];
    expect(flowsOf(steps)).toEqual([
      'portal_start -> maybe_when',
      'maybe_when -> maybe (holds)',
      'maybe_when -> always_join (holds-not)',
      'maybe -> always_join',
      'always -> portal_end',
      'always_join -> always',
    ]);
  });

  it('opens another system by its first message and makes it wait for the next', () => {
    const send = { ...base, kind: 'send', actor: 'gateway' } as const;
    const { nodes, messages } = buildProcessGraph({
      steps: [
        { ...send, id: 'ask', message: { name: 'request', to: ['office'] } },
        { ...send, id: 'ask-again', message: { name: 'request', to: ['office'] } },
        { ...base, id: 'hear', system: 'office', receives: 'ask' },
        { ...base, id: 'hear-again', system: 'office', receives: 'ask-again' },
      ],
    });
    expect(
      nodes
        .filter(({ system, type }) => system === 'office' && type !== 'step')
        .map(({ id, type }) => [id, type]),
    ).toEqual([
      ['office_start', 'message-start'],
      ['hear-again_message', 'message-catch'],
      ['office_end', 'end'],
    ]);
    expect(messages.map(({ source, target }) => [source, target])).toEqual([
      ['ask', 'office_start'],
      ['ask-again', 'hear-again_message'],
    ]);
  });

  it('leaves out a step that nothing leads to', () => {
    const steps: readonly Step[] = [
      { ...base, id: 'only', next: 'end' },
      { ...base, id: 'lost' },
    ];
    expect(buildProcessGraph({ steps }).nodes.map(({ id }) => id)).not.toContain('lost');
  });
});
