import type { CaseState, Decision } from '../journal/types.ts';

/** The decision on the merits is made and fell this way. Before it neither fact holds. */
export function decided(outcome: Decision['outcome']): (state: Pick<CaseState, 'decision'>) => boolean {
  return ({ decision }) => decision?.outcome === outcome;
}
