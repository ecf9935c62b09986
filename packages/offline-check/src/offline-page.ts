import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Language, Text } from '@qyzmet/kernel';
import { build } from 'esbuild';
import { words } from './page/words.ts';

const pathOf = (name: string) => fileURLToPath(new URL(`page/${name}`, import.meta.url));

let parts: Promise<{ readonly script: string; readonly style: string }> | undefined;

/** A body that issues documents. */
export interface IssuingBody {
  readonly bin: string;
  readonly name: Text;
}

/**
 * The page that verifies a result package without any server: one HTML file, its policy forbids every request.
 * @param anchors DER of the root certificates it shall trust, and no others
 * @param language in which it opens; the reader may change it
 * @param bodies whose documents are genuine; without them any body's are, but no private person's
 */
export async function offlinePage(
  anchors: readonly Uint8Array[],
  language: Language = 'kk',
  bodies: readonly IssuingBody[] = [],
): Promise<string> {
  parts ??= makeParts();
  const { script, style } = await parts;
  // Escaped, so that no name can end the element early.
  const settings = JSON.stringify({
    anchors: anchors.map((der) => Buffer.from(der).toString('base64')),
    language,
    bodies: bodies.map(({ bin, name }) => ({ bin, name })),
  }).replaceAll('<', '\\u003c');
  const policy = `default-src 'none'; script-src ${sourceOf(script)}; style-src ${sourceOf(style)}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title[language]}</title>
<style>${style}</style>
</head>
<body>
<main><noscript><p>${words.scriptless[language]}</p></noscript></main>
<script type="application/json" id="settings">${settings}</script>
<script>${script}</script>
</body>
</html>
`;
}

function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

async function makeParts() {
  const [script, style] = await Promise.all([bundle('show-page.ts'), bundle('page.css')]);
  // In a script element this sequence would end it.
  if (/<\/script/i.test(script)) throw new Error('The bundle holds the end of a script element');
  return { script, style };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: await readFile(pathOf(name), 'utf8'),
      sourcefile: pathOf(name),
      resolveDir: pathOf('.'),
      loader: name.endsWith('.css') ? 'css' : 'ts',
    },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [
      {
        // Modules of Node stand behind functions that the page never calls; what is used of them would fail the tests.
        name: 'nothing-of-node',
        setup: (builder) =>
          builder.onResolve({ filter: /^node:/ }, ({ path }) => ({
            path,
            external: true,
            sideEffects: false,
          })),
      },
    ],
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${name} was not bundled`);
  return file.text.trim();
}
