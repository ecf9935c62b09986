import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@qyzmet/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { faultsOfPage, prepareAxe } from '../testing/faults-of-page.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';
import { portalFixtures } from './fixtures/index.ts';

let browser: Browser;
let served: ServedPages;
let folder: string;
const pages: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-pages-'));
  const assets = await buildAssets(folder);
  for (const language of languages)
    for (const [name, html] of Object.entries(portalFixtures(language, assets.urls)))
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
  { colorScheme: 'light', width: 360, asked: 'all' },
  { colorScheme: 'light', width: 1280, asked: 'all' },
  { colorScheme: 'dark', width: 360, asked: 'contrast' },
  { colorScheme: 'dark', width: 1280, asked: 'contrast' },
  // 1280 px at 400 %.
  { colorScheme: 'light', width: 320, asked: 'none' },
] as const;

describe.each(looks)('$colorScheme at $width px', ({ asked, colorScheme, width }) => {
  it('every portal page in every language is accessible and fits', async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await prepareAxe(page);
    const faults: Record<string, string[]> = {};
    for (const name of Object.keys(pages)) {
      const found = await faultsOfPage(page, `${served.origin}/${name}`, asked);
      if (found.length > 0) faults[name] = found;
    }
    await context.close();
    expect(faults).toEqual({});
  }, 300_000);
});
