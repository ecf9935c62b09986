import type { AppendOutcome, CaseState, Journal, JournalEntry, Transition } from '@qyzmet/case-engine';
import { canonicalJson, foldForSearch, type Json } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

/** A line of the journal as it was written, with its place. */
export type WrittenEntry = JournalEntry & { readonly sequence: number };

export interface CaseJournal extends Journal {
  /** All entries of a record, oldest first; empty when the record does not exist. */
  readJournal(system: System, caseId: string): Promise<readonly WrittenEntry[]>;
  /** Whether a transition with this key was written. */
  wasApplied(system: System, idempotencyKey: string): Promise<boolean>;
}

const findHead = {
  name: 'find-head',
  text: 'select head, sequence from case_record where system = $1 and case_id = $2',
};

const append = {
  name: 'append-transition',
  text: `select outcome, new_sequence as sequence, new_number as number
    from append_transition($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

const readJournal = {
  name: 'read-journal',
  text: 'select sequence, body from journal where system = $1 and case_id = $2 order by sequence',
};

const wasApplied = {
  name: 'was-applied',
  text: 'select from idempotency_key where system = $1 and key = $2',
};

/** @param onOutbox called after a transition that gave the workers something to do. */
export function createCaseJournal(database: Database, onOutbox: () => void): CaseJournal {
  return {
    async findHead(system, caseId) {
      const [row] = await database.run<{ head: CaseState; sequence: number }>(findHead, [system, caseId]);
      return row;
    },

    async append(transition) {
      const outcome = await appendOnce(database, transition);
      if (outcome.kind === 'appended' && transition.outbox.length > 0) onOutbox();
      return outcome;
    },

    async readJournal(system, caseId) {
      const rows = await database.run<{ sequence: number; body: string }>(readJournal, [system, caseId]);
      return rows.map((row) => ({ ...(JSON.parse(row.body) as JournalEntry), sequence: row.sequence }));
    },

    async wasApplied(system, idempotencyKey) {
      const rows = await database.run(wasApplied, [system, idempotencyKey]);
      return rows.length > 0;
    },
  };
}

interface AppendRow {
  readonly outcome: AppendOutcome['kind'];
  readonly sequence: number;
  readonly number: string | null;
}

async function appendOnce(database: Database, transition: Transition): Promise<AppendOutcome> {
  try {
    const [row] = await database.run<AppendRow>(append, [
      transition.system,
      transition.caseId,
      transition.expectedSequence,
      transition.idempotencyKey ?? null,
      transition.entries.map((entry) => canonicalJson(entry as unknown as Json)),
      JSON.stringify(transition.head),
      transition.head.applicant ? foldForSearch(transition.head.applicant.name) : null,
      listOrNull(transition.tasks),
      listOrNull(transition.outbox),
      listOrNull(transition.timers),
      transition.number?.book ?? null,
      transition.number?.token ?? null,
    ]);
    if (row?.outcome === 'appended') return { kind: 'appended', sequence: row.sequence, number: row.number };
    return { kind: row?.outcome === 'duplicate' ? 'duplicate' : 'conflict' };
  } catch (error) {
    if (isLostRaceToOpen(error)) return { kind: 'conflict' };
    throw error;
  }
}

/** Two transitions opened one record at the same moment; the first is written. */
function isLostRaceToOpen(error: unknown): boolean {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  return code === '23505' && (constraint === 'journal_pkey' || constraint === 'case_record_pkey');
}

function listOrNull(rows: readonly unknown[]): string | null {
  return rows.length > 0 ? JSON.stringify(rows) : null;
}
