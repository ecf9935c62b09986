import type { OutboxItem, Party } from '@qyzmet/case-engine';
import type { Result } from '@qyzmet/kernel';
import {
  chainAfter,
  emptyChain,
  type Member,
  type Movement,
  type Place,
  type QueueState,
} from '@qyzmet/queue';
import type { Database, Run } from '../database/database.ts';
import type { JoiningMember, QueueId } from './queue-rows.ts';

/** What one decision changes in one queue: the movements, and what each of them needs beside what is published. */
export interface QueueChange {
  readonly movements: readonly Movement[];
  /** With `joined`. */
  readonly joining?: JoiningMember;
  /** With `opened` and `offered`: who did it. */
  readonly by?: Party;
  /** With `offered`: why somebody was passed over. */
  readonly reason?: string;
  readonly outbox?: readonly OutboxItem[];
}

/** The settings of the body count age by another day than the queue has published. */
export class AgeDayChanged extends Error {}

const openQueue = {
  name: 'queue-open',
  text: `insert into queue (body, service, chain, age_on) values ($1, $2, $3, $4) on conflict do nothing`,
};
const lock = {
  name: 'queue-lock',
  text: `select position, chain, age_on as "ageOn" from queue where body = $1 and service = $2 for update`,
};
const loadMembers = {
  name: 'queue-load-members',
  text: `select m.hash, m.since, m.privilege, m.cohort, m.declines,
      (select o.place from queue_offer o
        where (o.body, o.service, o.member) = (m.body, m.service, m.hash) and o.outcome is null) as offer,
      array(select o.place from queue_offer o
        where (o.body, o.service, o.member) = (m.body, m.service, m.hash) and o.outcome is not null
        order by o.settled_at) as refused
    from queue_member m where m.body = $1 and m.service = $2 and m.left_at is null`,
};
const loadPlaces = {
  name: 'queue-load-places',
  text: `select p.id, p.preschool, p.age_group as "group", p.kind,
      (select o.member from queue_offer o where o.place = p.id and o.outcome is null) as "offeredTo"
    from queue_place p where p.body = $1 and p.service = $2 and p.state in ('free', 'offered')`,
};
const advance = {
  name: 'queue-advance',
  text: 'update queue set position = $3, chain = $4 where body = $1 and service = $2',
};
const record = {
  name: 'queue-record',
  text: `insert into queue_movement (body, service, position, at, movement, chain) values ($1, $2, $3, $4, $5, $6)`,
};
const join = {
  name: 'queue-join',
  text: `insert into queue_member (body, service, hash, since, privilege, cohort, joined_at, case_id, number, code,
      child_name, birth_date, documents, group_at_join, place_at_join)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
const openPlace = {
  name: 'queue-open-place',
  text: `insert into queue_place (body, service, id, preschool, age_group, kind, state, opened_at, opened_by)
    values ($1, $2, $3, $4, $5, $6, 'free', $7, $8)`,
};
const setPlace = { name: 'queue-set-place', text: 'update queue_place set state = $2 where id = $1' };
const offer = {
  name: 'queue-offer',
  text: `insert into queue_offer (body, service, place, member, at, by, answer_by, passed, reason)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};
const settle = {
  name: 'queue-settle',
  text: `update queue_offer set outcome = $3, settled_at = $4 where place = $1 and member = $2 and outcome is null`,
};
const countDecline = {
  name: 'queue-count-decline',
  text: 'update queue_member set declines = declines + 1 where body = $1 and service = $2 and hash = $3',
};
const putLast = {
  name: 'queue-put-last',
  text: 'update queue_member set since = $4 where body = $1 and service = $2 and hash = $3',
};
const leave = {
  name: 'queue-leave',
  text: 'update queue_member set left_at = $4 where body = $1 and service = $2 and hash = $3',
};
const tell = {
  name: 'queue-tell',
  text: 'insert into outbox (id, topic, order_key, payload) values ($1, $2, $3, $4) on conflict do nothing',
};

/** Reads who waits and what is free, as the rules know it. */
export async function loadQueue(run: Run, { body, service }: QueueId): Promise<QueueState> {
  const members = await run<Member>(loadMembers, [body, service]);
  const places = await run<Place>(loadPlaces, [body, service]);
  return {
    members: new Map(members.map((member) => [member.hash, member])),
    places: new Map(places.map((place) => [place.id, place])),
  };
}

/**
 * Locks the queue, lets `decide` see it as it is now, and writes what it decided, wholly or not at all. Two officers who
 * reach for one place come one after the other, and the second sees what the first has done.
 * @throws AgeDayChanged
 */
export async function changeQueue<Change extends QueueChange, Refusal>(
  database: Database,
  id: QueueId,
  ageOn: string,
  decide: (state: QueueState) => Result<Change, Refusal>,
): Promise<Result<Change, Refusal>> {
  const { body, service } = id;
  return database.transaction(async (run) => {
    await run(openQueue, [body, service, emptyChain, ageOn]);
    const [queue] = await run<{ position: number; chain: string; ageOn: string }>(lock, [body, service]);
    if (!queue) throw new Error(`The queue of ${body} for ${service} is gone`);
    if (queue.ageOn !== ageOn) throw new AgeDayChanged(`${body}, ${service}: ${queue.ageOn}, not ${ageOn}`);
    const decided = decide(await loadQueue(run, id));
    if (!decided.ok || decided.value.movements.length === 0) return decided;
    let { position, chain } = queue;
    for (const movement of decided.value.movements) {
      position += 1;
      chain = chainAfter(chain, movement);
      await run(record, [body, service, position, movement.at, movement, chain]);
      await project(run, id, movement, decided.value);
    }
    await run(advance, [body, service, position, chain]);
    for (const item of decided.value.outbox ?? [])
      await run(tell, [item.id, item.topic, item.orderKey, item.payload]);
    return decided;
  });
}

/** Carries a movement over into the tables that lists read. */
async function project(
  run: Run,
  { body, service }: QueueId,
  movement: Movement,
  { joining, by, reason }: QueueChange,
): Promise<void> {
  switch (movement.type) {
    case 'joined': {
      if (!joining) throw new Error('A child joins without its case');
      const { member, since, privilege, cohort, at } = movement;
      const { caseId, number, code, childName, birthDate, documents, groupAtJoin, placeAtJoin } = joining;
      const beside = [caseId, number, code, childName, birthDate, documents, groupAtJoin, placeAtJoin];
      await run(join, [body, service, member, since, privilege, cohort, at, ...beside]);
      return;
    }
    case 'opened': {
      const { place, preschool, group, kind, at } = movement;
      await run(openPlace, [body, service, place, preschool, group, kind, at, by]);
      return;
    }
    case 'closed':
      await run(setPlace, [movement.place, 'closed']);
      return;
    case 'offered': {
      const { place, member, at, answerBy, passed } = movement;
      await run(offer, [body, service, place, member, at, by, answerBy, passed, reason ?? null]);
      await run(setPlace, [place, 'offered']);
      return;
    }
    case 'put-last':
      await run(putLast, [body, service, movement.member, movement.since]);
      return;
    case 'taken':
      await run(settle, [movement.place, movement.member, 'taken', movement.at]);
      await run(setPlace, [movement.place, 'taken']);
      await run(leave, [body, service, movement.member, movement.at]);
      return;
    default:
      await run(settle, [movement.place, movement.member, movement.type, movement.at]);
      await run(setPlace, [movement.place, 'free']);
      if (movement.type === 'declined') await run(countDecline, [body, service, movement.member]);
  }
}
