import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontName, fontFaces } from './fonts.ts';

const themeFolder = fileURLToPath(new URL('../theme', import.meta.url));
const require = createRequire(import.meta.url);

async function sourceHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(themeFolder)).sort())
    hash.update(name).update(await readFile(join(themeFolder, name)));
  hash.update(await readFile(require.resolve('govuk-frontend/package.json')));
  hash.update(await readFile(join(dirname(require.resolve('sass')), 'package.json')));
  return hash.digest('hex').slice(0, 16);
}

async function compileTheme(cacheFolder: string): Promise<string> {
  const cached = join(cacheFolder, `theme-${await sourceHash()}.css`);
  try {
    return await readFile(cached, 'utf8');
  } catch {
    const sass = await import('sass');
    const modules = dirname(dirname(require.resolve('govuk-frontend/package.json')));
    const { css } = await sass.compileAsync(join(themeFolder, 'theme.scss'), {
      loadPaths: [modules],
      style: 'compressed',
      quietDeps: true,
    });
    await writeFile(cached, css);
    return css;
  }
}

/** The one style sheet of all desks. */
export async function compileStyles(
  fonts: Readonly<Record<FontName, string>>,
  cacheFolder: string,
): Promise<Uint8Array> {
  const css = await compileTheme(cacheFolder);
  return Buffer.from(fontFaces(fonts) + css.replace(/^\uFEFF|^@charset "[^"]*";/, ''));
}
