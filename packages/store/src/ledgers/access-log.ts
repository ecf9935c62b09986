import type { Party } from '@qyzmet/case-engine';
import type { ClauseId, System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';

/** Somebody looked at a person's data. */
export interface AccessLine {
  readonly at: string;
  readonly who: Party;
  readonly what: string;
  readonly system: System;
  readonly caseId: string | null;
  readonly applicantIin: string | null;
  /** The clauses that let them. */
  readonly cites: readonly ClauseId[];
}

export interface AccessLog {
  record(line: Omit<AccessLine, 'at'> & { readonly now: Date }): Promise<void>;
  /** The same look at several people at once: a line for each of them. */
  recordEach(
    line: Omit<AccessLine, 'at' | 'applicantIin'> & {
      readonly now: Date;
      readonly applicantIins: readonly string[];
    },
  ): Promise<void>;
  /** The newest first. */
  ofApplicant(iin: string, page: Page): Promise<PageOf<AccessLine>>;
  ofCase(system: System, caseId: string, page: Page): Promise<PageOf<AccessLine>>;
}

const record = {
  name: 'access-record',
  text: `insert into access_log (at, who, what, system, case_id, applicant_iin, cites)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};

const recordEach = {
  name: 'access-record-each',
  text: `insert into access_log (at, who, what, system, case_id, cites, applicant_iin)
    select $1, $2, $3, $4, $5, $6, unnest($7::text[])`,
};

const columns = `at, who, what, system, case_id as "caseId", applicant_iin as "applicantIin", cites,
  count(*) over ()::int as total`;

const ofApplicant = {
  name: 'access-of-applicant',
  text: `select ${columns} from access_log where applicant_iin = $1 order by at desc, id desc limit $2 offset $3`,
};

const ofCase = {
  name: 'access-of-case',
  text: `select ${columns} from access_log where system = $1 and case_id = $2
    order by at desc, id desc limit $3 offset $4`,
};

export function createAccessLog(database: Database): AccessLog {
  type Row = AccessLine & { total: number };
  return {
    async record({ now, who, what, system, caseId, applicantIin, cites }) {
      await database.run(record, [now, who, what, system, caseId, applicantIin, cites]);
    },
    async recordEach({ now, who, what, system, caseId, applicantIins, cites }) {
      await database.run(recordEach, [now, who, what, system, caseId, cites, applicantIins]);
    },
    async ofApplicant(iin, page) {
      return toPage<AccessLine>(await database.run<Row>(ofApplicant, [iin, page.limit, page.offset ?? 0]));
    },
    async ofCase(system, caseId, page) {
      const values = [system, caseId, page.limit, page.offset ?? 0];
      return toPage<AccessLine>(await database.run<Row>(ofCase, values));
    },
  };
}
