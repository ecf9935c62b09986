/** Named once, prepared once per connection: the name must stay bound to one text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export type Run = <Row>(statement: Statement, values?: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * An open PostgreSQL, migrated, spoken to as the application role.
 * Rows hold moments as ISO strings in UTC, dates as `yyyy-mm-dd`, counters as numbers.
 */
export interface Database {
  readonly server: 'embedded' | 'external';
  /** Connection address with the owner's rights: for tools beside the server, never for requests. */
  readonly url: string;
  readonly run: Run;
  /** All statements of `work` on one connection, wholly or not at all. */
  transaction<Value>(work: (run: Run) => Promise<Value>): Promise<Value>;
  /**
   * Calls back with the payload of every NOTIFY on the channel, and with an empty one whenever the connection has come
   * up: notices may have been missed before. Ends with `close`, or by what it returns.
   */
  listen(channel: string, callback: (payload: string) => void): () => Promise<void>;
  /** Ends the connections, and the embedded server with them. */
  close(): Promise<void>;
}

/** No UPDATE or DELETE on the journal and the ledgers. */
export const applicationRole = 'qyzmet_app';
