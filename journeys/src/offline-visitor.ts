import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { Traveller } from './traveller.ts';

/** Somebody with the checking page on a disk and no network at all. */
export async function arriveOffline(browser: Browser, checkingPage: Buffer): Promise<Traveller> {
  const path = join(await mkdtemp(join(tmpdir(), 'qyzmet-offline-')), 'qyzmet-check.html');
  await writeFile(path, checkingPage);
  const visitor = await Traveller.arrive(browser, pathToFileURL(path).href, 360);
  await visitor.page.context().setOffline(true);
  await visitor.goTo('');
  return visitor;
}

/** What the page finds in a package: `valid`, `invalid` or `unknown`. */
export async function offlineOutcome(visitor: Traveller, packed: Buffer): Promise<string | null> {
  await visitor.page.reload();
  await visitor.page.setInputFiles('#file', {
    name: 'result.zip',
    mimeType: 'application/zip',
    buffer: packed,
  });
  const finding = visitor.page.locator('[data-outcome]');
  await finding.waitFor();
  return finding.getAttribute('data-outcome');
}
