import { createHash } from 'node:crypto';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

export interface Session {
  readonly kind: 'applicant' | 'staff';
  /** IIN. */
  readonly subject: string;
  readonly system: System;
  readonly data: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  /** Exact to a minute. */
  readonly lastSeen: string;
  readonly expiresAt: string;
}

/** Tokens are random texts of the caller's; the database keeps only their hashes. */
export interface Sessions {
  open(
    session: Pick<Session, 'kind' | 'subject' | 'system' | 'data'> & {
      readonly token: string;
      readonly now: Date;
      readonly expiresAt: Date;
    },
  ): Promise<void>;
  /** Undefined when there is none, or it has expired. Notes the visit. */
  find(token: string, now: Date): Promise<Session | undefined>;
  changeData(token: string, data: Session['data']): Promise<void>;
  close(token: string): Promise<void>;
  /** Ends every session of a person. */
  closeAllOf(subject: string): Promise<void>;
  /** Returns how many had expired. */
  removeExpired(now: Date): Promise<number>;
}

const open = {
  name: 'session-open',
  text: `insert into session (token_hash, kind, subject, system, data, created_at, last_seen, expires_at)
    values ($1, $2, $3, $4, $5, $6, $6, $7)`,
};

const find = {
  name: 'session-find',
  text: `with seen as (
      update session set last_seen = $2
      where token_hash = $1 and expires_at > $2 and last_seen < $2::timestamptz - interval '1 minute'
    )
    select kind, subject, system, data, created_at as "createdAt", last_seen as "lastSeen", expires_at as "expiresAt"
    from session where token_hash = $1 and expires_at > $2`,
};

const changeData = {
  name: 'session-change-data',
  text: 'update session set data = $2 where token_hash = $1',
};
const close = { name: 'session-close', text: 'delete from session where token_hash = $1' };
const closeAllOf = { name: 'session-close-all', text: 'delete from session where subject = $1' };
const removeExpired = {
  name: 'session-remove-expired',
  text: 'delete from session where expires_at <= $1 returning subject',
};

export function createSessions(database: Database): Sessions {
  return {
    async open({ token, kind, subject, system, data, now, expiresAt }) {
      await database.run(open, [hashOf(token), kind, subject, system, data, now, expiresAt]);
    },
    async find(token, now) {
      return (await database.run<Session>(find, [hashOf(token), now]))[0];
    },
    async changeData(token, data) {
      await database.run(changeData, [hashOf(token), data]);
    },
    async close(token) {
      await database.run(close, [hashOf(token)]);
    },
    async closeAllOf(subject) {
      await database.run(closeAllOf, [subject]);
    },
    async removeExpired(now) {
      return (await database.run(removeExpired, [now])).length;
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
