import type { Text } from '@qyzmet/kernel';
import type { ClauseId, Edition } from '../types.ts';

export type Level = 'error' | 'warning' | 'note';

/** A contradiction of the law's text, proved by a quotation. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  /** Edition id. */
  readonly edition: string;
  /** The clause that holds the quotation comes first. */
  readonly clauses: readonly ClauseId[];
  /** Line of the quoted clause in the edition's source text, from 1. */
  readonly line: number;
  /** Verbatim words of the first clause. */
  readonly quote: string;
  readonly message: Text;
  /** What we run instead and why; null while nobody has decided. */
  readonly accepted: { readonly reason: Text; readonly run: Text } | null;
}

/** What a rule shows: the first clause holds the quotation word for word. */
export interface Evidence {
  readonly clauses: readonly [ClauseId, ...ClauseId[]];
  readonly quote: string;
  readonly message: Text;
}

export interface Rule {
  readonly id: string;
  readonly level: Level;
  /** One sentence: what the rule finds. */
  readonly title: Text;
  readonly find: (edition: Edition) => readonly Evidence[];
}
