import type { Clock } from '@qyzmet/kernel';

export type CircuitState = 'closed' | 'open' | 'half-open';

export interface CircuitSettings {
  /** Askings in a row without an answer that open the circuit. */
  readonly failures: number;
  /** How long it stays open before one asking is let through, in milliseconds. */
  readonly pause: number;
}

/** Stops asking a registry that is down, so that nobody waits for it in vain. */
export class Circuit {
  readonly #clock: Clock;
  readonly #settings: CircuitSettings;
  #failures = 0;
  #openedAt: number | undefined;
  #probing = false;

  constructor(clock: Clock, settings: CircuitSettings) {
    this.#clock = clock;
    this.#settings = settings;
  }

  get state(): CircuitState {
    if (this.#openedAt === undefined) return 'closed';
    return this.#clock.now().getTime() - this.#openedAt >= this.#settings.pause ? 'half-open' : 'open';
  }

  /** Whether an asking may go out now; half-open lets one through at a time. */
  admit(): boolean {
    const { state } = this;
    if (state === 'closed') return true;
    if (state === 'open' || this.#probing) return false;
    this.#probing = true;
    return true;
  }

  answered(): void {
    this.#failures = 0;
    this.#openedAt = undefined;
    this.#probing = false;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#probing || this.#failures >= this.#settings.failures) {
      this.#openedAt = this.#clock.now().getTime();
    }
    this.#probing = false;
  }
}
