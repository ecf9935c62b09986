import { readDeadline } from '../../model/read-deadline.ts';
import type { Edition, FlowStep } from '../../types.ts';
import type { DraftClause, RegulationDraft } from '../index.ts';

export interface DraftCount {
  /** Clauses and table cells of the finished text layer, outside what the act's other regulations add. */
  readonly clauses: number;
  /** Of them, transcribed alike under some id, and under the very id. */
  readonly sameWords: number;
  readonly sameId: number;
  readonly flowSteps: number;
  /** Label, actor, time and result as in the finished flow. */
  readonly sameFlowSteps: number;
  readonly processSteps: number;
  /** Kind, actor and clause as in the finished process. */
  readonly sameProcessSteps: number;
  readonly questions: number;
}

function isSameTime(drafted: string | undefined, finished: FlowStep['deadline']): boolean {
  const read = drafted === undefined ? null : (readDeadline(drafted) ?? null);
  return read?.value === finished?.value && read?.unit === finished?.unit;
}

const ink = (words: string) => words.replace(/\s/gu, '');

/** What a draft got right of a finished edition, and thereby what a person still has to do. */
export function compareDraft(draft: RegulationDraft, { regulation, text }: Edition): DraftCount {
  const drafted = draft.entries.filter((entry): entry is DraftClause => 'id' in entry);
  const words = new Map(drafted.map(({ id, kk, mark = '' }) => [id, ink(mark + kk)]));
  const all = new Set(words.values());
  const finished = text.clauses.map(({ id, kk, mark = '' }) => ({ id, ink: ink(mark + kk) }));
  const wordsOf = (id: string | undefined) =>
    drafted.find((clause) => clause.id === id)?.kk.replace(/^Нәтижесі\s*[–—-]\s*/u, '') ?? null;
  const flowSteps = text.flows.flatMap(({ channel, steps }) => steps.map((step) => ({ channel, step })));
  const own = draft.flows.flatMap(({ channel, steps }) => steps.map((step) => ({ channel, step })));
  const sameFlow = flowSteps.filter(({ channel, step }) =>
    own.some(
      (mine) =>
        mine.channel === channel &&
        mine.step.clause === step.clause &&
        (mine.step.label ?? null) === step.label &&
        (mine.step.actor ?? null) === step.actor &&
        wordsOf(mine.step.result) === step.result &&
        isSameTime(mine.step.deadline, step.deadline),
    ),
  );
  const steps = Object.entries(regulation.channels).flatMap(([channel, process]) =>
    process.steps.map((step) => ({ channel, step })),
  );
  const proposed = draft.channels.flatMap(({ channel, steps }) => steps.map((step) => ({ channel, step })));
  const sameProcess = steps.filter(({ channel, step }) =>
    proposed.some(
      (mine) =>
        mine.channel === channel &&
        mine.step.kind === step.kind &&
        mine.step.actor === step.actor &&
        step.cites.includes(mine.step.clause),
    ),
  );
  return {
    clauses: finished.length,
    sameWords: finished.filter((clause) => all.has(clause.ink)).length,
    sameId: finished.filter((clause) => words.get(clause.id) === clause.ink).length,
    flowSteps: flowSteps.length,
    sameFlowSteps: sameFlow.length,
    processSteps: steps.length,
    sameProcessSteps: sameProcess.length,
    questions: draft.questions,
  };
}
