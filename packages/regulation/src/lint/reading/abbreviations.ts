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
const leading = new RegExp(`^(${capitals})\\s+"?([^–—;]+)`, 'u');
const short = new RegExp(`(${capitals})\\s*$`, 'u');
const aside = new RegExp(`([^()]+?)\\s*\\((${capitals})\\)`, 'gu');

/** "… (бұдан әрі – ЖАО)", "ҚФБ – …", and among the terms "мемлекеттік мекеме (ММ)" or "ЖТ МДҚ жеке тұлғалар …". */
export function definitionsIn(edition: Edition): Definition[] {
  return edition.text.clauses.flatMap((clause) => [
    ...inBrackets(clause),
    ...atHead(clause),
    ...spelledOut(clause),
  ]);
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
  if (!match?.[1] || !match[2] || !clause.normative || !isTerm(clause)) return [];
  return [
    {
      abbreviation: match[1],
      clause,
      meaning: wordsOf(match[2]).slice(0, 10),
      quote: match[0].trim(),
    },
  ];
}

/** In the list of terms, words in brackets or at the head that the words beside them spell. */
function spelledOut(clause: Clause): Definition[] {
  if (!clause.normative || !isTerm(clause)) return [];
  const ahead = leading.exec(clause.kk);
  const found = [
    ...[...clause.kk.matchAll(aside)].map(([quote, words, short]) => ({ quote, words, short, near: -8 })),
    ...(ahead ? [{ quote: ahead[0], words: ahead[2], short: ahead[1], near: 0 }] : []),
  ];
  return found.flatMap(({ quote, words = '', short = '', near }) => {
    const meaning = near < 0 ? wordsOf(words).slice(near) : wordsOf(words).slice(0, 8);
    return spelledBy(short, meaning) ? [{ abbreviation: short, clause, meaning, quote: quote.trim() }] : [];
  });
}

function isTerm({ id }: Clause): boolean {
  return /^\d+\/\d+$/.test(id);
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
const everyday = new Set(['ГУ', 'ФИО', 'ҚР', 'РК', 'АРЫЗ']);
const roman = /^[ІХV]+$/u;
const run = /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?!\p{L})(?: \p{Lu}{2,}(?!\p{L}))*/gu;

/**
 * Abbreviations as the binding text uses them, outside the brackets that define them; a compound that is defined as a
 * whole counts as one, and so do unknown words that stand together.
 */
export function usesIn(edition: Edition, defined: ReadonlySet<string>): Use[] {
  return edition.text.clauses
    .filter(({ normative, restored }) => normative && !restored)
    .flatMap((clause) =>
      [...undefining(clause.kk).matchAll(run)].flatMap(([capitalised]) => {
        const words = capitalised.split(' ');
        if (words.some((word) => word.length > 6) || !/^[\p{Script=Cyrillic} ]+$/u.test(capitalised))
          return [];
        return joinUnknown(split(words, defined), defined).map((abbreviation) => ({ abbreviation, clause }));
      }),
    )
    .filter(({ abbreviation }) => !everyday.has(abbreviation) && !roman.test(abbreviation));
}

/** The words without their definitions, which use nothing. */
function undefining(kk: string): string {
  const text = plain(kk);
  return [...text.matchAll(bracketed)].reduce(
    (rest, { index, 0: match }) =>
      `${rest.slice(0, index)}${' '.repeat(match.length)}${rest.slice(index + match.length)}`,
    kk,
  );
}

function split(words: readonly string[], defined: ReadonlySet<string>): string[] {
  if (words.length === 0) return [];
  for (let size = words.length; size > 1; size--) {
    const compound = words.slice(0, size).join(' ');
    if (defined.has(compound)) return [compound, ...split(words.slice(size), defined)];
  }
  return [words[0] ?? '', ...split(words.slice(1), defined)];
}

function joinUnknown(names: readonly string[], defined: ReadonlySet<string>): string[] {
  const joined: string[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before !== undefined && !defined.has(before) && !defined.has(name))
      joined[joined.length - 1] = `${before} ${name}`;
    else joined.push(name);
  }
  return joined;
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
