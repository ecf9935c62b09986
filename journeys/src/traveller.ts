import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

const pictures = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A person at a browser. Every page they look at is held against axe; the pictures kept are those of the documentation. */
export class Traveller {
  readonly page: Page;
  readonly address: string;
  readonly #context: BrowserContext;
  #translations: Page | undefined;
  /** Pages that the browser has asked for and not got. */
  readonly #awaited = new Set<Request>();

  private constructor(page: Page, context: BrowserContext, address: string) {
    this.page = page;
    this.#context = context;
    this.address = address;
    page.on('request', (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#awaited.add(request);
    });
    page.on('requestfinished', (request) => this.#awaited.delete(request));
    page.on('requestfailed', (request) => this.#awaited.delete(request));
  }

  static async arrive(browser: Browser, address: string, width = 1280): Promise<Traveller> {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 800 : 900 },
      locale: 'kk-KZ',
      timezoneId: 'Asia/Almaty',
    });
    return new Traveller(await openTab(context), context, address);
  }

  async goTo(path: string): Promise<void> {
    await this.settle();
    await this.page.goto(`${this.address}${path}`);
  }

  /** Waits for the page that a press or a key leads to, if it leads to one. */
  async settle(): Promise<void> {
    do {
      // A turn of the page's own loop, so that a navigation begun in it is known; the page itself may go meanwhile.
      await this.page.evaluate(() => new Promise((done) => setTimeout(done))).catch(() => undefined);
      await this.page.waitForLoadState();
    } while (this.#awaited.size > 0);
  }

  /** Presses the button that a person would read. */
  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
    await this.settle();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
    await this.settle();
  }

  async text(): Promise<string> {
    await this.settle();
    return this.page.locator('main').innerText();
  }

  /** Downloads with this person's cookies. */
  async fetch(path: string): Promise<Buffer> {
    const response = await this.#context.request.get(`${this.address}${path}`);
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}`);
    return response.body();
  }

  async logIn(path: string, iin: string, password: string): Promise<void> {
    await this.goTo(path);
    await this.page.fill('#iin', iin);
    await this.page.fill('#password', password);
    await this.page.locator('main form').first().getByRole('button').first().click();
    await this.settle();
  }

  /** Signs the page's document with a demonstration key file, as a person does: choose, open, sign. */
  async signWith(fileName: string, password: string): Promise<void> {
    const buffer = await this.fetch(`/kk/demonstration/keys/${fileName}`);
    await this.page
      .locator('main input[type=file]')
      .setInputFiles({ name: fileName, mimeType: 'application/x-pkcs12', buffer });
    await this.page.locator('main input[type=password]').fill(password);
    await this.page.getByRole('button', { name: 'Кілтті ашу' }).click();
    const sign = this.page.locator('#sign-submit');
    await sign.waitFor({ state: 'visible' });
    const before = this.page.url();
    await sign.click();
    await this.page.waitForURL((url) => url.href !== before, { timeout: 30_000 });
    await this.settle();
  }

  /** Reloads until the page says it: other systems learn by messages. */
  async waitForText(text: string | RegExp): Promise<void> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const found = await this.text();
      if (typeof text === 'string' ? found.includes(text) : text.test(found)) return;
      await this.page.waitForTimeout(250);
      await this.page.reload();
    }
    throw new Error(`${this.page.url()} never said ${text}: ${(await this.text()).slice(0, 600)}`);
  }

  /** What axe finds on the page as it stands, with everything that opens opened. Empty is right. */
  async faults(): Promise<readonly string[]> {
    await this.settle();
    return faultsOn(this.page, 'all');
  }

  /** Faults of this page in all three languages, each prefixed with its address. The other languages are looked at in a second tab. */
  async faultsInEveryLanguage(): Promise<readonly string[]> {
    await this.settle();
    const here = this.page.url();
    const [own, others] = await Promise.all([faultsOn(this.page, 'all'), this.#faultsOfTranslations(here)]);
    return [...own.map((fault) => `${here}: ${fault}`), ...others];
  }

  async #faultsOfTranslations(here: string): Promise<readonly string[]> {
    this.#translations ??= await openTab(this.#context);
    const faults: string[] = [];
    for (const language of ['kk', 'ru', 'en']) {
      const address = here.replace(/\/(kk|ru|en)(?=\/|$|\?)/, `/${language}`);
      if (address === here) continue;
      await this.#translations.goto(address);
      const found = await faultsOn(this.#translations, 'words');
      faults.push(...found.map((fault) => `${address}: ${fault}`));
    }
    // A page left open goes on by itself, and would sign before the person does.
    await this.#translations.goto('about:blank');
    return faults;
  }

  /** A picture for the documentation: taken again only when asked for, so that a test run changes no tracked file. */
  async picture(name: string): Promise<void> {
    if (!process.env.QYZMET_PICTURES) return;
    await mkdir(pictures, { recursive: true });
    // The viewer of a sheet draws it a while after the page, and badly when the window grows.
    const hasSheet = (await this.page.locator('iframe:visible').count()) > 0;
    if (hasSheet) await this.page.waitForTimeout(2_000);
    await this.page.screenshot({ path: `${pictures}${name}.png`, fullPage: !hasSheet });
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }
}

async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ content: await axeSource });
  return page;
}

/** `words`: without contrast, which does not change with the language. */
function faultsOn(page: Page, asked: 'all' | 'words'): Promise<readonly string[]> {
  return page.evaluate(async (contrast) => {
    const closed = [...document.querySelectorAll('details:not([open])')];
    for (const details of closed) details.setAttribute('open', '');
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: contrast } },
      resultTypes: ['violations'],
    });
    for (const details of closed) details.removeAttribute('open');
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, asked === 'all');
}
