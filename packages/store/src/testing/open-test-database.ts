import { randomBytes } from 'node:crypto';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect } from '../database/connections.ts';
import type { Database } from '../database/database.ts';
import { silentLog } from '../database/log.ts';
import { testServerVariable } from './global-setup.ts';
import { administer, startTestServer, type TestServer, withDatabase } from './test-server.ts';

const connectionsOfTest = 8;

/**
 * A fresh, migrated database of one test file; `close` drops it. Comes from the server of the test run
 * (see global-setup.ts), or from a server of its own outside vitest.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = await findServer();
  const name = `qyzmet_test_${randomBytes(6).toString('hex')}`;
  await administer(server.adminUrl, `create database ${name} template ${server.template}`);
  const url = withDatabase(server.adminUrl, name);
  const connections = connect(url, silentLog, connectionsOfTest);
  return {
    ...connections,
    server: process.env.DATABASE_URL ? 'external' : 'embedded',
    url,
    async close() {
      await connections.close();
      await administer(server.adminUrl, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
}

async function findServer(): Promise<TestServer> {
  const door = process.env[testServerVariable];
  if (!door) return startTestServer();
  const answer = JSON.parse(await text(createConnection(door)));
  if (answer.fault) throw new Error(answer.fault);
  return { ...answer, stop: async () => {} };
}
