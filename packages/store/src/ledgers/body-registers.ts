import { foldForSearch } from '@qyzmet/kernel';
import type { BodyRegister, ClauseId, System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';
import { containing, wholeNumber } from '../work-lists/search-term.ts';

/** A person whom a body has registered by a signed decision. */
export interface RegisterLine {
  readonly body: string;
  readonly register: BodyRegister;
  readonly iin: string;
  readonly name: string;
  /** `yyyy-mm-dd`: the day from which the registration counts. */
  readonly since: string;
  /** The record of the case that decided it. */
  readonly system: System;
  readonly caseId: string;
  /** Of the case. */
  readonly number: string;
  readonly edition: string;
  /** The clauses on which the line stands. */
  readonly cites: readonly ClauseId[];
  readonly enteredAt: string;
}

export interface RegisterSearch {
  readonly body: string;
  readonly register: BodyRegister;
  /** A part of the name, letters folded, or a whole IIN; everybody when empty. */
  readonly search?: string;
  /** ISO days, both included. */
  readonly from?: string;
  readonly to?: string;
  readonly page: Page;
}

export interface BodyRegisters {
  /** A second line of the same case changes nothing: deliveries may repeat. */
  enter(line: RegisterLine): Promise<void>;
  /** Lines of one person at one body, the latest day first. */
  ofPerson(body: string, iin: string): Promise<readonly RegisterLine[]>;
  /** The latest day first. */
  list(search: RegisterSearch): Promise<PageOf<RegisterLine>>;
}

const columns = `body, register, iin, name, since, system, case_id as "caseId", number, edition, cites,
  entered_at as "enteredAt"`;

const enter = {
  name: 'body-register-enter',
  text: `insert into body_register (system, case_id, register, body, iin, name, search, since, number, edition, cites, entered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    on conflict do nothing`,
};

const ofPerson = {
  name: 'body-register-of-person',
  text: `select ${columns} from body_register where body = $1 and iin = $2 order by since desc, entered_at desc`,
};

const list = {
  name: 'body-register-list',
  text: `select ${columns}, count(*) over ()::int as total from body_register
    where body = $1 and register = $2
      and ($3::text is null or search like $3 or iin = $4)
      and ($5::date is null or since >= $5) and ($6::date is null or since <= $6)
    order by since desc, entered_at desc, case_id limit $7 offset $8`,
};

export function createBodyRegisters(database: Database): BodyRegisters {
  return {
    async enter(line) {
      await database.run(enter, [
        line.system,
        line.caseId,
        line.register,
        line.body,
        line.iin,
        line.name,
        foldForSearch(line.name),
        line.since,
        line.number,
        line.edition,
        line.cites,
        line.enteredAt,
      ]);
    },
    ofPerson: (body, iin) => database.run<RegisterLine>(ofPerson, [body, iin]),
    async list({ body, register, search = '', from, to, page }) {
      const term = search.trim();
      const values = [
        body,
        register,
        containing(foldForSearch(term)),
        wholeNumber(term),
        from ?? null,
        to ?? null,
        page.limit,
        page.offset ?? 0,
      ];
      return toPage<RegisterLine>(await database.run<RegisterLine & { total: number }>(list, values));
    },
  };
}
