import { type Channel, type ClauseId, channels } from '../types.ts';
import { boolean, choose, either, listOf, oneOf, record, type Shape, string } from './shape.ts';

/** Words of the text layer; `pieces` where the page cuts them apart, in the order of the page. */
export interface CutWords {
  readonly kk: string;
  readonly pieces: readonly string[];
}
export type Words = string | CutWords;

export interface ClauseEntry {
  readonly id: ClauseId;
  /** Printed number before the words: "4)". */
  readonly mark?: string;
  readonly kk: string;
  readonly pieces?: readonly string[];
  readonly normative?: boolean;
  readonly restored?: boolean;
}

/** Printed words that belong to the page, not to the law: page numbers, "table continued". */
export interface FurnitureEntry {
  readonly furniture: string;
  readonly reason: string;
}

export const rowNames = ['number', 'actor', 'name', 'completion', 'deadline', 'next'] as const;
export type RowName = (typeof rowNames)[number];

export interface TableRow {
  readonly row: RowName;
  readonly head?: Words;
  readonly cells: readonly Words[];
}

export interface TablePart {
  readonly heading?: string;
  readonly rows: readonly TableRow[];
}

/** A part of a table of actions; entries of one id continue each other. */
export interface TableEntry {
  readonly table: ClauseId;
  readonly channel: Channel;
  /** The page sets the cells of a row apart by a space only, not by a tab or a line's end. */
  readonly spaced?: boolean;
  readonly parts: readonly TablePart[];
}

export type TextEntry = ClauseEntry | FurnitureEntry | TableEntry;

export interface NarrativeStepEntry {
  readonly clause: ClauseId;
  readonly label?: string;
  /** In the nominative; left out where the step names nobody. */
  readonly actor?: string;
  /** The words of the clause that set the time: "10 (он) минут". */
  readonly deadline?: string;
  /** The clause that says what the step ends in: "Нәтижесі – …". */
  readonly result?: ClauseId;
}

export interface NarrativeFlowEntry {
  readonly channel: Channel;
  readonly narrative: string;
  readonly steps: readonly NarrativeStepEntry[];
}

export interface TableFlowEntry {
  readonly channel: Channel;
  readonly table: ClauseId;
}

export interface TextFile {
  readonly edition: string;
  readonly clauses: readonly TextEntry[];
  readonly flows: readonly (NarrativeFlowEntry | TableFlowEntry)[];
}

const pieces = listOf(string, 2);
const words = either(string, record<CutWords>({ kk: string, pieces }, {}));

const clause = record<ClauseEntry>(
  { id: string, kk: string },
  { mark: string, pieces, normative: boolean, restored: boolean },
);
const furniture = record<FurnitureEntry>({ furniture: string, reason: string }, {});
const row = record<TableRow>({ row: oneOf(rowNames), cells: listOf(words, 1) }, { head: words });
const part = record<TablePart>({ rows: listOf(row, 1) }, { heading: string });
const table = record<TableEntry>(
  { table: string, channel: oneOf(channels), parts: listOf(part, 1) },
  { spaced: boolean },
);

const narrative = record<NarrativeFlowEntry>(
  {
    channel: oneOf(channels),
    narrative: string,
    steps: listOf(
      record<NarrativeStepEntry>(
        { clause: string },
        { actor: string, label: string, deadline: string, result: string },
      ),
      1,
    ),
  },
  {},
);
const tableFlow = record<TableFlowEntry>({ channel: oneOf(channels), table: string }, {});

/** The text layer as a file holds it. */
export const textShape: Shape = record<TextFile>(
  {
    edition: string,
    clauses: listOf(
      choose((value) => ('table' in value ? table : 'furniture' in value ? furniture : clause)),
      1,
    ),
    flows: listOf(choose((value) => ('table' in value ? tableFlow : narrative))),
  },
  {},
);
