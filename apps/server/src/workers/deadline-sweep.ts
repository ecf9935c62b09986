import type { Clock } from '@qyzmet/kernel';
import type { Timers } from '@qyzmet/store';
import type { CaseService } from '../cases/case-service.ts';

interface SweepSettings {
  readonly timers: Timers;
  readonly cases: CaseService;
  readonly clock: Clock;
  readonly log: { warn(fields: object, sentence: string): void };
}

const intervalMilliseconds = 5_000;
const limit = 100;
const leaseSeconds = 60;

/** Timers only wake us: each due one becomes a command, and the engine says whether anything has really passed. */
export class DeadlineSweep {
  readonly #settings: SweepSettings;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<number> | undefined;

  constructor(settings: SweepSettings) {
    this.#settings = settings;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#running ??= this.sweep()
        .catch((error) => {
          this.#settings.log.warn({ err: error }, 'the sweep of deadlines failed; it is tried again');
          return 0;
        })
        .finally(() => {
          this.#running = undefined;
        });
    }, intervalMilliseconds);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Returns how many timers were due. */
  async sweep(): Promise<number> {
    const { timers, cases, clock } = this.#settings;
    const due = await timers.leaseDue({ now: clock.now(), limit, leaseSeconds });
    for (const timer of due) {
      await cases.execute(timer.system, timer.caseId, [{ type: 'pass-deadline' }]);
      await timers.complete(timer);
    }
    return due.length;
  }
}
