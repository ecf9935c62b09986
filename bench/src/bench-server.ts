import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase, silentLog } from '@qyzmet/store';
import pg from 'pg';

/** An empty, migrated database that goes away after the measurement. */
export interface BenchServer {
  readonly name: string;
  readonly database: Database;
  remove(): Promise<void>;
}

export async function openEmbedded(connections: number): Promise<BenchServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'qyzmet-bench-data-'));
  const database = await openDatabase({ dataFolder, log: silentLog, connections });
  return {
    name: `embedded PostgreSQL ${await versionOf(database)}, by socket`,
    database,
    async remove() {
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Undefined when no server answers at the address. */
export async function openExternal(url: string, connections: number): Promise<BenchServer | undefined> {
  const name = `qyzmet_bench_${randomBytes(4).toString('hex')}`;
  const address = new URL(url);
  const admin = new pg.Client({ connectionString: url });
  try {
    await admin.connect();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') return undefined;
    throw error;
  }
  await admin.query(`create database ${name}`);
  address.pathname = `/${name}`;
  const database = await openDatabase({ url: address.href, dataFolder: '', log: silentLog, connections });
  return {
    name: `PostgreSQL ${await versionOf(database)}, at ${address.host}`,
    database,
    async remove() {
      await database.close();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function versionOf(database: Database): Promise<string> {
  const statement = { name: 'version', text: `select current_setting('server_version') as version` };
  const [row] = await database.run<{ version: string }>(statement);
  return row?.version.split(' ')[0] ?? '';
}
