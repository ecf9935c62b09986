import type { CaseState, Task } from '@qyzmet/case-engine';
import { foldForSearch } from '@qyzmet/kernel';
import type { System } from '@qyzmet/regulation';
import type { Database } from '../database/database.ts';
import { type Page, type PageOf, toPage } from '../page.ts';
import { containing, wholeNumber } from './search-term.ts';

export interface ListedTask extends Task {
  readonly caseId: string;
  readonly head: CaseState;
}

/** Begin and end of the day that "today" means, in the time zone of the reader. */
export interface Day {
  readonly start: Date;
  readonly end: Date;
}

export interface TaskQuery {
  readonly system: System;
  /** Bodies, service centres, or the IIN of an applicant. */
  readonly owners: readonly string[];
  readonly roles?: readonly string[];
  readonly steps?: readonly string[];
  /** Kinds of step. */
  readonly kinds?: readonly string[];
  readonly state?: 'late' | 'today' | 'new' | 'uncollected';
  /** Part of a name or number, or an IIN. */
  readonly search?: string;
  readonly now: Date;
  readonly day: Day;
  readonly page: Page;
}

export interface TaskCounts {
  readonly all: number;
  /** Past its legal moment. */
  readonly late: number;
  /** Due until the end of the day, not yet late. */
  readonly today: number;
  /** Opened since the day began. */
  readonly new: number;
  /** Results that lie ready and that nobody has come for. */
  readonly uncollected: number;
}

export interface TaskLists {
  /** Sorted by legal moment, those without one last. */
  tasksOf(query: TaskQuery): Promise<PageOf<ListedTask>>;
  countTasks(query: Pick<TaskQuery, 'system' | 'owners' | 'roles' | 'now' | 'day'>): Promise<TaskCounts>;
  /** Open tasks of each of the people, and how many of them are late; whoever has none is left out. */
  loadOf(query: {
    readonly system: System;
    readonly people: readonly string[];
    readonly now: Date;
  }): Promise<ReadonlyMap<string, { readonly open: number; readonly late: number }>>;
}

const tasksOf = {
  name: 'tasks-of',
  text: `select t.step, t.kind, t.role, t.owner, t.opened_at as "openedAt", t.due, t.case_id as "caseId", r.head,
      count(*) over ()::int as total
    from task t join case_record r using (system, case_id)
    where t.system = $1 and t.owner = any($2)
      and ($3::text[] is null or t.role = any($3))
      and ($4::text[] is null or t.step = any($4))
      and case $5
        when 'late' then t.due < $6
        when 'today' then t.due >= $6 and t.due < $8
        when 'new' then t.opened_at >= $7
        when 'uncollected' then t.kind = 'hand-over'
        else true
      end
      and ($9::text is null or r.applicant_search like $9 or r.number like $9 or r.applicant_iin = $10)
      and ($13::text[] is null or t.kind = any($13))
    order by t.due nulls last, t.opened_at, t.case_id
    limit $11 offset $12`,
};

const countTasks = {
  name: 'count-tasks',
  text: `select count(*)::int as "all",
      (count(*) filter (where due < $4))::int as late,
      (count(*) filter (where due >= $4 and due < $6))::int as today,
      (count(*) filter (where opened_at >= $5))::int as new,
      (count(*) filter (where kind = 'hand-over'))::int as uncollected
    from task where system = $1 and owner = any($2) and ($3::text[] is null or role = any($3))`,
};

const loadOf = {
  name: 'load-of',
  text: `select owner, count(*)::int as open, (count(*) filter (where due < $3))::int as late
    from task where system = $1 and owner = any($2) group by owner`,
};

export function createTaskLists(database: Database): TaskLists {
  return {
    async tasksOf({ system, owners, roles, steps, kinds, state, search, now, day, page }) {
      const folded = search === undefined ? '' : foldForSearch(search);
      const rows = await database.run<ListedTask & { total: number }>(tasksOf, [
        system,
        owners,
        roles ?? null,
        steps ?? null,
        state ?? null,
        now,
        day.start,
        day.end,
        containing(folded),
        wholeNumber(folded),
        page.limit,
        page.offset ?? 0,
        kinds ?? null,
      ]);
      return toPage<ListedTask>(rows);
    },

    async countTasks({ system, owners, roles, now, day }) {
      const [counts] = await database.run<TaskCounts>(countTasks, [
        system,
        owners,
        roles ?? null,
        now,
        day.start,
        day.end,
      ]);
      return counts ?? { all: 0, late: 0, today: 0, new: 0, uncollected: 0 };
    },

    async loadOf({ system, people, now }) {
      const rows = await database.run<{ owner: string; open: number; late: number }>(loadOf, [
        system,
        people,
        now,
      ]);
      return new Map(rows.map(({ owner, open, late }) => [owner, { open, late }]));
    },
  };
}
