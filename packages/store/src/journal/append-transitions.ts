import type { AppendOutcome, Transition } from '@qyzmet/case-engine';
import { canonicalJson, foldForSearch, type Json } from '@qyzmet/kernel';
import type { Run } from '../database/database.ts';

interface OutcomeRow {
  readonly outcome: AppendOutcome['kind'];
  readonly sequence: number;
  readonly number: string | null;
}

const statement = {
  name: 'append-transitions',
  text: `select a.outcome, a.new_sequence as sequence, a.new_number as number
    from json_to_recordset($1::json) as t (
      position integer, system text, "caseId" text, expected integer, key text, entries text, head json,
      "applicantSearch" text, tasks json, outbox json, timers json, book text, token text
    )
    cross join lateral append_transition(
      t.system, t."caseId", t.expected, t.key, string_to_array(t.entries, E'\\n'), t.head::text,
      t."applicantSearch", t.tasks::text, t.outbox::text, t.timers::text, t.book, t.token
    ) a
    order by t.position`,
};

/** All transitions in one statement and one transaction: when the database refuses one, none is written. */
export async function appendTransitions(
  run: Run,
  transitions: readonly Transition[],
): Promise<readonly AppendOutcome[]> {
  const rows = await run<OutcomeRow>(statement, [JSON.stringify(transitions.map(toRow))]);
  return rows.map(({ outcome, sequence, number }) =>
    outcome === 'appended' ? { kind: outcome, sequence, number } : { kind: outcome },
  );
}

function toRow(transition: Transition, position: number) {
  const { head, number } = transition;
  return {
    position,
    system: transition.system,
    caseId: transition.caseId,
    expected: transition.expectedSequence,
    key: transition.idempotencyKey,
    // Canonical JSON holds no line break.
    entries: transition.entries.map((entry) => canonicalJson(entry as unknown as Json)).join('\n'),
    head,
    applicantSearch: head.applicant ? foldForSearch(head.applicant.name) : null,
    tasks: listOrNull(transition.tasks),
    outbox: listOrNull(transition.outbox),
    timers: listOrNull(transition.timers),
    book: number?.book,
    token: number?.token,
  };
}

function listOrNull<Row>(rows: readonly Row[]): readonly Row[] | null {
  return rows.length > 0 ? rows : null;
}

/** Two transitions opened one record at the same moment; the first is written. */
export function isLostRaceToOpen(error: unknown): boolean {
  const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
  return code === '23505' && (constraint === 'journal_pkey' || constraint === 'case_record_pkey');
}
