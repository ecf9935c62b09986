import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The subsets of Golos Text that a page in our languages can need: ә ғ қ ң ө ү һ stand in cyrillic-ext, ұ and і
 * in cyrillic, digits and spaces in latin.
 */
const subsets = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
} as const;
const weights = [400, 600] as const;

export type FontName = `${keyof typeof subsets}-${(typeof weights)[number]}`;

function eachFont(): { name: FontName; subset: keyof typeof subsets; weight: number }[] {
  return weights.flatMap((weight) =>
    (Object.keys(subsets) as (keyof typeof subsets)[]).map((subset) => ({
      name: `${subset}-${weight}` as FontName,
      subset,
      weight,
    })),
  );
}

export async function readFonts(): Promise<{ name: FontName; body: Uint8Array }[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/golos-text/package.json'));
  return Promise.all(
    eachFont().map(async ({ name }) => ({
      name,
      body: await readFile(join(folder, 'files', `golos-text-${name}-normal.woff2`)),
    })),
  );
}

/** `@font-face` rules for the given URLs. */
export function fontFaces(urls: Readonly<Record<FontName, string>>): string {
  return eachFont()
    .map(
      ({ name, subset, weight }) =>
        `@font-face{font-family:"Golos Text";font-style:normal;font-weight:${weight};font-display:swap;src:url(${urls[name]}) format("woff2");unicode-range:${subsets[subset]}}`,
    )
    .join('');
}
