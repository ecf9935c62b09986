import { foldForSearch } from '@qyzmet/kernel';

/** Whether every word of the query stands in the texts, letters folded and endings aside. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const text = foldForSearch(texts.join(' '));
  return foldForSearch(query)
    .split(' ')
    .filter(Boolean)
    .every((word) => text.includes(stemOf(word)));
}

/** Kazakh and Russian endings change: a long word is found by its beginning, a little more than half of it. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(5, Math.ceil(word.length * 0.55)));
}
