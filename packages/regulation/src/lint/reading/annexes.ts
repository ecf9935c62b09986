import type { Clause, Edition } from '../../types.ts';
import { branchOf, clauseIn } from './clauses.ts';
import { plain } from './words.ts';

export type FormKind = 'application' | 'result';

/** What the annex says it holds: its title, or its heading where it has no title. */
export function annexTitle(edition: Edition, annex: string): Clause | undefined {
  return clauseIn(edition, `${annex}/title`) ?? clauseIn(edition, annex);
}

/** Whether the annex is the form of an application or of an answer; undefined for tables, diagrams and the rest. */
export function formKind(edition: Edition, annex: string): FormKind | undefined {
  const title = plain(annexTitle(edition, annex)?.kk ?? '');
  if (/жауаб|жауап|шығыс нысан/u.test(title)) return 'result';
  if (/өтініш|арыз|сұраным|сұрау нысан/u.test(title)) return 'application';
  return undefined;
}

/** Binding clauses of all annexes of one kind of form. */
export function formClauses(edition: Edition, kind: FormKind): Clause[] {
  return annexesOf(edition)
    .filter((annex) => formKind(edition, annex) === kind)
    .flatMap((annex) => branchOf(edition, annex))
    .filter(({ normative }) => normative);
}

export function annexesOf(edition: Edition): string[] {
  return edition.text.clauses.flatMap(({ id }) => (/^annex-\d+$/.test(id) ? [id] : []));
}
