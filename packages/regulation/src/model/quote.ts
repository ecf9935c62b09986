import type { ClauseId, TextLayer } from '../types.ts';

/** The words of a clause to show beside a citation; an action of a table is told cell by cell. Undefined when unknown. */
export function findQuote(text: TextLayer, id: ClauseId): string | undefined {
  const clause = text.clauses.find((candidate) => candidate.id === id);
  if (!clause || !/\/action-[^/]+$/u.test(id)) return clause?.kk;
  const cells = text.clauses.filter((cell) => cell.id.startsWith(`${id}/`));
  return [clause, ...cells].map((cell) => cell.kk).join(' · ');
}
