import type { Text } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';

/** A message in a person's cabinet. */
export interface Notification {
  readonly id: number;
  readonly iin: string;
  readonly system: System;
  readonly caseId: string | null;
  readonly at: string;
  readonly text: Text;
  readonly readAt: string | null;
}

export interface Notifications {
  /** A second one with the same key changes nothing: deliveries may repeat. */
  add(
    notification: Pick<Notification, 'iin' | 'system' | 'caseId' | 'text'> & {
      readonly key: string;
      readonly now: Date;
    },
  ): Promise<void>;
  /** The newest first. */
  of(iin: string, page: Page): Promise<PageOf<Notification>>;
  countUnread(iin: string): Promise<number>;
  /** Of this person only; all of them without ids. */
  markRead(read: {
    readonly iin: string;
    readonly ids?: readonly number[];
    readonly now: Date;
  }): Promise<void>;
}

const add = {
  name: 'notification-add',
  text: `insert into notification (key, iin, system, case_id, at, text) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing`,
};

const of = {
  name: 'notifications-of',
  text: `select id, iin, system, case_id as "caseId", at, text, read_at as "readAt", count(*) over ()::int as total
    from notification where iin = $1 order by at desc, id desc limit $2 offset $3`,
};

const countUnread = {
  name: 'notifications-count-unread',
  text: 'select count(*)::int as count from notification where iin = $1 and read_at is null',
};

const markRead = {
  name: 'notifications-mark-read',
  text: `update notification set read_at = $3
    where iin = $1 and read_at is null and ($2::bigint[] is null or id = any($2))`,
};

export function createNotifications(database: Database): Notifications {
  return {
    async add({ key, iin, system, caseId, text, now }) {
      await database.run(add, [key, iin, system, caseId, now, text]);
    },
    async of(iin, page) {
      const values = [iin, page.limit, page.offset ?? 0];
      return toPage<Notification>(await database.run<Notification & { total: number }>(of, values));
    },
    async countUnread(iin) {
      return (await database.run<{ count: number }>(countUnread, [iin]))[0]?.count ?? 0;
    },
    async markRead({ iin, ids, now }) {
      await database.run(markRead, [iin, ids ?? null, now]);
    },
  };
}
