import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@qyzmet/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { faultsOfPages } from '../testing/faults-of-page.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';
import { officeFixtures } from './fixtures/index.ts';

let browser: Browser;
let served: ServedPages;
let folder: string;
const pages: Record<string, string> = {};
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-office-'));
  const assets = await buildAssets(folder);
  for (const language of languages)
    for (const [name, html] of Object.entries(officeFixtures(language, assets.urls)))
      pages[`${language}-${name}`] = html;
  served = await servePages(pages, assets, (request, response) => {
    const url = request.url ?? '';
    if (url.includes('/files/')) response.writeHead(200, { 'content-type': 'image/png' }).end(pixel);
    // What the browser's own viewer draws is not ours: an empty page stands for it.
    else if (url.endsWith('.pdf'))
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><html lang="kk"><title>PDF</title></html>');
    else if (url.endsWith('.json'))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"version":"v1","message":""}');
    else return false;
    return true;
  });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(languages)('in %s', (language) => {
  it('every office page is accessible and fits, at any width, by day and night', async () => {
    const mine = Object.keys(pages).filter((name) => name.startsWith(`${language}-`));
    const urls = Object.fromEntries(mine.map((name) => [name, `${served.origin}/${name}`]));
    expect(await faultsOfPages(browser, urls, language)).toEqual({});
  }, 300_000);
});

describe('keys', () => {
  it('walk the rows, reach the search and list themselves, in a Kazakh layout too', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kk-inbox`);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toBe('0000000264');
    await page.keyboard.press('k');
    expect(await focused()).toBe('0000000261');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('j');
    expect(await page.inputValue('#q')).toBe('j');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('?');
    expect(await page.isVisible('dialog')).toBe(true);
    await page.close();
  });

  it('hide the half of a decision that was not chosen', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kk-case-decide`);
    expect(await page.isVisible('#reason')).toBe(false);
    await page.check('[name=outcome][value=refused]');
    expect(await page.isVisible('#reason')).toBe(true);
    expect(await page.isVisible('#registeredOn')).toBe(false);
    await page.close();
  });

  it('stay on their row while the list is drawn anew', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    const fresh = (pages['kk-inbox'] ?? '').replace('0000000261', '0000000265');
    await page.goto(`${served.origin}/kk-inbox`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.route('**/office/state.json', (route) =>
      route.fulfill({ json: { version: 'v2', message: 'Тізім жаңарды' } }),
    );
    await page.route('**/kk-inbox', (route) => route.fulfill({ contentType: 'text/html', body: fresh }));
    await page.clock.runFor(16_000);
    await page.waitForSelector('text=0000000265');
    expect(await page.textContent('[data-live-status]')).toBe('Тізім жаңарды');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('0000000264');
    await page.close();
  });
});
