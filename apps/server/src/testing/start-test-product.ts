import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MovableClock, systemClock } from '@qyzmet/kernel';
import { openTestDatabase } from '@qyzmet/store/testing';
import type { Product } from '../product.ts';
import { readSettings } from '../settings.ts';
import { startProduct } from '../start-product.ts';

/** Tuesday, 24 November 2026, 10:00 in Almaty. */
export const workingMorning = new Date('2026-11-24T05:00:00Z');

export interface TestProduct {
  readonly product: Product;
  readonly address: string;
  readonly clock: MovableClock;
  stop(): Promise<void>;
}

/** The whole product with a database, a data folder and a clock of its own. For tests. */
export async function startTestProduct(): Promise<TestProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-server-'));
  const database = await openTestDatabase();
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const settings = readSettings(
    { PORT: '0', QYZMET_DATA: folder, QYZMET_LOG: 'silent', DATABASE_URL: database.url },
    root,
  );
  const clock = new MovableClock(workingMorning, systemClock);
  const { address, product, stop } = await startProduct(settings, clock);
  return {
    address,
    clock,
    product,
    async stop() {
      await stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
