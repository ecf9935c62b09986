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

/** What axe finds wrong (WCAG 2.2 A and AA, contrast AAA, best practice), what overflows, and what the browser complained of. */
export async function faultsOfPage(page: Page, url: string): Promise<string[]> {
  const faults: string[] = [];
  const listen = (message: { type(): string; text(): string }) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  };
  page.on('console', listen);
  await page.goto(url);
  const found = await page.evaluate(async () => {
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
    const { violations } = await axe.run({
      // Text is held to 7:1, as the theme promises.
      rules: { 'color-contrast-enhanced': { enabled: true } },
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
      ),
      ...(over > 0 ? [`wider than the screen by ${over}px`] : []),
    ];
  });
  page.off('console', listen);
  return [...faults, ...found];
}
