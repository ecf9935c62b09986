import type { CaseState, CommandRefusal, Party, Place } from '@qyzmet/case-engine';
import { localDate } from '@qyzmet/case-engine';
import { newId, type Result, success } from '@qyzmet/kernel';
import {
  dayOf,
  decideQueue,
  foldMovements,
  generalKind,
  type MemberHash,
  memberHash,
  monthsAfter,
  type PlaceKind,
  type QueueOrder,
  type QueueRefusal,
  type QueueState,
  type Suits,
  standingOf,
} from '@qyzmet/queue';
import type { QueueChange, QueueMember } from '@qyzmet/store';
import type { Executed } from '../cases/case-service.ts';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';
import { tellFamily } from './tell-family.ts';

/** What the engine orders when a decision puts a child into the queue. */
export interface JoinOrder {
  readonly id: string;
  readonly caseId: string;
  readonly number: string;
  readonly code: string;
  readonly since: string;
  readonly form: Readonly<Record<string, string>>;
  readonly documents: readonly string[];
}

/** An offer that the queue has made, on its way to the case. */
export interface AnnounceOrder {
  readonly caseId: string;
  readonly place: Place;
  readonly answerBy: string;
  readonly by: Party;
}

/** 6/15: puts the child into the queue. A privilege that no paper proves does not count (8/3). Repeating it changes nothing. */
export async function joinQueue(product: Product, queue: KeptQueue, order: JoinOrder): Promise<void> {
  const { child, privilege } = queue.law;
  const birthDate = order.form[child.birthDate] ?? '';
  const hash = memberHash(order.number, order.code);
  const claimed = order.form[privilege.field] === 'yes';
  const join: QueueOrder = {
    type: 'join',
    member: hash,
    since: order.since,
    privilege: claimed && order.documents.includes(privilege.document),
    birthDate,
  };
  const childName = order.form[child.name] ?? '';
  const { caseId, number, code, documents } = order;
  await carryOut(product, queue, join, (after) => {
    const standing = standingOf(hash, after.members, localDate(product.clock.now()), queue.rules);
    const groupAtJoin = standing?.group.id ?? null;
    const placeAtJoin = standing?.place ?? null;
    return {
      joining: { caseId, number, code, documents, childName, birthDate, groupAtJoin, placeAtJoin },
    };
  });
  await tellFamily(product, { key: order.id, caseId, told: 'joined' });
}

export interface Opening {
  readonly preschool: string;
  readonly group: string;
  readonly kind: PlaceKind;
}

export async function openPlace(
  product: Product,
  queue: KeptQueue,
  opening: Opening,
  by: Party,
  /** Given anew, the same place is opened once. */
  place = newId(product.clock.now()),
): Promise<Result<unknown, QueueRefusal>> {
  if (await product.store.queues.findPlace(place)) return success(undefined);
  return carryOut(product, queue, { type: 'open', place, ...opening }, () => ({ by }));
}

export async function closePlace(
  product: Product,
  queue: KeptQueue,
  place: string,
): Promise<Result<unknown, QueueRefusal>> {
  return carryOut(product, queue, { type: 'close', place }, () => ({}));
}

export interface Offering {
  readonly place: string;
  readonly member: MemberHash;
  /** Why somebody who stands before is passed over. */
  readonly reason?: string;
  readonly by: Party;
}

/**
 * 6/16: offers a free place. The queue decides first, under its lock, and orders in the same transaction that the case be
 * told; it is told at once, and again by a worker if this process dies in between.
 */
export async function offerPlace(
  product: Product,
  queue: KeptQueue,
  offering: Offering,
): Promise<Result<unknown, QueueRefusal | CommandRefusal>> {
  const { store, clock } = product;
  const { by, member: hash } = offering;
  const members = await store.queues.waiting(queue.id);
  const member = members.find((candidate) => candidate.hash === hash);
  const place = await describePlace(product, queue, offering.place);
  if (!member || !place) return { ok: false, error: { code: member ? 'place-not-free' : 'not-waiting' } };
  const now = clock.now();
  const answerBy = answerDue(product, queue, now).toISOString();
  const announce: AnnounceOrder = { caseId: member.caseId, place, answerBy, by };
  const reason = offering.reason?.trim();
  const order: QueueOrder = {
    type: 'offer',
    place: place.id,
    member: hash,
    answerBy,
    ...(reason ? { reason } : {}),
  };
  const item = {
    id: newId(now),
    topic: 'queue' as const,
    orderKey: `queue/${member.caseId}`,
    payload: { operation: 'announce', ...queue.id, ...announce },
  };
  const offered = await carryOut(
    product,
    queue,
    order,
    () => ({ by, outbox: [item], ...(reason ? { reason } : {}) }),
    suitsOf(queue, members),
  );
  return offered.ok ? announceOffer(product, announce) : offered;
}

