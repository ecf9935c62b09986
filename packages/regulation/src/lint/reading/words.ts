/**
 * The text made comparable: lower case, one kind of quotation mark and dash, Cyrillic і for the Latin i that the
 * acts mix in. As long as the input, so that a place found in it is the same place in the verbatim words.
 */
export function plain(text: string): string {
  return Array.from(text, (sign) => {
    const lower = sign.toLowerCase();
    const folded = alike[lower] ?? lower;
    return folded.length === sign.length ? folded : sign;
  }).join('');
}

const alike: Readonly<Record<string, string>> = {
  i: 'і',
  '–': '-',
  '—': '-',
  '−': '-',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
};

/** The verbatim words that a pattern over `plain` text matches. */
export function quoteOf(text: string, pattern: RegExp): string | undefined {
  const match = pattern.exec(plain(text));
  return match ? text.slice(match.index, match.index + match[0].length) : undefined;
}

/** Words of the plain text without punctuation. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The part of a Kazakh word that its endings leave alone, near enough to compare. */
export function stem(word: string): string {
  return word.slice(0, 5);
}

/** Whether one stem only ends sooner than the other: шлюз, шлюзі. */
export function sameStem(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 3 ? a.startsWith(b) || b.startsWith(a) : a === b;
}

/** Same words, whatever the punctuation and the letter case. */
export function sameWords(a: string, b: string): boolean {
  return wordsOf(a).join(' ') === wordsOf(b).join(' ');
}
