import type { Clause, ClauseId, Edition, FlowStep } from '../../types.ts';
import { groupBy } from './group-by.ts';

export type Cell = 'actor' | 'name' | 'completion' | 'deadline' | 'next';

interface ClauseIndex {
  readonly byId: ReadonlyMap<ClauseId, Clause>;
  readonly byParent: ReadonlyMap<ClauseId, readonly Clause[]>;
}

/** An edition never changes, so its clauses are indexed once. */
const indexes = new WeakMap<Edition, ClauseIndex>();

function indexOf(edition: Edition): ClauseIndex {
  const known = indexes.get(edition);
  if (known) return known;
  const { clauses } = edition.text;
  const index = {
    byId: new Map(clauses.map((clause) => [clause.id, clause])),
    byParent: groupBy(clauses, ({ id }) => id.slice(0, Math.max(id.lastIndexOf('/'), 0))),
  };
  indexes.set(edition, index);
  return index;
}

export function clauseIn(edition: Edition, id: ClauseId): Clause | undefined {
  return indexOf(edition).byId.get(id);
}

/** Direct sub-items: of `12` these are `12/1`, `12/2`. */
export function childrenOf(edition: Edition, parent: ClauseId): readonly Clause[] {
  return indexOf(edition).byParent.get(parent) ?? [];
}

/** A clause and everything below it. */
export function branchOf(edition: Edition, root: ClauseId): Clause[] {
  return edition.text.clauses.filter(({ id }) => id === root || id.startsWith(`${root}/`));
}

/** One cell of a table's action; for a narrative step, or where the cell has no clause of its own, the whole step. */
export function cellOf(edition: Edition, step: FlowStep, cell: Cell): Clause {
  return clauseIn(edition, `${step.clause}/${cell}`) ?? clauseOf(edition, step);
}

/** The clause of a narrative step; of a table's action, the printed number. */
export function clauseOf(edition: Edition, step: FlowStep): Clause {
  return clauseIn(edition, step.clause) ?? { id: step.clause, kk: step.kk, line: 1, normative: true };
}

/** Every word the law spends on the step: its name and its form of completion. */
export function spokenBy(edition: Edition, step: FlowStep): Clause[] {
  const name = cellOf(edition, step, 'name');
  const completion = cellOf(edition, step, 'completion');
  return name.id === completion.id ? [name] : [name, completion];
}
