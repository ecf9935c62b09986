import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '@qyzmet/kernel';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { faultsOfPages } from '../testing/faults-of-page.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';
import { pscFixtures } from './fixtures/index.ts';

let browser: Browser;
let served: ServedPages;
let folder: string;
const pages: Record<string, string> = {};
let posted = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-psc-'));
  const assets = await buildAssets(folder);
  for (const language of languages)
    for (const [name, html] of Object.entries(pscFixtures(language, assets.urls)))
      pages[`${language}-${name}`] = html;
  served = await servePages(pages, assets, (request, response) => {
    const url = request.url ?? '';
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        posted = body;
        response.writeHead(204).end();
      });
      return true;
    }
    if (!url.endsWith('.json')) return false;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"version":"v1","message":""}');
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
  it('every psc page is accessible and fits, at any width, by day and night', async () => {
    const mine = Object.keys(pages).filter((name) => name.startsWith(`${language}-`));
    const urls = Object.fromEntries(mine.map((name) => [name, `${served.origin}/${name}`]));
    expect(await faultsOfPages(browser, urls, language)).toEqual({});
  }, 300_000);
});

describe('keys', () => {
  it('list themselves, and enter the field of the IIN in a Kazakh layout too', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kk-desk-called`);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).not.toBe('iin');
    await page.evaluate(() =>
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ш', code: 'KeyI', bubbles: true })),
    );
    expect(await focused()).toBe('iin');
    await page.keyboard.press('?');
    expect(await page.isVisible('dialog')).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.isVisible('dialog')).toBe(true);
    await page.close();
  });

  it('press the button that they name', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kk-desk-free`);
    const [request] = await Promise.all([
      page.waitForRequest((asked) => asked.method() === 'POST'),
      page.keyboard.press('n'),
    ]);
    expect(new URL(request.url()).pathname).toBe('/kk/psc/call');
    await page.close();
  });
});

describe('a scan', () => {
  it('is sent as soon as it is chosen, with what was typed', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/kk-serve`);
    expect(await page.isVisible('button[data-scan-send]')).toBe(false);
    await page.fill('#phone', '+7 701 000 00 00');
    await Promise.all([
      page.waitForResponse((answer) => answer.request().method() === 'POST'),
      page.setInputFiles('#file-identity-document', {
        name: 'scan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7'),
      }),
    ]);
    expect(posted).toContain('+7 701 000 00 00');
    expect(posted).toContain('name="scan"');
    expect(posted).not.toContain('name="next"');
    await page.close();
  });
});
