import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { bundleIslands } from './bundle-islands.ts';
import { compileStyles } from './compile-styles.ts';
import { compressOnce } from './compress-once.ts';
import { type FontName, readFonts } from './fonts.ts';

export const islandNames = [
  'sign',
  'nca-layer',
  'sign-mobile',
  'sign-many',
  'upload',
  'live',
  'shortcuts',
  'scan',
  'print',
  'desk',
  'queue-proof',
] as const;
export type IslandName = (typeof islandNames)[number];

/** One file for the browser. Its URL holds the hash of its content: it may be kept forever (`immutable`). */
export interface Asset {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Absent where compression gains nothing (fonts). */
  readonly brotli?: Uint8Array;
  readonly gzip?: Uint8Array;
}

/** What a page must know of the assets. Put it into every `Frame`. */
export interface AssetUrls {
  readonly styles: string;
  readonly fonts: Readonly<Record<FontName, string>>;
  readonly islands: Readonly<Record<IslandName, string>>;
  readonly icon: string;
}

export interface Assets {
  readonly files: readonly Asset[];
  readonly urls: AssetUrls;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#0a474c"/><path d="M9 11h14M9 16h9M9 21h6" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="22" cy="21" r="3" fill="#f6b73c"/></svg>';

/**
 * Compiles the theme and the islands. Called once when the server starts; the slow parts are kept in
 * `cacheFolder` (created when missing) under the hash of what they were made from.
 */
export async function buildAssets(cacheFolder: string): Promise<Assets> {
  await mkdir(cacheFolder, { recursive: true });
  const files: Asset[] = [];
  async function add(name: string, body: Uint8Array): Promise<string> {
    const extension = extname(name);
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const url = `/assets/${name.slice(0, -extension.length)}-${hash}${extension}`;
    const packed = extension === '.woff2' ? {} : await compressOnce(body, hash, cacheFolder);
    files.push({ url, body, contentType: contentTypes[extension] ?? 'application/octet-stream', ...packed });
    return url;
  }

  const fonts = {} as Record<FontName, string>;
  for (const font of await readFonts()) fonts[font.name] = await add(`${font.name}.woff2`, font.body);
  const styles = await add('styles.css', await compileStyles(fonts, cacheFolder));
  const islands = {} as Record<IslandName, string>;
  const bundles = await bundleIslands(islandNames);
  for (const name of islandNames) islands[name] = await add(`${name}.js`, bundles[name]);
  const iconUrl = await add('icon.svg', Buffer.from(icon));
  return { files, urls: { styles, fonts, islands, icon: iconUrl } };
}
