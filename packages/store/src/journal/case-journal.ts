import type { CaseState, Journal, JournalEntry } from '@qyzmet/case-engine';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { createGatheringAppend } from './gathering-append.ts';

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
  const append = createGatheringAppend(database.run);
  return {
    async findHead(system, caseId) {
      const [row] = await database.run<{ head: CaseState; sequence: number }>(findHead, [system, caseId]);
      return row;
    },

    async append(transition) {
      const outcome = await append(transition);
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
