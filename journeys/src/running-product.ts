import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MovableClock, systemClock } from '@qyzmet/kernel';
import { type Product, readSettings, startProduct } from '@qyzmet/server';
import pg from 'pg';

export interface ProductUnderTest {
  readonly address: string;
  readonly clock: MovableClock;
  readonly product: Product;
  stop(): Promise<void>;
}

/** Tuesday, 24 November 2026, 10:00 in Almaty: inside office hours, so that minutes of the law run. */
export const workingMorning = new Date('2026-11-24T05:00:00Z');

/** The whole product in this process, with its own data and a clock that the journey moves. */
export async function startUnderTest(start: Date = workingMorning): Promise<ProductUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-journey-'));
  const database = process.env.DATABASE_URL ? await freshDatabase(process.env.DATABASE_URL) : undefined;
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const settings = readSettings(
    {
      PORT: '0',
      QYZMET_DATA: folder,
      QYZMET_LOG: 'error',
      QYZMET_PUBLIC_ADDRESS: 'http://127.0.0.1:8080',
      ...(database ? { DATABASE_URL: database.url } : {}),
    },
    root,
  );
  const clock = new MovableClock(start, systemClock);
  const running = await startProduct(settings, clock);
  return {
    address: running.address,
    clock,
    product: running.product,
    async stop() {
      await running.stop();
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freshDatabase(url: string) {
  const name = `qyzmet_journey_${randomBytes(6).toString('hex')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { url: own.href, drop: () => administer(`drop database if exists ${name} with (force)`) };
}
