/** The sentences of an island stand in its element, in the page's language: no island carries a catalogue. */
export function wordsOf(element: HTMLElement): (key: string) => string {
  const words = JSON.parse(element.dataset.words ?? '{}') as Record<string, string>;
  return (key) => words[key] ?? '';
}
