import { withoutMarkup } from '../model/source-ink.ts';

/** One paragraph of a published text, with the lines that the page has torn from it put back. */
export interface Paragraph {
  /** Number printed before the words: "4)", "12."; null for none. */
  readonly mark: string | null;
  readonly words: string;
  /** The page prints a list dash before it. */
  readonly dash: boolean;
  /** First line in the text, from 1. */
  readonly line: number;
}

const marked = /^(-\s*)?(\d{1,2}(?:-\d+)?[.)])\s+(\S.*)$/u;
/** A title and the first heading that the page has put on one line, with or without the point of the number. */
const runTogether = /^(.*[Рр]егламент[іi])\s+(1\.?(?:\s+\p{Lu}.*)?)$/u;
const ended = /[.;:!?]$/u;

/** A line without a number that begins with a small letter or № goes on with the line before it, unless that one had ended. */
export function readParagraphs(text: string, firstLine = 1): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = withoutMarkup(text)
    .split(/\r?\n/)
    .flatMap((raw, index) => {
      const words = raw.replace(/\s+/gu, ' ').trim();
      const [, title, heading] = runTogether.exec(words) ?? [];
      return (title && heading ? [title, heading] : [words]).map(
        (part) => [part, firstLine + index] as const,
      );
    });
  for (const [words, line] of lines) {
    if (words === '') continue;
    const [, dash, mark, rest] = marked.exec(words) ?? [];
    const last = paragraphs.at(-1);
    if (mark && rest) paragraphs.push({ mark, words: rest, dash: dash !== undefined, line });
    else if (last && /^[\p{Ll}№]/u.test(words) && !ended.test(last.words) && !isRule(last.words))
      paragraphs[paragraphs.length - 1] = { ...last, words: `${last.words} ${words}` };
    else paragraphs.push({ mark: null, words, dash: false, line });
  }
  return paragraphs;
}

/** A line drawn by the conversion of the page. */
export function isRule(words: string): boolean {
  return /^[-–—_ ]+$/u.test(words);
}
