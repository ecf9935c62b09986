import { createHash } from 'node:crypto';
import type { CaseState } from '@qyzmet/case-engine';
import type { Day, ListedTask, PageOf, TaskCounts } from '@qyzmet/store';
import { type InboxFilter, inboxFilters } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { officerOf } from './office-desk.ts';
import { signingKinds } from './signing-steps.ts';

const pageSize = 40;

export interface WorkList {
  readonly filter: InboxFilter;
  readonly query: string;
  /** From 1. */
  readonly current: number;
  readonly pages: number;
  readonly counts: TaskCounts;
  readonly found: PageOf<ListedTask>;
  /** Changes whenever the list shows something else. */
  readonly version: string;
}

/** The open tasks of the officer's body as the query of the page asks for them. Two queries. */
export async function readWorkList(product: Product, page: PageRequest): Promise<WorkList> {
  const filter = inboxFilters.find((known) => known === page.query.show) ?? 'all';
  const query = (page.query.q ?? '').slice(0, 100).trim();
  const current = pageNumber(page);
  const asked = ownTasks(product, page);
  const [counts, found] = await Promise.all([
    product.store.tasks.countTasks(asked),
    product.store.tasks.tasksOf({
      ...asked,
      ...(filter === 'all' ? {} : { state: filter }),
      ...(query === '' ? {} : { search: query }),
      page: { limit: pageSize, offset: (current - 1) * pageSize },
    }),
  ]);
  const shown = found.rows.map(({ caseId, step }) => `${caseId}/${step}`);
  const version = createHash('sha256')
    .update(JSON.stringify([counts, shown]))
    .digest('base64url')
    .slice(0, 16);
  return { filter, query, current, pages: Math.ceil(found.total / pageSize), counts, found, version };
}

/** The papers that wait for this officer's signature, by legal deadline, and how many there are. One query. */
export function readTasksToSign(
  product: Product,
  page: PageRequest,
  limit: number = pageSize,
): Promise<PageOf<ListedTask>> {
  return product.store.tasks.tasksOf({
    ...ownTasks(product, page),
    kinds: signingKinds,
    page: { limit },
  });
}

/** What the body's post may do, and what a resolution has given to this very person. */
function ownTasks(product: Product, page: PageRequest) {
  const { party, system } = officerOf(product, page);
  return {
    system,
    owners: [party.organisation, party.iin],
    roles: [party.role],
    now: page.now,
    day: localDay(page.now),
  };
}

export function pageNumber(page: PageRequest): number {
  const wanted = Number(page.query.page ?? '1');
  return Number.isInteger(wanted) && wanted > 0 && wanted < 10_000 ? wanted : 1;
}

/** Who took the case in hand. */
export function takenBy(state: CaseState, acceptStep: string | undefined): string | null {
  return state.visits.findLast(({ step }) => step === acceptStep)?.by.name ?? null;
}

const almatyTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** The civil day of a moment in Kazakhstan. */
function localDay(now: Date): Day {
  const [hour = 0, minute = 0, second = 0] = almatyTime.format(now).split(':').map(Number);
  const sinceMidnight = ((hour * 60 + minute) * 60 + second) * 1000 + now.getUTCMilliseconds();
  const start = new Date(now.getTime() - sinceMidnight);
  return { start, end: new Date(start.getTime() + 86_400_000) };
}
