import { failure, type Result, success } from '@qyzmet/kernel';
import { type CutFault, cutRegulation, titlesIn } from './cut-regulation.ts';
import { type DraftClause, type DraftEntry, draftClauses } from './draft-clauses.ts';
import { type DraftFlow, draftFlows } from './draft-flows.ts';
import { type DraftStep, draftProcess } from './draft-process.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { writeRegulation, writeText } from './write-draft.ts';

export type { CutFault } from './cut-regulation.ts';
export { titlesIn } from './cut-regulation.ts';
export type { DraftClause, DraftEntry } from './draft-clauses.ts';
export type { DraftFlow } from './draft-flows.ts';
export type { DraftStep } from './draft-process.ts';

export interface RegulationDraft {
  /** The act's head with this regulation alone: the draft's `source.txt`. */
  readonly source: string;
  readonly entries: readonly DraftEntry[];
  readonly flows: readonly DraftFlow[];
  readonly channels: readonly { readonly channel: string; readonly steps: readonly DraftStep[] }[];
  /** The files as they are to be mended by hand. */
  readonly files: Readonly<Record<'source.txt' | 'text.yaml' | 'regulation.yaml', string>>;
  /** How many open questions the files mark with `# question:`. */
  readonly questions: number;
}

/**
 * Proposes a text layer and a process layer for a published text. Nothing is decided that the words do not say: the rest is
 * marked as a question. `edition`: `territory/service/date`; `number`: which regulation of the act, from 1.
 */
export function draftRegulation(
  source: string,
  edition: string,
  number?: number,
): Result<RegulationDraft, CutFault> {
  const cut = cutRegulation(source, number);
  if (!cut.ok) return failure(cut.error);
  const titleWords = titlesIn(cut.value)[0]?.words ?? '';
  const entries = draftClauses(readParagraphs(cut.value), titleWords);
  const clauses = entries.filter((entry): entry is DraftClause => 'id' in entry);
  const flows = draftFlows(clauses);
  const channels = flows.map((flow) => ({ channel: flow.channel, steps: draftProcess(flow, clauses) }));
  const registration = clauses.find(({ id }) => id === 'act/registration')?.kk ?? '';
  const results = clauses.filter(({ id, kk }) => !id.includes('/') && /нәтижес[іi]/u.test(kk));
  const files = {
    'source.txt': cut.value,
    'text.yaml': writeText(edition, entries, flows),
    'regulation.yaml': writeRegulation({ edition, titleWords, registration }, channels, results),
  };
  const questions =
    Object.values(files)
      .join('\n')
      .match(/^\s*# question:/gmu)?.length ?? 0;
  return success({ source: cut.value, entries, flows, channels, files, questions });
}
