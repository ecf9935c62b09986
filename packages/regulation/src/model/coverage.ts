import type { Clause, ClauseId, Regulation, TextLayer } from '../types.ts';
import { elementsOf, type ProcessElement } from './elements.ts';

/** How far text and process hold each other: `missing` is empty on both sides for an edition that runs. */
export interface Coverage {
  /** Normative clauses that an element cites, or that are listed as not executable with a reason. */
  readonly clauses: { readonly cited: number; readonly total: number; readonly missing: readonly Clause[] };
  /** Elements that cite a clause, or say why practice needs them. */
  readonly elements: {
    readonly citing: number;
    readonly total: number;
    readonly missing: readonly ProcessElement[];
  };
}

/** Citing an action of a table cites its cells. */
function cites(citation: ClauseId, clause: ClauseId): boolean {
  return clause === citation || (/\/action-[^/]+$/u.test(citation) && clause.startsWith(`${citation}/`));
}

/** Counts coverage both ways. */
export function coverage(regulation: Regulation, text: TextLayer): Coverage {
  const elements = elementsOf(regulation);
  const citations = new Set([
    ...elements.flatMap((element) => element.cites),
    ...regulation.notExecutable.flatMap(({ clauses }) => clauses),
  ]);
  const normative = text.clauses.filter((clause) => clause.normative);
  const missing = normative.filter(
    (clause) => ![...citations].some((citation) => cites(citation, clause.id)),
  );
  const groundless = elements.filter((element) => element.cites.length === 0 && !element.practice);
  return {
    clauses: { cited: normative.length - missing.length, total: normative.length, missing },
    elements: { citing: elements.length - groundless.length, total: elements.length, missing: groundless },
  };
}
