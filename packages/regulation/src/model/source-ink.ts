/** The source text as a stream of printed characters: white space, list dashes and markup are not ink. */
export interface SourceInk {
  /** All printed characters in order. */
  readonly characters: string;
  /** What stands before the character: 0 another character, 1 a space, 2 a tab or a line's end. */
  readonly gapBefore: readonly (0 | 1 | 2)[];
  /** Source line of each character, from 1. */
  readonly lineOf: readonly number[];
}

export function withoutSpace(words: string): string {
  return words.replace(/\s+/gu, '');
}

/** Blanks what the conversion of the page has added: a dash at the start of a line, underline tags, bold stars. */
export function withoutMarkup(source: string): string {
  return source
    .replace(/^- /gmu, '  ')
    .replace(/<\/?u>/gu, (tag) => ' '.repeat(tag.length))
    .replace(/\*\*/gu, '  ');
}

export function inkOf(source: string): SourceInk {
  const characters: string[] = [];
  const gapBefore: (0 | 1 | 2)[] = [];
  const lineOf: number[] = [];
  let line = 1;
  let gap: 0 | 1 | 2 = 2;
  for (const character of withoutMarkup(source).split('')) {
    if (/\s/u.test(character)) {
      gap = character === '\t' || character === '\n' ? 2 : Math.max(gap, 1) === 2 ? 2 : 1;
      if (character === '\n') line += 1;
      continue;
    }
    characters.push(character);
    gapBefore.push(gap);
    lineOf.push(line);
    gap = 0;
  }
  return { characters: characters.join(''), gapBefore, lineOf };
}
