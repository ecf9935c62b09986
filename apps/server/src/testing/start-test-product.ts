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
  /** Ends the process' work and begins it anew over the same database and data folder; the address changes. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product with a database, a data folder and a clock of its own. For tests. `environment`: further settings. */
export async function startTestProduct(
  environment: Readonly<Record<string, string>> = {},
): Promise<TestProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-server-'));
  const database = await openTestDatabase();
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const settings = readSettings(
    { PORT: '0', QYZMET_DATA: folder, QYZMET_LOG: 'silent', DATABASE_URL: database.url, ...environment },
    root,
  );
  const clock = new MovableClock(workingMorning, systemClock);
  let running = await startProduct(settings, clock);
  return {
    get address() {
      return running.address;
    },
    clock,
    get product() {
      return running.product;
    },
    async restart() {
      await running.stop();
      running = await startProduct(settings, clock);
    },
    async stop() {
      await running.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
