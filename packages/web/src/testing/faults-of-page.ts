import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let axeSource: Promise<string> | undefined;

/** Makes axe ready in every page of this tab, past the content security policy. */
export async function prepareAxe(page: Page): Promise<void> {
  axeSource ??= readFile(axePath, 'utf8');
  await page.addInitScript({ content: await axeSource });
}

const rules = {
  all: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Text is held to 7:1, as the theme promises.
  contrast: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
  none: [],
} as const;

/**
 * What axe finds wrong, what overflows, and what the browser complained of. `all`: WCAG 2.2 A and AA, contrast AAA,
 * best practice. `contrast` is enough for a second colour scheme of the same page, `none` for another width.
 */
export async function faultsOfPage(
  page: Page,
  url: string,
  asked: keyof typeof rules = 'all',
): Promise<string[]> {
  const faults: string[] = [];
  const listen = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  page.on('console', listen);
  await page.goto(url);
  const run =
    asked === 'all'
      ? {
          runOnly: { type: 'tag', values: rules.all },
          rules: { 'color-contrast-enhanced': { enabled: true } },
          resultTypes: ['violations'],
        }
      : { runOnly: { type: 'rule', values: rules[asked] }, resultTypes: ['violations'] };
  const found = await page.evaluate(async (options) => {
    // Everything that opens is looked at open.
    for (const details of document.querySelectorAll('details:not(.qz-person)'))
      details.setAttribute('open', '');
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = options.runOnly.values.length > 0 ? await axe.run(options) : { violations: [] };
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      ),
      ...(over > 0 ? [`wider than the screen by ${over}px`] : []),
    ];
  }, run);
  page.off('console', listen);
  return [...faults, ...found];
}
