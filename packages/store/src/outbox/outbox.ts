import type { OutboxItem, OutboxTopic } from '@qyzmet/case-engine';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';
import type { WakeUp } from './wake-up.ts';

export interface LeasedItem extends OutboxItem {
  /** This try included: 1 the first time. */
  readonly attempt: number;
}

export interface FailedItem extends OutboxItem {
  readonly attempts: number;
  readonly failedAt: string;
  readonly lastError: string;
}

/** A message between systems, as its sender sees it. */
export interface MessageDelivery {
  readonly id: string;
  readonly to: System;
  readonly name: string;
  readonly status: string | null;
  readonly sentAt: string;
  readonly state: 'queued' | 'delivered' | 'failed';
  /** Tries so far. */
  readonly attempts: number;
  readonly settledAt: string | null;
}

export interface Lease {
  readonly topics: readonly OutboxTopic[];
  /** Name of the worker, different for each process. */
  readonly worker: string;
  readonly limit: number;
  /** After this a worker that said nothing is held for dead, and another may take the item. */
  readonly leaseSeconds: number;
  readonly now: Date;
}

export interface Outbox {
  /**
   * Takes waiting items, the oldest first; never two of one order key at a time, and never one before its elder is
   * delivered. An item that failed for good holds back the younger of its key until it is retried.
   */
  lease(lease: Lease): Promise<readonly LeasedItem[]>;
  /** Holds what is still in hand for `leaseSeconds` more. An item whose lease was lost meanwhile stays with its new worker. */
  renew(held: {
    readonly ids: readonly string[];
    readonly worker: string;
    readonly leaseSeconds: number;
    readonly now: Date;
  }): Promise<void>;
  /** False when the lease was lost meanwhile: another worker may deliver the item again. */
  complete(done: { readonly id: string; readonly worker: string; readonly now: Date }): Promise<boolean>;
  /** Puts the item back for a later try, twice as late each time; after `maxAttempts`, or at once when `final`, it has failed. */
  fail(failed: {
    readonly id: string;
    readonly worker: string;
    readonly now: Date;
    readonly error: string;
    /** No later try can succeed. */
    readonly final?: boolean;
  }): Promise<boolean>;
  /** Messages of one record and what became of them, in the order they were written. */
  deliveriesOf(system: System, caseId: string): Promise<readonly MessageDelivery[]>;
  failedItems(page: Page): Promise<PageOf<FailedItem>>;
  /** Gives a failed item a new series of tries; false when it has not failed. */
  retry(id: string): Promise<boolean>;
  /** Removes what was delivered before the moment. Returns how many. */
  removeDelivered(before: Date): Promise<number>;
  /** Calls back when items were written, here or on another node. Returns what ends the subscription. */
  onOutbox(callback: () => void): () => void;
}

/** With the doubling pause below: about three hours. */
export const maxAttempts = 20;
const firstPauseSeconds = 1;
const longestPauseSeconds = 900;

const lease = {
  name: 'outbox-lease',
  text: `with candidate as (
      select o.id from outbox o
      where o.topic = any($1) and o.delivered_at is null and o.failed_at is null
        and o.available_at <= $4 and (o.leased_until is null or o.leased_until <= $4)
        and not exists (
          select from outbox elder
          where elder.order_key = o.order_key and elder.position < o.position and elder.delivered_at is null
        )
      order by o.position limit $3 for update skip locked
    ), taken as (
      update outbox o set
        attempts = o.attempts + 1,
        leased_by = $2,
        leased_until = $4::timestamptz + make_interval(secs => $5),
        failed_at = case when o.attempts >= $6 then $4::timestamptz end,
        last_error = case when o.attempts >= $6 then coalesce(o.last_error, 'no answer of a worker') else o.last_error end
      from candidate where o.id = candidate.id
      returning o.id, o.topic, o.order_key as "orderKey", o.payload, o.attempts as attempt, o.position, o.failed_at
    )
    select id, topic, "orderKey", payload, attempt from taken where failed_at is null order by position`,
};

