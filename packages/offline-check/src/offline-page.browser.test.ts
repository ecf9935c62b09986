import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { offlinePage } from './offline-page.ts';
import { issuer, samplePackage } from './testing/sample-package.ts';

let folder: string;
let browser: Browser;
let page: Page;
let requests: string[];
let faults: string[];
const samples = new Map<string, Awaited<ReturnType<typeof samplePackage>>>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-page-'));
  for (const family of ['rsa', 'gost2015'] as const) samples.set(family, await samplePackage(family));
  const anchors = [...samples.values()].flatMap((sample) => sample.anchors);
  await writeFile(join(folder, 'offline.html'), await offlinePage(anchors));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  const context = await browser.newContext();
  await context.setOffline(true);
  page = await context.newPage();
  requests = [];
  faults = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(pathToFileURL(join(folder, 'offline.html')).href);
});

afterEach(async () => {
  expect(requests.filter((url) => !/^(file|blob):/.test(url))).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

async function choose(...files: readonly Uint8Array[]): Promise<string | null> {
  await page.setInputFiles(
    '#file',
    files.map((bytes, index) => ({
      name: `file-${index}`,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })),
  );
  await page.waitForSelector('[data-outcome]');
  return page.getAttribute('[data-outcome]', 'data-outcome');
}

function sampleOf(family: 'rsa' | 'gost2015') {
  const sample = samples.get(family);
  if (!sample) throw new Error(family);
  return sample;
}

describe('the page from a disk, network off', () => {
  it.each(['rsa', 'gost2015'] as const)('verifies a package of long ago (%s)', async (family) => {
    expect(await choose(sampleOf(family).packed)).toBe('valid');
    expect(await page.textContent('#finding')).toContain('СЕЙІТ ӘЛИЯ');
  });

  it('refuses a package with one byte changed', async () => {
    const { packed } = sampleOf('rsa');
    for (const position of [12, Math.floor(packed.length / 2), packed.length - 3]) {
      await page.reload();
      const changed = Uint8Array.from(packed);
      changed[position] = (changed[position] ?? 0) ^ 1;
      expect(await choose(changed), `byte ${position}`).toBe('invalid');
    }
  });

  it('tells of a PDF alone what to give, in three languages, and takes its parts', async () => {
    const { pdf, cms, evidence } = sampleOf('gost2015').parts;
    expect(await choose(pdf)).toBe('unknown');
    for (const [language, word] of [
      ['ru', 'Подпись этого PDF'],
      ['en', 'The signature of this PDF'],
      ['kk', 'PDF файлының қолтаңбасы'],
    ] as const) {
      await page.click(`nav [lang=${language}]`);
      expect(await page.textContent('#finding')).toContain(word);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
    }
    await page.reload();
    expect(await choose(pdf, cms, Buffer.from(JSON.stringify(evidence)))).toBe('valid');
  });

  it('trusts its own anchors only', async () => {
    const strange = await offlinePage(sampleOf('rsa').anchors, 'ru');
    await writeFile(join(folder, 'strange.html'), strange);
    await page.goto(pathToFileURL(join(folder, 'strange.html')).href);
    expect(await choose(sampleOf('gost2015').packed)).toBe('invalid');
    expect(await page.textContent('#finding')).toContain('удостоверяющ');
  });

  it('names the body, and calls nothing genuine that no such body has signed', async () => {
    const { anchors, packed } = sampleOf('rsa');
    const pageOf = async (bin: string) => {
      const name = { kk: 'Бөлім </script>', ru: 'Отдел', en: 'Department' };
      await writeFile(join(folder, 'bodies.html'), await offlinePage(anchors, 'kk', [{ bin, name }]));
      await page.goto(pathToFileURL(join(folder, 'bodies.html')).href);
      return { outcome: await choose(packed), words: await page.textContent('#finding') };
    };
    const own = await pageOf(issuer.bin);
    expect(own.outcome).toBe('valid');
    expect(own.words).toContain(`Бөлім </script> (${issuer.bin})`);
    const other = await pageOf('990140001233');
    expect(other.outcome).toBe('invalid');
    expect(other.words).toContain('органға жатпайды');
  });
});
