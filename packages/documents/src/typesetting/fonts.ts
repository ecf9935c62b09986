import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { glyphCoverage } from './glyph-coverage.ts';

const require = createRequire(import.meta.url);

/** Golos Text (SIL OFL 1.1) in the three weights that the layouts use. */
export const fontFiles: readonly string[] = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  require.resolve(`@expo-google-fonts/golos-text/${weight}/GolosText_${weight}.ttf`),
);

let coverage: ReadonlySet<number> | undefined;

/** The distinct characters of a text that the document typeface cannot show: no glyph, or nothing to see. */
export function findUnprintable(text: string): readonly string[] {
  coverage ??= glyphCoverage(fontFiles.map((file) => readFileSync(file)));
  const known = coverage;
  return [...new Set(text.normalize('NFC'))].filter(
    (character) => /[\p{Cc}\p{Cf}\p{Co}]/u.test(character) || !known.has(character.codePointAt(0) ?? 0),
  );
}

/** One line with nothing in it that stops a sheet: what the typeface lacks is shown as its code point, never dropped. */
export function printable(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const missing = new Set(findUnprintable(line));
  return [...line]
    .map((character) => (missing.has(character) ? codePointLabel(character) : character))
    .join('');
}

export function codePointLabel(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
