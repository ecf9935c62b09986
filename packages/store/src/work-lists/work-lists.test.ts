import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../store.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import {
  type SampleCase,
  sampleIin,
  sampleOpening,
  sampleRegistration,
} from '../testing/sample-transition.ts';

let store: Store;

const now = new Date('2026-11-23T06:00:00Z');
const day = { start: new Date('2026-11-22T19:00:00Z'), end: new Date('2026-11-23T19:00:00Z') };
const page = { limit: 20 };
const other = { iin: '880304450116', name: 'Гүлнәр Өтепова' };

const cases: readonly SampleCase[] = [
  { caseId: 'late', stepDue: '2026-11-23T05:59:00Z', openedAt: '2026-11-21T05:00:00Z' },
  { caseId: 'today', stepDue: '2026-11-23T18:59:00Z', openedAt: '2026-11-21T06:00:00Z', applicant: other },
  { caseId: 'later', stepDue: '2026-11-25T05:00:00Z', openedAt: '2026-11-23T05:00:00Z' },
  { caseId: 'open-ended', stepDue: null, openedAt: '2026-11-21T07:00:00Z', status: 'in-progress' },
  { caseId: 'elsewhere', body: 'another-body', openedAt: '2026-11-21T08:00:00Z' },
  { caseId: 'at-the-portal', system: 'portal', status: 'draft', openedAt: '2026-11-21T08:00:00Z' },
];

beforeAll(async () => {
  store = createStore(await openTestDatabase());
  for (const sample of cases) await store.journal.append(sampleOpening(sample));
  for (const caseId of ['today', 'late']) {
    const sample = cases.find((candidate) => candidate.caseId === caseId);
    await store.journal.append(sampleRegistration(sampleOpening(sample), 'tayinsha/2026'));
  }
});
afterAll(() => store.close());

const ids = (list: { rows: readonly { caseId?: string; head: { caseId: string } }[] }) =>
  list.rows.map(({ head }) => head.caseId);

describe('tasks', () => {
  const query = { system: 'office', owners: ['tayinsha-employment'], now, day, page } as const;

  it('come by their legal moment, those without one last', async () => {
    const list = await store.tasks.tasksOf(query);
    expect(ids(list)).toEqual(['late', 'today', 'later', 'open-ended']);
    expect(list.total).toBe(4);
    expect(list.rows[0]).toMatchObject({ step: 'office/register', due: '2026-11-23T05:59:00.000Z' });
  });

  it.each([
    ['late', ['late']],
    ['today', ['today']],
    ['new', ['later']],
  ] as const)('can be narrowed to %s', async (state, expected) => {
    expect(ids(await store.tasks.tasksOf({ ...query, state }))).toEqual(expected);
  });

  it('can be narrowed to kinds of step', async () => {
    const kinds = async (...wanted: string[]) => ids(await store.tasks.tasksOf({ ...query, kinds: wanted }));
    expect(await kinds('register', 'sign-result')).toEqual(['late', 'today', 'later', 'open-ended']);
    expect(await kinds('sign-result')).toEqual([]);
  });

  it('are searched by name without regard to Kazakh letters, by number and by IIN', async () => {
    const found = async (search: string) => ids(await store.tasks.tasksOf({ ...query, search }));
    expect(await found('гулнар от')).toEqual(['today']);
    expect(await found('0001')).toEqual(['today']);
    expect(await found(other.iin)).toEqual(['today']);
    expect(await found('100%')).toEqual([]);
  });

  it('are of the role and page asked for', async () => {
    expect(ids(await store.tasks.tasksOf({ ...query, roles: ['head'] }))).toEqual([]);
    const second = await store.tasks.tasksOf({ ...query, page: { limit: 2, offset: 2 } });
    expect(ids(second)).toEqual(['later', 'open-ended']);
    expect(second.total).toBe(4);
  });

  it('are counted by state', async () => {
    expect(await store.tasks.countTasks(query)).toEqual({
      all: 4,
      late: 1,
      today: 1,
      new: 1,
      uncollected: 0,
    });
    expect(await store.tasks.countTasks({ ...query, owners: ['nobody'] })).toEqual({
      all: 0,
      late: 0,
      today: 0,
      new: 0,
      uncollected: 0,
    });
  });

  it('of results that lie ready are found by their kind, and the load of a person is counted', async () => {
    const ready = sampleOpening({
      caseId: 'ready',
      body: 'collecting-body',
      applicant: other,
      openedAt: '2026-11-21T09:00:00Z',
    });
    const tasks = ready.tasks.map((task) => ({ ...task, kind: 'hand-over', due: '2026-11-22T05:00:00Z' }));
    await store.journal.append({ ...ready, tasks });
    const asked = { ...query, owners: ['collecting-body'] };
    expect(ids(await store.tasks.tasksOf({ ...asked, state: 'uncollected' }))).toEqual(['ready']);
    expect(await store.tasks.countTasks(asked)).toMatchObject({ all: 1, uncollected: 1 });
    expect(ids(await store.tasks.tasksOf({ ...query, state: 'uncollected' }))).toEqual([]);
    const load = await store.tasks.loadOf({ system: 'office', people: ['collecting-body', 'nobody'], now });
    expect([...load]).toEqual([['collecting-body', { open: 1, late: 1 }]]);
  });
});

describe('cases', () => {
  it('of a body, the newest first, by status', async () => {
    const of = { body: 'tayinsha-employment' };
    const all = await store.cases.casesOf({ system: 'office', of, page });
    expect(ids(all)).toEqual(['later', 'open-ended', 'today', 'late']);
    const working = await store.cases.casesOf({ system: 'office', of, statuses: ['in-progress'], page });
    expect(ids(working)).toEqual(['open-ended']);
  });

  it('of an applicant, in one system', async () => {
    const of = { applicant: sampleIin };
    expect(ids(await store.cases.casesOf({ system: 'portal', of, page }))).toEqual(['at-the-portal']);
    const found = await store.cases.casesOf({ system: 'office', of, search: 'ЖУМАБАЕВ', page });
    expect(found.total).toBe(4);
  });

  it('of a service centre', async () => {
    expect(await store.cases.casesOf({ system: 'psc', of: { centre: 'psc-1' }, page })).toEqual({
      rows: [],
      total: 0,
    });
  });

  it('stand in the registration journal by number', async () => {
    const book = await store.cases.readBook({ book: 'tayinsha/2026', page });
    expect(book.rows.map(({ number, head }) => [number, head.caseId])).toEqual([
      ['0000000002', 'late'],
      ['0000000001', 'today'],
    ]);
  });
});
