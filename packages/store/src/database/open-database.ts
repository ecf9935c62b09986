import { startEmbeddedServer } from '../server/embedded-server.ts';
import { connect } from './connections.ts';
import type { Database } from './database.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';

export interface DatabaseOptions {
  /** A PostgreSQL 15+ of the operator's; without it an own server runs in the data folder. */
  readonly url?: string;
  readonly dataFolder: string;
  readonly log: Log;
  /** Connections of this process at most. */
  readonly connections?: number;
}

const defaultConnections = 16;

/**
 * Opens and migrates the database.
 * @throws StartFault
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { dataFolder, log } = options;
  const server = options.url === undefined ? await startEmbeddedServer({ dataFolder, log }) : undefined;
  const url = options.url ?? server?.url ?? '';
  try {
    await migrate(url, log);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const connections = connect(url, log, options.connections ?? defaultConnections);
  return {
    ...connections,
    server: server ? 'embedded' : 'external',
    url,
    async close() {
      await connections.close();
      await server?.stop();
    },
  };
}
