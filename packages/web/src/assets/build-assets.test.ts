import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Assets, buildAssets } from './build-assets.ts';

let folder: string;
let assets: Assets;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-assets-'));
  assets = await buildAssets(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const bodyOf = (url: string) => {
  const file = assets.files.find((each) => each.url === url);
  if (!file) throw new Error(`No file for ${url}`);
  return file;
};

it('serves every URL that pages name, under the hash of its content', () => {
  const { fonts, icon, islands, styles } = assets.urls;
  for (const url of [styles, icon, ...Object.values(fonts), ...Object.values(islands)])
    expect(bodyOf(url).url).toMatch(/-[0-9a-f]{16}\.(css|js|svg|woff2)$/);
});

it('keeps within the weight of a village line', () => {
  const weight = (url: string) => bodyOf(url).gzip?.length ?? bodyOf(url).body.length;
  const { fonts, islands, styles } = assets.urls;
  expect(weight(styles)).toBeLessThan(25_000);
  const page = 10_000;
  const all = Object.values(fonts).reduce((sum, url) => sum + weight(url), page + weight(styles));
  expect(all).toBeLessThan(120_000);
  expect(weight(islands.sign)).toBeLessThan(20_000);
  expect(weight(islands.upload) + weight(islands.live)).toBeLessThan(15_000);
});

it('names our own font files and no other typeface or brand', () => {
  const css = Buffer.from(bodyOf(assets.urls.styles).body).toString();
  for (const url of Object.values(assets.urls.fonts)) expect(css).toContain(url);
  expect(css).not.toMatch(/GDS Transport|crown/i);
  expect(css).toContain('U+0460-052F');
});

it('gives the same compressed files from the cache', async () => {
  const again = await buildAssets(folder);
  expect(again.urls).toEqual(assets.urls);
  for (const file of again.files)
    if (file.gzip) expect(gunzipSync(file.gzip).equals(Buffer.from(file.body))).toBe(true);
});
