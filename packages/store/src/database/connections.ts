import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { applicationRole, type Database, type Run } from './database.ts';
import type { Log } from './log.ts';

/** What a `Database` does over its connections, apart from who runs the server. */
export type Connections = Pick<Database, 'run' | 'transaction' | 'listen' | 'close'>;

const timestamptz = 1184;
const date = 1082;
const bigint = 20;

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === timestamptz) {
      return (value: string) => (value.endsWith('infinity') ? value : new Date(value).toISOString());
    }
    if (oid === date) return (value: string) => value;
    if (oid === bigint) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** At most `size` connections that speak as the application role, and one more for each listener. */
export function connect(url: string, log: Log, size: number): Connections {
  const settings = {
    connectionString: url,
    application_name: 'qyzmet',
    options: `-c role=${applicationRole} -c TimeZone=UTC`,
  };
  const pool = new pg.Pool({ ...settings, max: size, types });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  const listeners = new Set<() => Promise<void>>();

  return {
    run: runOn(pool),

    async transaction(work) {
      const client = await pool.connect();
      let lost: Error | undefined;
      const onError = (error: Error) => {
        lost = error;
      };
      client.on('error', onError);
      try {
        await client.query('begin');
        const value = await work(runOn(client));
        await client.query('commit');
        return value;
      } catch (error) {
        await client.query('rollback').catch((rollbackError: Error) => {
          lost ??= rollbackError;
        });
        throw error;
      } finally {
        client.off('error', onError);
        client.release(lost);
      }
    },

    listen(channel, callback) {
      const stop = keepListening(settings, channel, callback, log);
      const end = async () => {
        listeners.delete(end);
        await stop();
      };
      listeners.add(end);
      return end;
    },

    async close() {
      await Promise.all([...listeners].map((end) => end()));
      await pool.end();
    },
  };
}

function runOn(client: pg.Pool | pg.PoolClient): Run {
  return async <Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) => {
    const result = await client.query({ name: statement.name, text: statement.text, values: [...values] });
    return result.rows as Row[];
  };
}

/** Milliseconds between two tries to connect again. */
const reconnectPause = 1000;

function keepListening(
  settings: pg.ClientConfig,
  channel: string,
  callback: (payload: string) => void,
  log: Log,
): () => Promise<void> {
  const stopping = new AbortController();
  let client: pg.Client | undefined;
  const listenOnce = async () => {
    const connection = new pg.Client(settings);
    client = connection;
    const lost = new Promise<void>((done) => {
      connection.once('end', done);
      connection.on('error', (error) =>
        log.warn({ err: error }, 'the listening database connection was lost'),
      );
    });
    await connection.connect();
    connection.on('notification', (notice) => callback(notice.payload ?? ''));
    await connection.query(`listen ${pg.escapeIdentifier(channel)}`);
    callback('');
    await lost;
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await listenOnce().catch((error) => {
        if (!stopping.signal.aborted) log.warn({ err: error }, 'cannot listen to the database');
      });
      await sleep(reconnectPause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return async () => {
    stopping.abort();
    await client?.end().catch(() => {});
    await running;
  };
}
