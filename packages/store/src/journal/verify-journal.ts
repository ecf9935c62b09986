import { createHash } from 'node:crypto';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';

export type JournalVerdict =
  | { readonly kind: 'intact'; readonly entries: number }
  /** `sequence` is the first place where the chain does not hold. */
  | {
      readonly kind: 'broken';
      readonly sequence: number;
      readonly fault: 'missing' | 'changed' | 'head-differs';
    };

interface Row {
  readonly sequence: number | null;
  readonly body: string;
  readonly hash: Buffer;
  readonly tipSequence: number | null;
  readonly tipHash: Buffer | null;
}

const readChain = {
  name: 'read-chain',
  text: `select j.sequence, j.body, j.hash, r.sequence as "tipSequence", r.last_hash as "tipHash"
    from (select * from journal where system = $1 and case_id = $2) j
    full join (select * from case_record where system = $1 and case_id = $2) r using (system, case_id)
    order by j.sequence`,
};

/** Recomputes the hash chain of one record, apart from the database that wrote it. */
export async function verifyJournal(
  database: Database,
  system: System,
  caseId: string,
): Promise<JournalVerdict> {
  const found = await database.run<Row>(readChain, [system, caseId]);
  const entries = found.filter((row) => row.sequence !== null);
  let previous = sha256(Buffer.from(`${system}/${caseId}`));
  for (const [index, row] of entries.entries()) {
    const sequence = index + 1;
    if (row.sequence !== sequence) return { kind: 'broken', sequence, fault: 'missing' };
    previous = sha256(Buffer.concat([previous, Buffer.from(row.body)]));
    if (!previous.equals(row.hash)) return { kind: 'broken', sequence, fault: 'changed' };
  }
  const tip = found[0];
  const length = entries.length;
  if (tip && (tip.tipSequence ?? 0) > length) {
    return { kind: 'broken', sequence: length + 1, fault: 'missing' };
  }
  if (tip && !tip.tipHash?.equals(previous))
    return { kind: 'broken', sequence: length, fault: 'head-differs' };
  return { kind: 'intact', entries: length };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
