import type { OutboxTopic } from '@qyzmet/case-engine';
import type { Clock } from '@qyzmet/kernel';
import type { LeasedItem, Outbox } from '@qyzmet/store';

/** Carries out one item. A rejection puts the item back for a later try; an UndeliverableItem fails it for good. */
export type ItemHandler = (item: LeasedItem) => Promise<void>;

/** No later try can succeed. */
export class UndeliverableItem extends Error {}

export interface WorkerSettings {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly handlers: Readonly<Partial<Record<OutboxTopic, ItemHandler>>>;
  /** Different for each process. */
  readonly name: string;
  readonly log: { warn(fields: object, sentence: string): void };
}

/** Short, because an item of a killed process waits for its end; renewed as long as the work goes on. */
const leaseSeconds = 10;
const renewMilliseconds = 3000;
const batch = 16;
/** A notice may be lost and a later try becomes due without one. */
const pollMilliseconds = 1000;

/** Leases items and carries them out: at once when the store rings, and by polling. Crash-safe: an item whose worker died is leased again. */
export class OutboxWorker {
  readonly #settings: WorkerSettings;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #inHand = new Set<string>();

  constructor(settings: WorkerSettings) {
    this.#settings = settings;
  }

  start(): void {
    this.#unsubscribe = this.#settings.outbox.onOutbox(() => this.#wake());
    this.#timer = setInterval(() => this.#wake(), pollMilliseconds);
    this.#renewal = setInterval(() => this.#renew(), renewMilliseconds);
    this.#wake();
  }

  /** Ends after the items in hand are done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe?.();
    clearInterval(this.#timer);
    await this.#running;
    clearInterval(this.#renewal);
  }

  async #renew(): Promise<void> {
    const { outbox, clock, name, log } = this.#settings;
    if (this.#inHand.size === 0) return;
    try {
      await outbox.renew({ ids: [...this.#inHand], worker: name, leaseSeconds, now: clock.now() });
    } catch (error) {
      log.warn({ err: error }, 'items in hand could not be held longer; they may be carried out twice');
    }
  }

  #wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain().finally(() => {
      this.#running = undefined;
      if (this.#again) {
        this.#again = false;
        this.#wake();
      }
    });
  }

  async #drain(): Promise<void> {
    const { outbox, handlers, clock, name, log } = this.#settings;
    const topics = Object.keys(handlers) as OutboxTopic[];
    try {
      while (!this.#stopped) {
        const items = await outbox.lease({
          topics,
          worker: name,
          limit: batch,
          leaseSeconds,
          now: clock.now(),
        });
        if (items.length === 0) return;
        await Promise.all(items.map((item) => this.#carryOut(item)));
      }
    } catch (error) {
      log.warn({ err: error }, 'the outbox could not be read; it is read again in a second');
    }
  }

  async #carryOut(item: LeasedItem): Promise<void> {
    const { outbox, handlers, clock, name, log } = this.#settings;
    this.#inHand.add(item.id);
    try {
      await handlers[item.topic]?.(item);
      await outbox.complete({ id: item.id, worker: name, now: clock.now() });
    } catch (error) {
      log.warn(
        { err: error, item: item.id, topic: item.topic, attempt: item.attempt },
        'an outbox item was not delivered',
      );
      const final = error instanceof UndeliverableItem;
      await outbox.fail({ id: item.id, worker: name, now: clock.now(), error: String(error), final });
    } finally {
      this.#inHand.delete(item.id);
    }
  }
}