const renew = {
  name: 'outbox-renew',
  text: `update outbox set leased_until = $3::timestamptz + make_interval(secs => $4)
    where id = any($1) and leased_by = $2 and delivered_at is null`,
};

const complete = {
  name: 'outbox-complete',
  text: `update outbox set delivered_at = $3, leased_by = null, leased_until = null
    where id = $1 and leased_by = $2 and delivered_at is null
    returning exists (
      select from outbox younger
      where younger.order_key = outbox.order_key and younger.id <> outbox.id and younger.delivered_at is null
    ) as "hasYounger"`,
};

const fail = {
  name: 'outbox-fail',
  text: `update outbox set
      leased_by = null,
      leased_until = null,
      last_error = $4,
      failed_at = case when $5 or attempts >= $6 then $3::timestamptz end,
      available_at = $3::timestamptz + make_interval(secs => least($8, $7 * 2 ^ least(attempts - 1, 30)))
    where id = $1 and leased_by = $2 and delivered_at is null
    returning exists (
      select from outbox younger
      where younger.order_key = outbox.order_key and younger.id <> outbox.id and younger.delivered_at is null
    ) as "hasYounger"`,
};

const deliveriesOf = {
  name: 'outbox-deliveries-of',
  text: `select id, payload ->> 'to' as "to", payload ->> 'name' as name, payload ->> 'status' as status,
      payload ->> 'sentAt' as "sentAt", attempts,
      case when delivered_at is not null then 'delivered' when failed_at is not null then 'failed' else 'queued' end as state,
      coalesce(delivered_at, failed_at) as "settledAt"
    from outbox
    where topic = 'gateway' and order_key like $1
    order by position`,
};

const failedItems = {
  name: 'outbox-failed',
  text: `select id, topic, order_key as "orderKey", payload, attempts, failed_at as "failedAt",
      last_error as "lastError", count(*) over ()::int as total
    from outbox where failed_at is not null and delivered_at is null order by position limit $1 offset $2`,
};

const retry = {
  name: 'outbox-retry',
  text: `update outbox set failed_at = null, attempts = 0, available_at = '-infinity', leased_by = null, leased_until = null
    where id = $1 and failed_at is not null returning id`,
};

const removeDelivered = {
  name: 'outbox-remove-delivered',
  text: 'delete from outbox where delivered_at < $1 returning id',
};

export function createOutbox(database: Database, wakeUp: WakeUp): Outbox {
  const changed = async (statement: { name: string; text: string }, values: readonly unknown[]) =>
    (await database.run(statement, values)).length > 0;
  return {
    lease: ({ topics, worker, limit, leaseSeconds, now }) =>
      database.run<LeasedItem>(lease, [topics, worker, limit, now, leaseSeconds, maxAttempts]),
    async renew({ ids, worker, now, leaseSeconds }) {
      await database.run(renew, [ids, worker, now, leaseSeconds]);
    },
    async complete({ id, worker, now }) {
      const [done] = await database.run<{ hasYounger: boolean }>(complete, [id, worker, now]);
      if (done?.hasYounger) wakeUp.ring();
      return done !== undefined;
    },
    fail: ({ id, worker, now, error, final = false }) =>
      changed(fail, [id, worker, now, error, final, maxAttempts, firstPauseSeconds, longestPauseSeconds]),
    deliveriesOf: (system, caseId) => database.run<MessageDelivery>(deliveriesOf, [`${caseId}/${system}/%`]),
    async failedItems(page) {
      const values = [page.limit, page.offset ?? 0];
      return toPage<FailedItem>(await database.run<FailedItem & { total: number }>(failedItems, values));
    },
    async retry(id) {
      const done = await changed(retry, [id]);
      if (done) wakeUp.ring();
      return done;
    },
    async removeDelivered(before) {
      return (await database.run(removeDelivered, [before])).length;
    },
    onOutbox: (callback) => wakeUp.onRing(callback),
  };
}
