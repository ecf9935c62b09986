/**
 * The text made comparable: lower case, one kind of quotation mark and dash, Cyrillic і for the Latin i that the
 * acts mix in. As long as the input, so that a place found in it is the same place in the verbatim words.
 */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  const sameLength = lower.length === text.length ? lower : Array.from(text, lowerOfSameLength).join('');
  return sameLength.replace(/[i–—−«»“”\u00a0]/g, (sign) => alike[sign] ?? sign);
}

function lowerOfSameLength(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === sign.length ? lower : sign;
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
