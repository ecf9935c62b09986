import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { silentLog } from '../database/log.ts';
import { migrate } from '../database/migrate.ts';
import { startEmbeddedServer } from '../server/embedded-server.ts';

/** A server for tests, with one migrated database that others are copied from. */
export interface TestServer {
  readonly adminUrl: string;
  readonly template: string;
  stop(): Promise<void>;
}

/** `DATABASE_URL` when set, else an embedded server in a new folder that goes away with it. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.DATABASE_URL;
  const host = given ? { url: given, stop: async () => {} } : await startThrowawayServer();
  const template = `qyzmet_test_${randomBytes(6).toString('hex')}`;
  await administer(host.url, `create database ${template} encoding 'UTF8' template template0`);
  await migrate(withDatabase(host.url, template), silentLog);
  return {
    adminUrl: host.url,
    template,
    async stop() {
      if (given) await administer(host.url, `drop database ${template} with (force)`);
      await host.stop();
    },
  };
}

async function startThrowawayServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'qyzmet-test-'));
  const server = await startEmbeddedServer({
    dataFolder: folder,
    log: silentLog,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' },
  });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One statement on the server's own database, with the rights of the address' user. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same address with another database. */
export function withDatabase(url: string, name: string): string {
  const place = url.lastIndexOf('/');
  const [, query] = url.slice(place).split('?');
  return `${url.slice(0, place)}/${name}${query === undefined ? '' : `?${query}`}`;
}
