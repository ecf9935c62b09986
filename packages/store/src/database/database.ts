import pg from 'pg';
import type { Log } from './log.ts';

/** Named once, prepared once per connection: the name must stay bound to one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Run = <Row>(statement: Statement, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** An open PostgreSQL, migrated, spoken to as the application role. */
export interface Database {
  readonly server: 'embedded' | 'external';
  /** Connection address with the owner's rights: for tools beside the server, never for requests. */
  readonly url: string;
  readonly run: Run;
  /** All statements of `work` on one connection, wholly or not at all. */
  transaction<Value>(work: (run: Run) => Promise<Value>): Promise<Value>;
  /** Ends the connections, and the embedded server with them. */
  close(): Promise<void>;
}

/** No UPDATE or DELETE on the journal and the ledgers. */
export const applicationRole = 'qyzmet_app';

const timestamptz = 1184;
const date = 1082;
const bigint = 20;

/** Moments come as ISO strings in UTC, dates as `yyyy-mm-dd`, counters as numbers. */
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

export interface Connections {
  readonly run: Run;
  transaction<Value>(work: (run: Run) => Promise<Value>): Promise<Value>;
  end(): Promise<void>;
}

/** A pool that speaks as `role`, or as the address' own user without one. */
export function connect(url: string, log: Log, { size, role }: { size: number; role?: string }): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    application_name: 'qyzmet',
    ...(role ? { options: `-c role=${role} -c TimeZone=UTC` } : {}),
    types,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));

  const runOn =
    (client: pg.Pool | pg.PoolClient): Run =>
    async <Row>(statement: Statement, values: readonly unknown[] = []) => {
      const result = await client.query({ name: statement.name, text: statement.text, values: [...values] });
      return result.rows as Row[];
    };

  return {
    run: runOn(pool),
    async transaction(work) {
      const client = await pool.connect();
      let fault: unknown;
      try {
        await client.query('begin');
        const value = await work(runOn(client));
        await client.query('commit');
        return value;
      } catch (error) {
        fault = error;
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        client.release(fault instanceof Error && !('code' in fault) ? fault : undefined);
      }
    },
    end: () => pool.end(),
  };
}
