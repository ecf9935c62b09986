import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@qyzmet/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { faultsOfPage, prepareAxe } from '../testing/faults-of-page.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';
import { publicFixtures } from './fixtures/index.ts';

let browser: Browser;
let served: ServedPages;
let folder: string;
const pages: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-public-'));
  const assets = await buildAssets(folder);
  for (const language of languages)
    for (const [name, html] of Object.entries(publicFixtures(language, assets.urls)))
      pages[`${language}-${name}`] = html;
  served = await servePages(pages, assets);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const looks = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  // 1280 px at 400 %.
  { colorScheme: 'light', width: 320 },
] as const;

describe.each(looks)('$colorScheme at $width px', ({ colorScheme, width }) => {
  it('every public page in every language is accessible and fits', async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await prepareAxe(page);
    const faults: Record<string, string[]> = {};
    for (const name of Object.keys(pages)) {
      const found = await faultsOfPage(page, `${served.origin}/${name}`);
      if (found.length > 0) faults[name] = found;
    }
    await context.close();
    expect(faults).toEqual({});
  }, 300_000);
});
