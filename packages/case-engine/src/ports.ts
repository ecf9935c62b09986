import type { System } from '@qyzmet/regulation';
import type { CaseState, JournalEntry } from './journal/types.ts';

/** A row of a work list: one thing that one role of one body may do now. */
export interface Task {
  readonly step: string;
  readonly kind: string;
  readonly role: string;
  /** Body or service centre; for the applicant and for an executor named by resolution the IIN: whose work list shows the task. */
  readonly owner: string;
  readonly openedAt: string;
  /** Legal moment by which the step must be done; null when the law names none. */
  readonly due: string | null;
}

/** `queue` tells the queue of a body that a record joins it, and how an offer has ended. */
export type OutboxTopic = 'gateway' | 'registry' | 'mail' | 'notification' | 'issue' | 'queue';

/** Work for a worker, written in the same transaction as the entries that order it. */
export interface OutboxItem {
  /** Also the idempotency key at the receiver. */
  readonly id: string;
  readonly topic: OutboxTopic;
  /** Items of one key are delivered one after another, in the order they were written. */
  readonly orderKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Timer {
  readonly kind: string;
  readonly at: string;
}

/** Draws the next number of a gap-free book inside the transition's own transaction. */
export interface NumberRequest {
  /** `<organisation>/<year>` for what comes in, `<organisation>/<year>/outgoing` for what leaves. */
  readonly book: string;
  /** A random token that stands for the number in entries, head, tasks and outbox until the store replaces it. */
  readonly token: string;
}

/** All that one decision changes: written in one statement, wholly or not at all. */
export interface Transition {
  readonly system: System;
  readonly caseId: string;
  /** Journal length that the decision was taken on; 0 opens the record. */
  readonly expectedSequence: number;
  /** A second transition with the same key in the same system changes nothing. */
  readonly idempotencyKey?: string;
  readonly entries: readonly JournalEntry[];
  readonly head: CaseState;
  /** The open tasks after this transition; they replace all former ones of the record. */
  readonly tasks: readonly Task[];
  readonly outbox: readonly OutboxItem[];
  /** The timers after this transition; they replace all former ones of the record. */
  readonly timers: readonly Timer[];
  readonly number?: NumberRequest;
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly sequence: number; readonly number: string | null }
  /** The journal has grown since it was read: load again and decide again. */
  | { readonly kind: 'conflict' }
  /** The idempotency key was seen before; nothing was written. */
  | { readonly kind: 'duplicate' };

/** The journal as the engine's callers need it. Implemented by the store. */
export interface Journal {
  /** The folded head of a record, or undefined when the record does not exist. One query. */
  findHead(
    system: System,
    caseId: string,
  ): Promise<{ readonly head: CaseState; readonly sequence: number } | undefined>;
  /** One round trip, one transaction. */
  append(transition: Transition): Promise<AppendOutcome>;
}
