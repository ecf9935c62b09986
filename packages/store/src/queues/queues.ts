import type { Party } from '@qyzmet/case-engine';
import type { Result } from '@qyzmet/kernel';
import type { MemberHash, QueueState } from '@qyzmet/queue';
import type { Database } from '../database/database.ts';
import { changeQueue, loadQueue, type QueueChange } from './change-queue.ts';
import {
  type ListedReferral,
  memberColumns,
  offerColumns,
  type Preschool,
  placeColumns,
  type QueueApplicant,
  type QueueId,
  type QueueMember,
  type QueueOffer,
  type QueuePlace,
  type QueueReferral,
  type WrittenMovement,
} from './queue-rows.ts';

export interface Queues {
  /** One decision over the queue as it is now; see `changeQueue`. Opens a queue that was never changed. */
  change<Change extends QueueChange, Refusal>(
    queue: QueueId,
    ageOn: string,
    decide: (state: QueueState) => Result<Change, Refusal>,
  ): Promise<Result<Change, Refusal>>;
  /** Queues that were ever changed, with the day on which they count age. */
  list(): Promise<readonly (QueueId & { readonly ageOn: string })[]>;
  /** The state and the ledger of one moment. */
  publication(
    queue: QueueId,
  ): Promise<{ readonly state: QueueState; readonly movements: readonly WrittenMovement[] }>;
  state(queue: QueueId): Promise<QueueState>;
  /** The newest first. */
  latestMovements(queue: QueueId, limit: number): Promise<readonly WrittenMovement[]>;
  /** What happened to one child, the oldest first. */
  movementsOf(queue: QueueId, member: MemberHash): Promise<readonly WrittenMovement[]>;
  countWaiting(queue: QueueId): Promise<number>;
  /** Those who wait, with what only their body may see. */
  waiting(queue: QueueId): Promise<readonly QueueMember[]>;
  findMember(by: { readonly caseId: string } | { readonly code: string }): Promise<QueueMember | undefined>;
  /** Who applied for these cases, and the telephone they gave: case → person. */
  applicants(caseIds: readonly string[]): Promise<ReadonlyMap<string, QueueApplicant>>;
  /** A number of a registration book; books of other years have it too. */
  numbered(queue: QueueId, number: string): Promise<readonly QueueMember[]>;
  /** Places that are free or offered, the oldest first. */
  openPlaces(queue: QueueId): Promise<readonly QueuePlace[]>;
  findPlace(id: string): Promise<QueuePlace | undefined>;
  /** Offers to one child, the newest first. */
  offersTo(queue: QueueId, member: MemberHash): Promise<readonly QueueOffer[]>;
  /** Offers for which one child was passed over, the newest first. */
  passingsOf(queue: QueueId, member: MemberHash): Promise<readonly QueueOffer[]>;
  openOffers(queue: QueueId): Promise<readonly QueueOffer[]>;
  preschools(body: string): Promise<readonly Preschool[]>;
  /** A preschool with this id is kept as it is. */
  addPreschool(preschool: Preschool, by: Party, now: Date): Promise<void>;
  /** Repeating it changes nothing. */
  recordReferral(
    referral: Pick<QueueReferral, 'place' | 'caseId' | 'issuedOn' | 'registerBy'>,
  ): Promise<void>;
  /** The newest first; those not yet settled before all others. */
  referrals(queue: QueueId, limit: number): Promise<readonly ListedReferral[]>;
  findReferral(queue: QueueId, caseId: string): Promise<ListedReferral | undefined>;
  /** False when it is settled already. */
  settleReferral(
    caseId: string,
    settlement: { readonly outcome: 'registered' | 'lapsed'; readonly on: string; readonly by: Party },
  ): Promise<boolean>;
}

