import type { Transition } from '@qyzmet/case-engine';
import { canonicalJson, type Json } from '@qyzmet/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.ts';
import { openTestDatabase } from '../testing/open-test-database.ts';
import { sampleEntry, sampleOpening, sampleRegistration } from '../testing/sample-transition.ts';
import { administer } from '../testing/test-server.ts';
import { type CaseJournal, createCaseJournal } from './case-journal.ts';
import { verifyJournal } from './verify-journal.ts';

let database: Database;
let journal: CaseJournal;

beforeAll(async () => {
  database = await openTestDatabase();
  journal = createCaseJournal(database, () => {});
});
afterAll(() => database.close());

const next = (opening: Transition, at = '2026-11-23T03:01:00.000Z'): Transition => ({
  ...opening,
  expectedSequence: 2,
  entries: [sampleEntry(at)],
});

const select = (text: string) => database.run<Record<string, unknown>>({ name: text.slice(0, 60), text });

describe('append', () => {
  it('opens a record and gives its head back as it was', async () => {
    const opening = sampleOpening();
    expect(await journal.append(opening)).toEqual({ kind: 'appended', sequence: 2, number: null });
    expect(await journal.findHead('office', opening.caseId)).toEqual({ head: opening.head, sequence: 2 });
    expect(await journal.findHead('portal', opening.caseId)).toBeUndefined();
    const entries = await journal.readJournal('office', opening.caseId);
    expect(entries.map(({ sequence, ...entry }) => entry)).toEqual(opening.entries);
  });

  it('writes nothing on a journal that has grown since', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    expect(await journal.append(next(opening))).toMatchObject({ kind: 'appended', sequence: 3 });
    expect(await journal.append(next(opening))).toEqual({ kind: 'conflict' });
    expect(await journal.append(opening)).toEqual({ kind: 'conflict' });
    expect(await journal.readJournal('office', opening.caseId)).toHaveLength(3);
  });

  it('lets one of many parallel decisions win', async () => {
    const opening = sampleOpening();
    const opened = await Promise.all(Array.from({ length: 6 }, () => journal.append(opening)));
    expect(opened.filter((outcome) => outcome.kind === 'appended')).toHaveLength(1);
    expect(opened.filter((outcome) => outcome.kind === 'conflict')).toHaveLength(5);
    const moved = await Promise.all(Array.from({ length: 6 }, () => journal.append(next(opening))));
    expect(moved.filter((outcome) => outcome.kind === 'appended')).toHaveLength(1);
  });

  it('writes a transition of one key once, in one system', async () => {
    const opening = { ...sampleOpening(), idempotencyKey: 'message-1' };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => journal.append(opening)));
    expect(outcomes.filter((outcome) => outcome.kind === 'appended')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.kind === 'duplicate')).toHaveLength(4);
    const elsewhere = { ...sampleOpening({ system: 'portal' }), idempotencyKey: 'message-1' };
    expect(await journal.append(elsewhere)).toMatchObject({ kind: 'appended' });
    expect(await journal.wasApplied('office', 'message-1')).toBe(true);
    expect(await journal.wasApplied('psc', 'message-1')).toBe(false);
  });

  it('keeps a key free when the transition came too late', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    await journal.append(next(opening));
    const late = { ...next(opening), idempotencyKey: 'late' };
    expect(await journal.append(late)).toEqual({ kind: 'conflict' });
    expect(await journal.append({ ...late, expectedSequence: 3 })).toMatchObject({ kind: 'appended' });
  });

  it('replaces tasks and timers, adds to the outbox', async () => {
    const opening = sampleOpening();
    const timers = [{ kind: 'step-due', at: '2026-11-23T03:10:00.000Z' }];
    await journal.append({ ...opening, timers });
    await journal.append({ ...next(opening), tasks: [], timers: [] });
    const values = [opening.caseId];
    const count = (table: string) =>
      database.run({ name: `count-${table}`, text: `select from ${table} where case_id = $1` }, values);
    expect(await count('task')).toHaveLength(0);
    expect(await count('timer')).toHaveLength(0);
  });

  it('writes the good ones of a crowd in which the database refuses one', async () => {
    const crowd = Array.from({ length: 20 }, () => sampleOpening());
    const bad = sampleOpening();
    const refusal = { ground: '', reasons: [], at: bad.head.openedAt };
    const [first, ...others] = crowd;
    const answers = await Promise.allSettled(
      [first, { ...bad, head: { ...bad.head, refusal } }, ...others].map((one) => journal.append(one ?? bad)),
    );
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(answers[1]).toMatchObject({
      status: 'rejected',
      reason: { constraint: 'refusal_names_its_ground' },
    });
    for (const { caseId } of crowd) {
      expect(await verifyJournal(database, 'office', caseId)).toEqual({ kind: 'intact', entries: 2 });
    }
    expect(await journal.findHead('office', bad.caseId)).toBeUndefined();
  });

  it('gives each of a crowd its own outcome', async () => {
    const known = sampleOpening();
    await journal.append(known);
    const fresh = sampleOpening();
    const outcomes = await Promise.all([
      journal.append(sampleOpening()),
      journal.append(sampleOpening()),
      journal.append(known),
      journal.append(next(known)),
      journal.append({ ...next(known), expectedSequence: 9 }),
      journal.append(fresh),
    ]);
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds).toEqual(['appended', 'appended', 'conflict', 'appended', 'conflict', 'appended']);
    expect(outcomes[3]).toMatchObject({ sequence: 3 });
  });

  it('calls the workers only when there is work', async () => {
    let calls = 0;
    const counting = createCaseJournal(database, () => calls++);
    const opening = sampleOpening();
    await counting.append(opening);
    expect(calls).toBe(0);
    await counting.append(sampleRegistration(opening, 'calls/2026'));
    expect(calls).toBe(1);
  });
});

