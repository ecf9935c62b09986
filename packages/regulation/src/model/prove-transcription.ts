import type { Text } from '@qyzmet/kernel';
import type { ClauseId } from '../types.ts';
import { inkOf, withoutSpace } from './source-ink.ts';

/** Words that must be found in the source: whole, or in the pieces into which the page cuts them. */
export interface Transcribed {
  readonly id: ClauseId | null;
  readonly pieces: readonly string[];
  /** Cells of one row share the key; they stand side by side and not one after another. Null for running text. */
  readonly row: string | null;
  /** The page sets the cells of this row apart by a space only. */
  readonly spaced?: boolean;
}

export interface TranscriptionFault {
  readonly line: number;
  readonly clause: ClauseId | null;
  readonly sentence: Text;
}

export interface TranscriptionProof {
  /** First source line of each transcribed unit, in the order given; 0 where it was not found. */
  readonly lines: readonly number[];
  readonly faults: readonly TranscriptionFault[];
}

function excerpt(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/**
 * Holds the text layer against the source: every unit's characters stand there in order, white space aside, no character
 * twice, and no printed character is left over.
 */
export function proveTranscription(source: string, units: readonly Transcribed[]): TranscriptionProof {
  const ink = inkOf(source);
  const taken = new Uint8Array(ink.characters.length);
  const faults: TranscriptionFault[] = [];

  const find = (needle: string, from: number, edge: 1 | 2): number => {
    for (
      let at = ink.characters.indexOf(needle, from);
      at >= 0;
      at = ink.characters.indexOf(needle, at + 1)
    ) {
      const end = at + needle.length;
      const wholeWords = (ink.gapBefore[at] ?? 2) >= edge && (ink.gapBefore[end] ?? 2) >= edge;
      if (wholeWords && !taken.subarray(at, end).includes(1)) return at;
    }
    return -1;
  };

  let cursor = 0;
  let row: string | null = null;
  let rowStart = 0;
  const lines = units.map((unit) => {
    if (unit.row !== row || unit.row === null) {
      row = unit.row;
      rowStart = cursor;
    }
    let from = rowStart;
    let first = 0;
    for (const [index, piece] of unit.pieces.entries()) {
      const needle = withoutSpace(piece);
      const at = find(needle, from, unit.row === null || unit.spaced ? 1 : 2);
      if (at < 0) {
        const line = ink.lineOf[from] ?? ink.lineOf.at(-1) ?? 1;
        faults.push({ line, clause: unit.id, sentence: notInSource(piece, line) });
        return first;
      }
      taken.fill(1, at, at + needle.length);
      from = at + needle.length;
      if (index === 0) {
        first = ink.lineOf[at] ?? 0;
        cursor = Math.max(cursor, from);
      }
    }
    return first;
  });
  return { lines, faults: [...faults, ...leftOver(ink.characters, ink.lineOf, taken)] };
}

function notInSource(piece: string, line: number): Text {
  const words = excerpt(piece);
  return {
    kk: `«${words}» сөздері актінің мәтінінде ${line}-жолдан бастап бұл ретпен кездеспейді.`,
    ru: `Слов «${words}» нет в тексте акта в этом порядке начиная со строки ${line}.`,
    en: `The words "${words}" do not stand in the source in this order from line ${line} on.`,
  };
}

function leftOver(
  characters: string,
  lineOf: readonly number[],
  taken: Uint8Array,
): readonly TranscriptionFault[] {
  const byLine = new Map<number, string>();
  for (let at = 0; at < characters.length; at += 1) {
    if (taken[at]) continue;
    const line = lineOf[at] ?? 0;
    byLine.set(line, (byLine.get(line) ?? '') + (characters[at] ?? ''));
  }
  return [...byLine].map(([line, words]) => ({
    line,
    clause: null,
    sentence: {
      kk: `«${excerpt(words)}» мәтін қабатына көшірілмеген.`,
      ru: `«${excerpt(words)}» не перенесено в слой текста.`,
      en: `"${excerpt(words)}" is not transcribed in the text layer.`,
    },
  }));
}
