import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Language } from '@qyzmet/kernel';
import type { Browser, Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axeSource: Promise<string> | undefined;

/** Makes axe ready in every page of this tab, past the content security policy. */
export async function prepareAxe(page: Page): Promise<void> {
  axeSource ??= readFile(axePath, 'utf8');
  await page.addInitScript({ content: await axeSource });
}

type Asked = 'all' | 'words' | 'contrast' | 'nothing';

interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** CSS pixels; 320 is 1280 at 400 %. */
  readonly width: number;
  readonly asked: Asked;
  /** Colours and places do not change with the words: Kazakh, which has the longest, stands for the others. */
  readonly inOthers?: Asked;
}

const looks: readonly Look[] = [
  { colorScheme: 'light', width: 360, asked: 'all', inOthers: 'words' },
  { colorScheme: 'light', width: 320, asked: 'nothing', inOthers: 'nothing' },
  { colorScheme: 'light', width: 1280, asked: 'all', inOthers: 'nothing' },
  { colorScheme: 'dark', width: 360, asked: 'contrast' },
];

/** Looks at pages of one language, in every look that they must bear. Empty is right. */
export async function faultsOfPages(
  browser: Browser,
  urls: Readonly<Record<string, string>>,
  language: Language,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await prepareAxe(page);
  const faults: Record<string, string[]> = {};
  for (const [name, url] of Object.entries(urls)) {
    const found = await faultsOfPage(page, url, language);
    if (found.length > 0) faults[name] = found;
  }
  await context.close();
  return faults;
}

/**
 * What axe finds wrong, what overflows, and what the browser complained of. `all`: WCAG 2.2 A and AA, contrast AAA, best
 * practice; `words` the same without what a colour decides; `contrast` is enough for a second colour scheme of the same page.
 */
async function faultsOfPage(page: Page, url: string, language: Language): Promise<string[]> {
  const faults: string[] = [];
  const listen = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  page.on('console', listen);
  await page.goto(url);
  for (const { colorScheme, width, asked, inOthers } of looks) {
    const question = language === 'kk' ? asked : inOthers;
    if (question === undefined) continue;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const found = await lookAt(page, question);
    faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
  }
  page.off('console', listen);
  return faults;
}

const runOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

const options: Readonly<Record<Asked, object | null>> = {
  // Text is held to 7:1, as the theme promises.
  all: { runOnly, rules: { 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations'] },
  words: { runOnly, rules: { 'color-contrast': { enabled: false } }, resultTypes: ['violations'] },
  contrast: {
    runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
    resultTypes: ['violations'],
  },
  nothing: null,
};

function lookAt(page: Page, asked: Asked): Promise<readonly string[]> {
  return page.evaluate(async (run) => {
    // Everything that opens is looked at open.
    for (const details of document.querySelectorAll('details:not(.qz-person)'))
      details.setAttribute('open', '');
    const { axe } = window as unknown as {
      axe: {
        run(how: object): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = run ? await axe.run(run) : { violations: [] };
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      ),
      ...(over > 0 ? [`wider than the screen by ${over}px`] : []),
    ];
  }, options[asked]);
}
