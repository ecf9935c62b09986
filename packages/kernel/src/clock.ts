/** The only source of the present moment. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock moved by hand, also backwards: for tests and for the demonstration. */
export class MovableClock implements Clock {
  #offset = 0;
  #base: Clock | undefined;
  #fixed: Date;

  /** With a `base` the clock runs beside it, shifted; without one it stands still until moved. */
  constructor(start: Date, base?: Clock) {
    this.#fixed = start;
    this.#base = base;
    if (base) this.#offset = start.getTime() - base.now().getTime();
  }

  now(): Date {
    return this.#base ? new Date(this.#base.now().getTime() + this.#offset) : new Date(this.#fixed);
  }

  /** Moves by milliseconds; negative moves back. */
  move(milliseconds: number): void {
    this.#offset += milliseconds;
    this.#fixed = new Date(this.#fixed.getTime() + milliseconds);
  }

  set(moment: Date): void {
    this.move(moment.getTime() - this.now().getTime());
  }
}
