/**
 * Runs the works of one key one after another, and remembers for a while what the work of a form key gave: a second press of the
 * same button gets the answer of the first.
 */
export class InTurn<Value> {
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #given = new Map<string, Promise<Value>>();
  readonly #remembered: number;

  constructor(remembered = 1000) {
    this.#remembered = remembered;
  }

  run(key: string, formKey: string | undefined, work: () => Promise<Value>): Promise<Value> {
    const known = formKey === undefined ? undefined : this.#given.get(formKey);
    if (known) return known;
    const before = this.#turns.get(key) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(work);
    this.#turns.set(key, mine);
    if (formKey !== undefined) this.#remember(formKey, mine);
    const forget = () => {
      if (this.#turns.get(key) === mine) this.#turns.delete(key);
    };
    mine.then(forget, () => {
      forget();
      if (formKey !== undefined) this.#given.delete(formKey);
    });
    return mine;
  }

  #remember(formKey: string, value: Promise<Value>): void {
    this.#given.set(formKey, value);
    const [oldest] = this.#given.keys();
    if (this.#given.size > this.#remembered && oldest !== undefined) this.#given.delete(oldest);
  }
}
