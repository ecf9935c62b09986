import { evolve } from './journal/evolve.ts';
import type { CaseState, JournalEntry, Party } from './journal/types.ts';
import type { NumberRequest, OutboxItem } from './ports.ts';

export type EntryBody = DistributiveOmit<JournalEntry, 'at' | 'by'>;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** What one decision has gathered so far. Lives only inside `decide`; callers get the finished result. */
export class Turn {
  state: CaseState;
  readonly entries: JournalEntry[] = [];
  readonly outbox: OutboxItem[] = [];
  number: NumberRequest | undefined;
  readonly #at: string;

  constructor(state: CaseState, now: Date, opening?: JournalEntry) {
    this.state = state;
    this.#at = now.toISOString();
    if (opening) this.entries.push(opening);
  }

  /** The store draws one number for a transition: a process registers twice only with somebody's act in between. */
  draw(number: NumberRequest): void {
    if (this.number)
      throw new Error(`Numbers of "${this.number.book}" and "${number.book}" in one transition`);
    this.number = number;
  }

  record(body: EntryBody, by: Party): void {
    const entry = { at: this.#at, by, ...body } as JournalEntry;
    this.entries.push(entry);
    this.state = evolve(this.state, entry);
  }
}
