import { timePhrase } from '../../model/time-phrase.ts';
import type { Clause, Edition, FlowStep } from '../../types.ts';
import { cellOf } from './clauses.ts';
import { plain, quoteOf, stem, wordsOf } from './words.ts';

export type Timed = FlowStep & { readonly deadline: NonNullable<FlowStep['deadline']> };

export function isTimed(step: FlowStep): step is Timed {
  return step.deadline !== null;
}

const time = timePhrase('(?:ми?нут|сағат|күн)\\p{L}*');

/** Where the step's time is set and by which words: the cell of a table, the phrase of a narrative item. */
export function timeIn(edition: Edition, step: Timed): { readonly clause: Clause; readonly quote: string } {
  const clause = cellOf(edition, step, 'deadline');
  const narrative = clause.id === step.clause;
  return { clause, quote: (narrative ? quoteOf(clause.kk, time) : undefined) ?? clause.kk };
}

/** The work of the step without its time: comparable stems. */
export function workOf(step: FlowStep): readonly string[] {
  return wordsOf(plain(step.kk).replace(time, ' ')).map(stem);
}

/** The work in few words, for a sentence. */
export function workName(step: FlowStep): string {
  const name = step.kk.replace(/[\s.;]+$/u, '');
  return name.length > 90 ? `${name.slice(0, 90).replace(/\s+\S*$/u, '')} …` : name;
}

/** How much of the longer one both say, from 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [short, long] = [new Set(a), new Set(b)].sort((x, y) => x.size - y.size);
  if (!short || !long || long.size === 0) return 0;
  return [...short].filter((word) => long.has(word)).length / long.size;
}
