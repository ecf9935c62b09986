import type { Channel, ClauseId, TimeUnit } from './types.ts';

/** One clause of the text layer: verbatim words with letter-spacing and line breaks repaired. */
export interface Clause {
  readonly id: ClauseId;
  /** Number printed before the words: "4)", "12.". */
  readonly mark?: string;
  readonly kk: string;
  /** First line of the clause in the source text, from 1. */
  readonly line: number;
  /** `heading`s and `diagram captions` bind nobody and need no citation. */
  readonly normative: boolean;
  /** A wrecked original restored by us; the source's own words stand in the findings. */
  readonly restored?: boolean;
}

export interface FlowStep {
  /** As printed; "7-1" in a flow of two paragraphs. */
  readonly n: string;
  readonly label: string | null;
  readonly actor: string | null;
  readonly kk: string;
  readonly result: string | null;
  readonly deadline: { readonly value: number; readonly unit: TimeUnit } | null;
  /** Numbers of the next actions as printed; null where the text names none. */
  readonly next: readonly string[] | null;
  readonly clause: ClauseId;
}

export interface Flow {
  readonly channel: Channel;
  readonly source: 'narrative' | 'table';
  readonly para: string;
  readonly steps: readonly FlowStep[];
}

export interface TextLayer {
  readonly clauses: readonly Clause[];
  readonly flows: readonly Flow[];
}