const list = {
  name: 'queue-list',
  text: 'select body, service, age_on as "ageOn" from queue order by body, service',
};
const share = {
  name: 'queue-share',
  text: 'select from queue where body = $1 and service = $2 for share',
};
const movements = {
  name: 'queue-movements',
  text: 'select position, movement, chain from queue_movement where body = $1 and service = $2 order by position',
};
const latestMovements = {
  name: 'queue-latest-movements',
  text: `select position, movement, chain from queue_movement where body = $1 and service = $2
    order by position desc limit $3`,
};
const movementsOf = {
  name: 'queue-movements-of',
  text: `select position, movement, chain from queue_movement
    where body = $1 and service = $2 and movement ->> 'member' = $3 order by position`,
};
const waiting = {
  name: 'queue-waiting',
  text: `select ${memberColumns} from queue_member where body = $1 and service = $2 and left_at is null`,
};
const countWaiting = {
  name: 'queue-count-waiting',
  text: 'select count(*)::int as count from queue_member where body = $1 and service = $2 and left_at is null',
};
const memberOfCase = {
  name: 'queue-member-of-case',
  text: `select ${memberColumns} from queue_member where case_id = $1`,
};
const memberOfCode = {
  name: 'queue-member-of-code',
  text: `select ${memberColumns} from queue_member where code = $1`,
};
const applicants = {
  name: 'queue-applicants',
  text: `select case_id as "caseId", applicant_iin as iin, head #>> '{applicant,name}' as name,
      coalesce(head #>> '{form,phone,value}', '') as phone
    from case_record where system = 'office' and case_id = any($1)`,
};
const numbered = {
  name: 'queue-numbered',
  text: `select ${memberColumns} from queue_member where body = $1 and service = $2 and number = $3`,
};
const openPlaces = {
  name: 'queue-open-places',
  text: `select ${placeColumns} from queue_place
    where body = $1 and service = $2 and state in ('free', 'offered') order by opened_at, id`,
};
const place = { name: 'queue-place', text: `select ${placeColumns} from queue_place where id = $1` };
const offersTo = {
  name: 'queue-offers-to',
  text: `select ${offerColumns} from queue_offer where body = $1 and service = $2 and member = $3 order by at desc`,
};
const passingsOf = {
  name: 'queue-passings-of',
  text: `select ${offerColumns} from queue_offer
    where body = $1 and service = $2 and passed @> array[$3::text] order by at desc`,
};
const openOffers = {
  name: 'queue-open-offers',
  text: `select ${offerColumns} from queue_offer where body = $1 and service = $2 and outcome is null order by answer_by`,
};
const preschools = {
  name: 'queue-preschools',
  text: `select id, body, name, address, phone, demonstration from queue_preschool where body = $1
    order by name ->> 'kk', id`,
};
const addPreschool = {
  name: 'queue-add-preschool',
  text: `insert into queue_preschool (id, body, name, address, phone, demonstration, added_at, added_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
};
const recordReferral = {
  name: 'queue-record-referral',
  text: `insert into queue_referral (place, case_id, issued_on, register_by) values ($1, $2, $3, $4) on conflict do nothing`,
};
const referralColumns = `r.place, r.case_id as "caseId", r.issued_on as "issuedOn", r.register_by as "registerBy",
  r.outcome, r.settled_on as "settledOn", r.settled_by as "settledBy"`;
const listed = `select ${referralColumns}, m.number, m.child_name as "childName", p.preschool, p.age_group as "group"
    from queue_referral r join queue_member m using (case_id) join queue_place p on p.id = r.place
    where m.body = $1 and m.service = $2`;
const referrals = {
  name: 'queue-referrals',
  text: `${listed} order by r.outcome is not null, r.register_by, r.case_id limit $3`,
};
const referral = { name: 'queue-referral', text: `${listed} and r.case_id = $3` };
const settleReferral = {
  name: 'queue-settle-referral',
  text: `update queue_referral set outcome = $2, settled_on = $3, settled_by = $4
    where case_id = $1 and outcome is null returning case_id`,
};

/** @param onOutbox called after a change that gave the workers something to do. */
export function createQueues(database: Database, onOutbox: () => void): Queues {
  const one = async <Row>(statement: { name: string; text: string }, value: string) => {
    const [row] = await database.run<Row>(statement, [value]);
    return row;
  };
  return {
    async change(queue, ageOn, decide) {
      const decided = await changeQueue(database, queue, ageOn, decide);
      if (decided.ok && decided.value.outbox?.length) onOutbox();
      return decided;
    },
    list: () => database.run(list),
    publication: ({ body, service }) =>
      database.transaction(async (run) => {
        await run(share, [body, service]);
        const state = await loadQueue(run, { body, service });
        return { state, movements: await run<WrittenMovement>(movements, [body, service]) };
      }),
    state: (queue) => loadQueue(database.run, queue),
    latestMovements: ({ body, service }, limit) =>
      database.run<WrittenMovement>(latestMovements, [body, service, limit]),
    movementsOf: ({ body, service }, member) =>
      database.run<WrittenMovement>(movementsOf, [body, service, member]),
    async countWaiting({ body, service }) {
      const [row] = await database.run<{ count: number }>(countWaiting, [body, service]);
      return row?.count ?? 0;
    },
    waiting: ({ body, service }) => database.run<QueueMember>(waiting, [body, service]),
    findMember: (by) =>
      'caseId' in by ? one<QueueMember>(memberOfCase, by.caseId) : one<QueueMember>(memberOfCode, by.code),
    async applicants(caseIds) {
      const rows = await database.run<QueueApplicant & { caseId: string }>(applicants, [caseIds]);
      return new Map(rows.map(({ caseId, iin, name, phone }) => [caseId, { iin, name, phone }]));
    },
    numbered: ({ body, service }, number) => database.run<QueueMember>(numbered, [body, service, number]),
    openPlaces: ({ body, service }) => database.run<QueuePlace>(openPlaces, [body, service]),
    findPlace: (id) => one<QueuePlace>(place, id),
    offersTo: ({ body, service }, member) => database.run<QueueOffer>(offersTo, [body, service, member]),
    passingsOf: ({ body, service }, member) => database.run<QueueOffer>(passingsOf, [body, service, member]),
    openOffers: ({ body, service }) => database.run<QueueOffer>(openOffers, [body, service]),
    preschools: (body) => database.run<Preschool>(preschools, [body]),
    async addPreschool({ id, body, name, address, phone, demonstration }, by, now) {
      await database.run(addPreschool, [id, body, name, address, phone, demonstration, now, by]);
    },
    async recordReferral({ place: taken, caseId, issuedOn, registerBy }) {
      await database.run(recordReferral, [taken, caseId, issuedOn, registerBy]);
    },
    referrals: ({ body, service }, limit) => database.run<ListedReferral>(referrals, [body, service, limit]),
    async findReferral({ body, service }, caseId) {
      const [row] = await database.run<ListedReferral>(referral, [body, service, caseId]);
      return row;
    },
    async settleReferral(caseId, { outcome, on, by }) {
      return (await database.run(settleReferral, [caseId, outcome, on, by])).length > 0;
    },
  };
}
