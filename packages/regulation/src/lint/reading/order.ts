import type { Edition, Flow, FlowStep } from '../../types.ts';
import type { Evidence } from '../finding.ts';
import { cellOf } from './clauses.ts';

/** A printed arrow: the step names `target` as its next action. */
export interface Arrow {
  readonly flow: Flow;
  readonly step: FlowStep;
  readonly target: string;
}

export function arrowsOf(edition: Edition): Arrow[] {
  return edition.text.flows.flatMap((flow) =>
    flow.steps.flatMap((step) => (step.next ?? []).map((target) => ({ flow, step, target }))),
  );
}

export function hasNumber(flow: Flow, n: string): boolean {
  return flow.steps.some((step) => step.n === n);
}

/** The largest printed number of the flow; NaN where a number is no number. */
export function lastNumber(flow: Flow): number {
  return Math.max(...flow.steps.map((step) => Number(step.n)));
}

/** Evidence that quotes the cell in which the arrow is printed. */
export function arrowEvidence(edition: Edition, arrow: Arrow, message: Evidence['message']): Evidence {
  const cell = cellOf(edition, arrow.step, 'next');
  return { clauses: [cell.id], quote: cell.kk, message };
}
