import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';

/** Tells the workers of all nodes that something was written for them. A notice may be lost: workers also poll. */
export interface WakeUp {
  ring(): void;
  /** Returns what ends the subscription. */
  onRing(callback: () => void): () => void;
}

const channel = 'qyzmet_outbox';
/** Milliseconds within which many rings become one notice to the other nodes. */
const gathering = 20;

const notify = { name: 'notify-outbox', text: `select pg_notify('${channel}', $1)` };

/**
 * Workers of this process wake at once. Other nodes get a notice of its own statement: inside the transition it would
 * make every commit wait for the one before it, because PostgreSQL writes notices under one lock.
 */
export function createWakeUp(database: Database): WakeUp {
  const node = randomUUID();
  const callbacks = new Set<() => void>();
  let noticePlanned = false;
  let stopListening: (() => Promise<void>) | undefined;

  const callAll = () => {
    for (const callback of callbacks) callback();
  };

  return {
    ring() {
      callAll();
      if (noticePlanned) return;
      noticePlanned = true;
      setTimeout(() => {
        noticePlanned = false;
        database.run(notify, [node]).catch(() => {});
      }, gathering).unref();
    },

    onRing(callback) {
      callbacks.add(callback);
      stopListening ??= database.listen(channel, (payload) => {
        if (payload !== node) callAll();
      });
      return () => {
        callbacks.delete(callback);
        if (callbacks.size > 0) return;
        stopListening?.();
        stopListening = undefined;
      };
    },
  };
}
