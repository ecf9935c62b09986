/** Advance widths of Arial's Cyrillic letters in thousandths of the font size; Kazakh letters as their nearest kin. */
const letterWidths: Readonly<Record<string, number>> = {
  ...widths(222, "іїijl'ІI|"),
  ...widths(278, ' .,:;!/()[]t-'),
  ...widths(365, 'гғf«»“”"r'),
  ...widths(445, 'зкқт'),
  ...widths(500, 'схуұүчcksvxyzJ—'),
  ...widths(556, 'абвдеәиколнңөпрьэяһ'),
  ...widths(583, 'дл'),
  ...widths(688, 'жмыъБРСКЛЕЗГ'),
  ...widths(823, 'шщфюmMWwМЮЫЖ'),
  ...widths(1000, 'ШЩ%@'),
};
const otherSmall = 560;
const otherCapital = 740;
/** Other sans-serif faces run a little wider than Arial. */
const reserve = 1.03;

function widths(width: number, letters: string): Readonly<Record<string, number>> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** Width in pixels of one line of text. */
export function measureText(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) {
    width += letterWidths[letter] ?? (letter === letter.toLowerCase() ? otherSmall : otherCapital);
  }
  return (width / 1000) * fontSize * reserve;
}

/** After spaces, and after a hyphen between two words; a hyphen before an ending ("АЖ-ге") keeps it. */
const breaks = /(?<=\s)|(?<=\p{L}{4}-)(?=\p{L}{4})/u;

/** A line break in the text stays. A single word may be wider than the width. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of paragraph.split(breaks)) {
      if (line !== '' && measureText((line + piece).trimEnd(), fontSize) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

export function widestWord(text: string, fontSize: number): number {
  return Math.max(0, ...text.split(breaks).map((piece) => measureText(piece.trim(), fontSize)));
}