/** Until when the written answer to an offer made now is awaited, by the body's setting, calendar and office hours. */
export function answerDue(product: Product, queue: KeptQueue, now: Date): Date {
  const deadline = { ...queue.rules.answerWithin, of: 'step' as const, cites: [] };
  return product.contexts.reckon(queue.id.body, now, deadline).due;
}

/** Tells the case of an offer that the queue has made. Repeating it changes nothing. */
export async function announceOffer(
  product: Product,
  { caseId, place, answerBy, by }: AnnounceOrder,
): Promise<Result<Executed, CommandRefusal>> {
  const found = await product.cases.find('office', caseId);
  const step = found && stepOfKind(product, found.state, 'offer');
  if (!step) return { ok: false, error: { code: 'case-not-found' } };
  const key = `queue-offer/${place.id}/${caseId}`;
  const told = await product.cases.execute(
    'office',
    caseId,
    [{ type: 'perform', by, step, input: { kind: 'offer', place, answerBy } }],
    { idempotencyKey: key },
  );
  if (told.ok) await tellFamily(product, { key, caseId, told: 'offered', place, answerBy });
  return told;
}

/** 6/18, 6/19, or the answer that did not come: what the case says becomes true in the queue. Repeating it changes nothing. */
export async function settleOffer(
  product: Product,
  queue: KeptQueue,
  settled: {
    readonly caseId: string;
    readonly operation: 'decline' | 'lapse' | 'take';
    readonly place: string;
  },
): Promise<Result<unknown, QueueRefusal>> {
  const member = await product.store.queues.findMember({ caseId: settled.caseId });
  if (!member) return { ok: false, error: { code: 'not-waiting' } };
  const { operation: type, place } = settled;
  return carryOut(product, queue, { type, place, member: member.hash }, () => ({}));
}

/** The referral that was signed holds until it is registered at the preschool (annex 8). */
export async function recordReferral(product: Product, state: CaseState): Promise<void> {
  const { queueing, resultSignature, edition, caseId } = state;
  const law = product.contexts.editionOf(edition).regulation.queue;
  if (!law || !resultSignature || !queueing?.consentedAt || !queueing.offer) return;
  const issuedOn = dayOf(resultSignature.judgedAt);
  const registerBy = monthsAfter(issuedOn, law.registerWithin.months);
  const place = queueing.offer.place.id;
  await product.store.queues.recordReferral({ place, caseId, issuedOn, registerBy });
}

/** Whose papers fit which places: general places fit everybody (8/4, 8/5 for the others). */
export function suitsOf(queue: KeptQueue, members: readonly QueueMember[]): Suits {
  const documents = new Map(members.map((member) => [member.hash, member.documents]));
  const demanded = new Map(queue.law.kinds.map(({ id, document }) => [id, document]));
  return (hash, { kind }) => {
    const document = demanded.get(kind);
    if (kind === generalKind) return true;
    return document !== undefined && (documents.get(hash)?.includes(document) ?? false);
  };
}

export function stepOfKind(product: Product, state: CaseState, kind: string): string | undefined {
  const { channels } = product.contexts.editionOf(state.edition).regulation;
  return channels[state.channel]?.steps.find((step) => step.kind === kind)?.id;
}

/** The place as the family is told of it. */
async function describePlace(product: Product, queue: KeptQueue, id: string): Promise<Place | undefined> {
  const [place, preschools] = await Promise.all([
    product.store.queues.findPlace(id),
    product.store.queues.preschools(queue.id.body),
  ]);
  const preschool = preschools.find((candidate) => candidate.id === place?.preschool);
  const group = queue.rules.groups.find((candidate) => candidate.id === place?.group);
  if (!place || !preschool || !group || place.body !== queue.id.body) return undefined;
  const { name, address, phone } = preschool;
  return { id, name, address, phone, group: { kk: group.title.kk, ru: group.title.ru } };
}

function carryOut(
  product: Product,
  queue: KeptQueue,
  order: QueueOrder,
  beside: (after: QueueState) => Omit<QueueChange, 'movements'>,
  suits: Suits = (_hash, { kind }) => kind === generalKind,
): Promise<Result<QueueChange, QueueRefusal>> {
  const at = product.clock.now();
  return product.store.queues.change(queue.id, queue.rules.ageOn, (state) => {
    const decided = decideQueue(order, state, { at, rules: queue.rules, suits });
    if (!decided.ok) return decided;
    return success({ ...beside(foldMovements(decided.value, state)), movements: decided.value });
  });
}
