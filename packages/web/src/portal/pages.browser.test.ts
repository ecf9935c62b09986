import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@qyzmet/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { faultsOfPages } from '../testing/faults-of-page.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';
import { portalFixtures } from './fixtures/index.ts';

let browser: Browser;
let served: ServedPages;
let folder: string;
const pages: Record<string, string> = {};

/** The code of eGov Mobile, and silence about its state: the page stays as it was drawn. */
function answerAboutCode(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? '';
  if (!path.includes('/sign/mobile/')) return false;
  if (path.endsWith('.svg'))
    response
      .writeHead(200, { 'content-type': 'image/svg+xml' })
      .end('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>');
  else response.writeHead(204).end();
  return true;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-pages-'));
  const assets = await buildAssets(folder);
  for (const language of languages)
    for (const [name, html] of Object.entries(portalFixtures(language, assets.urls)))
      pages[`${language}-${name}`] = html;
  served = await servePages(pages, assets, answerAboutCode);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(languages)('in %s', (language) => {
  it('every portal page is accessible and fits, at any width, by day and night', async () => {
    const mine = Object.keys(pages).filter((name) => name.startsWith(`${language}-`));
    const urls = Object.fromEntries(mine.map((name) => [name, `${served.origin}/${name}`]));
    expect(await faultsOfPages(browser, urls, language)).toEqual({});
  }, 300_000);
});
