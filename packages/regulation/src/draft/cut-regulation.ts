import { failure, type Result, success } from '@qyzmet/kernel';
import { readParagraphs } from './read-paragraphs.ts';

const title =
  /^["«].+["»]\s+(?:электрондық\s+)?мемлекетт[іi]к\s+(?:көрсетілетін\s+)?қызмет\S*(?:\s+көрсету)?(?:\s+осы)?\s+регламент[іi]$/iu;

/** Line numbers (from 0) and words of the titles under which the regulations of an act begin. */
export function titlesIn(source: string): readonly { readonly line: number; readonly words: string }[] {
  return readParagraphs(source).flatMap(({ line, mark, words }) =>
    mark === null && title.test(words) ? [{ line: line - 1, words }] : [],
  );
}

export type CutFault = 'no-regulation' | 'several' | 'no-such-number';

/** The head of the act with one of its regulations, as a file of its own. `number` counts from 1. */
export function cutRegulation(source: string, number: number | undefined): Result<string, CutFault> {
  const titles = titlesIn(source);
  const lines = source.split(/\r?\n/);
  const [first] = titles;
  if (!first) return failure('no-regulation');
  if (number === undefined && titles.length > 1) return failure('several');
  const chosen = titles[(number ?? 1) - 1];
  if (!chosen) return failure('no-such-number');
  const next = titles[number ?? 1];
  const head = lines.slice(0, approvalBefore(lines, first.line));
  const end = next ? approvalBefore(lines, next.line) : lines.length;
  return success([...head, ...lines.slice(approvalBefore(lines, chosen.line), end)].join('\n'));
}

/** Where the words of approval begin that stand over a title; the title's own line where there are none. */
function approvalBefore(lines: readonly string[], titleLine: number): number {
  let at = titleLine - 1;
  while (at > 0 && lines[at]?.trim() === '') at -= 1;
  if (!/бекіт[іi]л/u.test(lines[at] ?? '')) return titleLine;
  while (at > 0 && lines[at - 1]?.trim() !== '') at -= 1;
  return at;
}
