import type { CaseState } from '@qyzmet/case-engine';
import { foldForSearch } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database, Statement } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';
import { containing, wholeNumber } from './search-term.ts';

export interface ListedCase {
  readonly head: CaseState;
  readonly sequence: number;
  readonly updatedAt: string;
}

/** Whose records: of one applicant, of a providing body, or of a service centre. */
export type CaseOwner =
  | { readonly applicant: string }
  | { readonly body: string }
  | { readonly centre: string };

export interface CaseQuery {
  readonly system: System;
  readonly of: CaseOwner;
  /** Only what is given to this executor, by name or to any of them. */
  readonly executor?: string;
  readonly statuses?: readonly CaseState['status'][];
  /** Part of a name or number, or an IIN. */
  readonly search?: string;
  readonly page: Page;
}

/** One line of a registration journal. */
export interface BookLine {
  /** As shown, padded: `0000000263`. */
  readonly number: string;
  readonly registeredAt: string;
  readonly head: CaseState;
}

export interface CaseLists {
  /** The newest first. */
  casesOf(query: CaseQuery): Promise<PageOf<ListedCase>>;
  /** A registration journal as the paper book: in the order of its numbers, the latest first. */
  readBook(query: { readonly book: string; readonly page: Page }): Promise<PageOf<BookLine>>;
}

/** One statement for each kind of owner, so that each has its own index and plan. */
const casesOf = {
  applicant: casesBy('applicant', 'applicant_iin'),
  body: casesBy('body', 'body'),
  centre: casesBy('centre', 'centre'),
};

function casesBy(name: string, column: string): Statement {
  return {
    name: `cases-of-${name}`,
    text: `select head, sequence, updated_at as "updatedAt", count(*) over ()::int as total
      from case_record
      where system = $1 and ${column} = $2
        and ($3::text[] is null or status = any($3))
        and ($4::text is null or applicant_search like $4 or number like $4 or applicant_iin = $5)
        and ($8::text is null
          or (jsonb_typeof(head->'assignment') = 'object'
            and coalesce(head #>> '{assignment,executor,iin}', $8) = $8))
      order by opened_at desc, case_id
      limit $6 offset $7`,
  };
}

const readBook = {
  name: 'read-book',
  text: `select r.number, g.at as "registeredAt", r.head, count(*) over ()::int as total
    from registration g join case_record r using (system, case_id)
    where g.book = $1 order by g.number desc limit $2 offset $3`,
};

export function createCaseLists(database: Database): CaseLists {
  return {
    async casesOf({ system, of, executor, statuses, search, page }) {
      const folded = search === undefined ? '' : foldForSearch(search);
      const [statement, owner] =
        'applicant' in of
          ? [casesOf.applicant, of.applicant]
          : 'body' in of
            ? [casesOf.body, of.body]
            : [casesOf.centre, of.centre];
      const rows = await database.run<ListedCase & { total: number }>(statement, [
        system,
        owner,
        statuses ?? null,
        containing(folded),
        wholeNumber(folded),
        page.limit,
        page.offset ?? 0,
        executor ?? null,
      ]);
      return toPage<ListedCase>(rows);
    },

    async readBook({ book, page }) {
      const values = [book, page.limit, page.offset ?? 0];
      return toPage<BookLine>(await database.run<BookLine & { total: number }>(readBook, values));
    },
  };
}