describe('registration numbers', () => {
  it('stand in entries, head and outbox', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    const outcome = await journal.append(sampleRegistration(opening, 'places/2026'));
    expect(outcome).toEqual({ kind: 'appended', sequence: 3, number: '0000000001' });
    expect((await journal.findHead('office', opening.caseId))?.head.number).toBe('0000000001');
    const [, , registered] = await journal.readJournal('office', opening.caseId);
    expect(registered).toMatchObject({ type: 'registered', data: { number: '0000000001' } });
    const [item] = await select(`select payload from outbox where id = '${opening.caseId}-registered'`);
    expect(item).toEqual({ payload: { number: '0000000001' } });
    expect(await verifyJournal(database, 'office', opening.caseId)).toEqual({ kind: 'intact', entries: 3 });
  });

  it('have no gaps after 50 parallel appends of which some come too late', async () => {
    const openings = Array.from({ length: 50 }, () => sampleOpening());
    await Promise.all(openings.map((opening) => journal.append(opening)));
    const outcomes = await Promise.all(
      openings.flatMap((opening) => [
        journal.append(sampleRegistration(opening, 'tayinsha/2026')),
        journal.append(sampleRegistration(opening, 'tayinsha/2026')),
      ]),
    );
    const numbers = outcomes.flatMap((outcome) => (outcome.kind === 'appended' ? [outcome.number] : []));
    expect(numbers.sort()).toEqual(
      Array.from({ length: 50 }, (_, index) => String(index + 1).padStart(10, '0')),
    );
  });

  it('are guarded by the database itself', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    await journal.append(sampleRegistration(opening, 'guarded/2026'));
    const skip = `update registration_book set last_number = last_number + 2 where book = 'guarded/2026'`;
    await expect(administer(database.url, skip)).rejects.toThrow('no gaps');
    const unregistered = `update registration_book set last_number = last_number + 1 where book = 'guarded/2026'`;
    await expect(administer(database.url, unregistered)).rejects.toThrow('last_number_is_registered');
    const removal = `delete from registration where book = 'guarded/2026'`;
    await expect(administer(database.url, removal)).rejects.toThrow('append-only');
  });
});

describe('the database refuses', () => {
  it('a refusal without its ground', async () => {
    const opening = sampleOpening();
    const by = opening.head.openedBy;
    const at = '2026-11-23T03:02:00.000Z';
    await journal.append(opening);
    const decision = { outcome: 'refused' as const, fields: {}, by, at };
    const refusal = {
      ...next(opening),
      entries: [{ at, by, type: 'decided' as const, data: { decision } }],
      head: { ...opening.head, decision },
    };
    await expect(journal.append(refusal)).rejects.toThrow('refusal_names_its_ground');
    const headOnly = { ...refusal, entries: [sampleEntry(at)] };
    await expect(journal.append(headOnly)).rejects.toThrow('refusal_names_its_ground');
    const named = { ...decision, ground: 'false-data' };
    const accepted = {
      ...refusal,
      entries: [{ at, by, type: 'decided' as const, data: { decision: named } }],
      head: { ...opening.head, decision: named },
    };
    expect(await journal.append(accepted)).toMatchObject({ kind: 'appended' });
  });

  it('any change of the journal, by the application and by the owner', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    await expect(select(`update journal set body = '{}'`)).rejects.toThrow('permission denied');
    await expect(select('delete from journal')).rejects.toThrow('permission denied');
    await expect(administer(database.url, `update journal set body = '{}'`)).rejects.toThrow('append-only');
    await expect(administer(database.url, 'delete from journal')).rejects.toThrow('append-only');
    await expect(administer(database.url, 'truncate journal')).rejects.toThrow('append-only');
  });
});

describe('verifyJournal', () => {
  const tamper = (statement: string) =>
    administer(
      database.url,
      `alter table journal disable trigger user; ${statement}; alter table journal enable trigger user`,
    );

  it('holds the canonical bytes', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    const [row] = await select(
      `select body from journal where case_id = '${opening.caseId}' and sequence = 1`,
    );
    expect(row?.body).toBe(canonicalJson(opening.entries[0] as unknown as Json));
  });

  it.each([
    [
      'a changed entry',
      `update journal set body = replace(body, 'Жұмабаев', 'Жумабаев') where`,
      1,
      'changed',
    ],
    ['a removed entry', 'delete from journal where sequence = 1 and', 1, 'missing'],
    ['a cut tail', 'delete from journal where sequence = 2 and', 2, 'missing'],
  ])('names the place of %s', async (_, statement, sequence, fault) => {
    const opening = sampleOpening();
    await journal.append(opening);
    await tamper(`${statement} case_id = '${opening.caseId}'`);
    expect(await verifyJournal(database, 'office', opening.caseId)).toEqual({
      kind: 'broken',
      sequence,
      fault,
    });
  });

  it('notices a head that was put over another journal', async () => {
    const opening = sampleOpening();
    await journal.append(opening);
    await administer(
      database.url,
      `update case_record set last_hash = sha256('x') where case_id = '${opening.caseId}'`,
    );
    expect(await verifyJournal(database, 'office', opening.caseId)).toMatchObject({ fault: 'head-differs' });
  });
});
