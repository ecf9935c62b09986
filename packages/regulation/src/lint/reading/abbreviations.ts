import type { Clause, Edition } from '../../types.ts';
import { plain, quoteOf, stem, wordsOf } from './words.ts';

export interface Definition {
  /** `ЖАО`, `ЖАО АЖ`. */
  readonly abbreviation: string;
  readonly clause: Clause;
  /** Comparable words of what it stands for, nearest to the abbreviation last. */
  readonly meaning: readonly string[];
  /** The words that define it. */
  readonly quote: string;
}

const capitals = '[\\p{Lu}]{2,}(?: [\\p{Lu}]{2,})*';
const bracketed = /\(бұдан (?:әр|былай)\p{L}*\s*-?\s*([^)]+)\)/gu;
const heading = new RegExp(`^(${capitals})\\s*[-–—]\\s*([^–—;]+)`, 'u');
const short = new RegExp(`(${capitals})\\s*$`, 'u');

/** "… (бұдан әрі – ЖАО)" and "ҚФБ – …". */
export function definitionsIn(edition: Edition): Definition[] {
  return edition.text.clauses.flatMap((clause) => [...inBrackets(clause), ...atHead(clause)]);
}

function inBrackets(clause: Clause): Definition[] {
  const text = plain(clause.kk);
  return [...text.matchAll(bracketed)].flatMap((match) => {
    const verbatim = clause.kk.slice(match.index, match.index + match[0].length);
    const abbreviation = short.exec(verbatim.slice(0, -1))?.[1];
    if (!abbreviation) return [];
    const meaning = wordsOf(text.slice(0, match.index).split(/[;:]/).at(-1) ?? '').slice(-8);
    return [{ abbreviation, clause, meaning, quote: lastWords(clause.kk, match.index) + verbatim }];
  });
}

/** A definition of the list of terms: the clause begins with the abbreviation. */
function atHead(clause: Clause): Definition[] {
  const match = heading.exec(clause.kk);
  if (!match?.[1] || !match[2] || !clause.normative || !/^\d+\/\d+$/.test(clause.id)) return [];
  return [
    {
      abbreviation: match[1],
      clause,
      meaning: wordsOf(match[2]).slice(0, 10),
      quote: match[0].trim(),
    },
  ];
}

function lastWords(kk: string, end: number): string {
  const before = kk.slice(0, end);
  return (
    quoteOf(before, /"[^"]+"\s*$/u) ?? quoteOf(before, /[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}"-]+){0,2}\s*$/u) ?? ''
  );
}

export interface Use {
  readonly abbreviation: string;
  readonly clause: Clause;
}

/** Words of the Russian half of forms and names everybody knows need no definition. */
const everyday = new Set(['ГУ', 'ФИО', 'ҚР', 'РК']);
const run = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?!\p{L})(?: \p{Lu}{2,}(?!\p{L}))*/gu;

/** Abbreviations as the binding text uses them; a compound that is defined as a whole counts as one. */
export function usesIn(edition: Edition, defined: ReadonlySet<string>): Use[] {
  return edition.text.clauses
    .filter(({ normative, restored }) => normative && !restored)
    .flatMap((clause) =>
      [...clause.kk.matchAll(run)].flatMap(([capitalised]) => {
        const words = capitalised.split(' ');
        if (words.some((word) => word.length > 6) || !/^[\p{Script=Cyrillic} ]+$/u.test(capitalised))
          return [];
        return split(words, defined).map((abbreviation) => ({ abbreviation, clause }));
      }),
    )
    .filter(({ abbreviation }) => !everyday.has(abbreviation));
}

function split(words: readonly string[], defined: ReadonlySet<string>): string[] {
  if (words.length === 0) return [];
  for (let size = words.length; size > 1; size--) {
    const compound = words.slice(0, size).join(' ');
    if (defined.has(compound)) return [compound, ...split(words.slice(size), defined)];
  }
  return [words[0] ?? '', ...split(words.slice(1), defined)];
}

/** Whether consecutive words of the meaning begin with the letters of the abbreviation, and which. */
export function spelledBy(abbreviation: string, meaning: readonly string[]): readonly string[] | undefined {
  const letters = Array.from(plain(abbreviation.replaceAll(' ', '')));
  for (let from = 0; from + letters.length <= meaning.length; from++) {
    const words = meaning.slice(from, from + letters.length);
    if (words.every((word, index) => word.startsWith(letters[index] ?? ''))) return words.map(stem);
  }
  return undefined;
}
