import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildAssets } from '../assets/build-assets.ts';
import { portalFixtures } from '../portal/fixtures/index.ts';
import { applicant, caseId } from '../portal/fixtures/words.ts';
import { launchBrowser, type ServedPages, servePages } from '../testing/served-pages.ts';

const content = '{"form":{"periodFrom":"2026-11-01"},"number":"0000000264"}';
const password = 'Qyzmet-2026';

let folder: string;
let browser: Browser;
let served: ServedPages;
let page: Page;
let posts: { path: string; body: Buffer }[];
let contentStatus: number;
let version: string;
let pages: Readonly<Record<string, string>>;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function answer(request: IncomingMessage, response: ServerResponse): boolean {
  const path = request.url ?? '';
  if (request.method === 'POST') {
    void bodyOf(request).then((body) => {
      posts.push({ path, body });
      const page = path.endsWith('/attachments') ? (pages.attachments ?? '') : '<main><h1>ok</h1></main>';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    return true;
  }
  if (path.endsWith('/sign/content')) {
    response.writeHead(contentStatus, { 'content-type': 'application/octet-stream' }).end(content);
    return true;
  }
  if (path.endsWith('/state.json')) {
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ version, message: 'Өтініш жұмысқа алынды.' }));
    return true;
  }
  return false;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-islands-'));
  const assets = await buildAssets(join(folder, 'assets'));
  pages = portalFixtures('kk', assets.urls);
  served = await servePages(pages, assets, answer);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<void> {
  page = await (await browser.newContext(options)).newPage();
  await page.goto(`${served.origin}/${name}`);
}

beforeEach(() => {
  posts = [];
  contentStatus = 200;
  version = '12';
});

afterEach(() => page.context().close());

/** Keys of invented people from the demonstration authority, valid for a year from the moment of the fixtures. */
async function chooseKey(name: 'own-person' | 'other-person', typed = password): Promise<void> {
  const buffer = await readFile(new URL(`../testing/keys/${name}.p12`, import.meta.url));
  await page.setInputFiles('#key-file', { name: 'key.p12', mimeType: 'application/x-pkcs12', buffer });
  await page.fill('#key-password', typed);
  await page.press('#key-password', 'Enter');
}

const submitDisabled = () => page.locator('#sign-submit').isDisabled();

describe('signing with a key file', () => {
  it('shows whose key it is, signs the exact bytes once, and keeps the key on the device', async () => {
    await open('sign');
    expect(await submitDisabled()).toBe(true);
    await chooseKey('own-person');
    await page.waitForSelector('#sign-submit:enabled');
    expect(await page.textContent('[data-sign-certificate]')).toContain(applicant.iin);
    expect(await page.textContent('[data-sign-fault]')).toBe('');
    expect(await page.inputValue('#key-password')).toBe('');

    await page.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('#sign-submit');
      button?.click();
      button?.click();
      button?.form?.requestSubmit();
    });
    await page.waitForSelector('h1:text("ok")');
    expect(posts).toHaveLength(1);
    const body = posts[0]?.body.toString() ?? '';
    const form = new URLSearchParams(body);
    expect([...form.keys()].sort()).toEqual(['cms', 'csrf', 'idempotency-key']);
    const cms = Buffer.from(form.get('cms') ?? '', 'base64');
    // The verdict on such a CMS is the signatures room's business; here: these bytes, this person's key.
    expect(cms.includes(createHash('sha256').update(content).digest())).toBe(true);
    expect(cms.includes(`IIN${applicant.iin}`)).toBe(true);
  });

  it('says what is wrong with the password', async () => {
    await open('sign');
    await chooseKey('own-person', 'wrong');
    await page.waitForFunction(() =>
      document.querySelector('[data-sign-fault]')?.textContent?.includes('Құпиясөз'),
    );
    expect(await submitDisabled()).toBe(true);
  });

  it('warns of another person’s key', async () => {
    await open('sign');
    await chooseKey('other-person');
    await page.waitForSelector('#sign-submit:enabled');
    expect(await page.textContent('[data-sign-fault]')).toContain('басқа адамдікі');
  });

  it('sends nothing when the document has changed meanwhile', async () => {
    contentStatus = 409;
    await open('sign');
    await chooseKey('own-person');
    await page.waitForSelector('#sign-submit:enabled');
    await page.click('#sign-submit');
    await page.waitForFunction(() =>
      document.querySelector('[data-sign-fault]')?.textContent?.includes('өзгерген'),
    );
    expect(posts).toEqual([]);
    expect(await submitDisabled()).toBe(false);
  });
});

describe('uploading', () => {
  it('sends the chosen files at once and shows the new list', async () => {
    await open('attachments');
    await page.setInputFiles('#file-identity-document', {
      name: 'куәлік.png',
      mimeType: 'image/png',
      buffer: Buffer.from('png'),
    });
    await page.waitForFunction(() => document.querySelector('[data-upload-status]')?.textContent !== '');
    expect(posts).toHaveLength(1);
    expect(posts[0]?.body.toString()).toContain('identity-document');
    expect(await page.textContent('[data-upload-status]')).toBe('Файлдар жүктелді');
  });

  it('refuses a file that is too large before sending it', async () => {
    await open('attachments');
    await page.setInputFiles('#file-identity-document', {
      name: 'large.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.alloc(10_000_001),
    });
    await page.waitForFunction(() =>
      document.querySelector('[data-upload-status]')?.textContent?.includes('тым үлкен'),
    );
    expect(posts).toEqual([]);
  });
});

describe('live state', () => {
  it('announces a change and offers the new state', async () => {
    version = '13';
    await open('case-running');
    const status = page.locator('[data-island=live] [role=status]');
    await status.locator('a').waitFor({ timeout: 15_000 });
    expect(await status.textContent()).toContain('Өтініш жұмысқа алынды.');
  });
});

describe('without script', () => {
  it('the sign page says why it cannot sign and what to do', async () => {
    await open('sign', { javaScriptEnabled: false });
    const told = page.locator('noscript p').filter({ visible: true });
    expect(await told.allTextContents()).toEqual([
      'NCALayer арқылы қол қою үшін де JavaScript қосулы болуы керек.',
      expect.stringContaining('Кілт файлымен қол қою үшін браузерде JavaScript'),
    ]);
    expect(await submitDisabled()).toBe(true);
  });

  it('Enter goes on, and the language switch posts what was typed', async () => {
    await open('form-group', { javaScriptEnabled: false });
    await page.fill('#phone', '+7 702 000 00 00');
    await page.press('#phone', 'Enter');
    await page.waitForSelector('h1:text("ok")');
    expect(new URLSearchParams(posts[0]?.body.toString()).has('switch-language')).toBe(false);
    await page.goto(`${served.origin}/form-group`);
    await page.fill('#phone', '+7 703 000 00 00');
    await page.click('button[name=switch-language][value=ru]');
    await page.waitForSelector('h1:text("ok")');
    const form = new URLSearchParams(posts[1]?.body.toString());
    expect(form.get('switch-language')).toBe('ru');
    expect(form.get('phone')).toBe('+7 703 000 00 00');
    expect(posts[1]?.path).toBe(`/kk/applications/${caseId}/form/certificate`);
  });

  it('a mark of a paragraph opens in place', async () => {
    await open('service', { javaScriptEnabled: false });
    const mark = page.locator('details.qz-cite').first();
    expect(await mark.locator('blockquote').first().isVisible()).toBe(false);
    await mark.locator('summary').click();
    expect(await mark.locator('blockquote').first().isVisible()).toBe(true);
  });
});
