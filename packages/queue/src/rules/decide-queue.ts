import { failure, type Result, success } from '@qyzmet/kernel';
import { cohortOf, dayOf, groupOf } from '../verify/age.ts';
import type { MemberHash, Movement, PlaceKind } from '../verify/movement.ts';
import { candidatesFor, type Suits } from '../verify/order.ts';
import type { Member, Place, QueueState } from '../verify/queue-state.ts';
import type { QueueRules } from './queue-rules.ts';

/** What somebody asks of one queue. */
export type QueueOrder =
  | {
      readonly type: 'join';
      readonly member: MemberHash;
      readonly since: string;
      readonly privilege: boolean;
      /** Local ISO day. */
      readonly birthDate: string;
    }
  | {
      readonly type: 'open';
      readonly place: string;
      readonly preschool: string;
      readonly group: string;
      readonly kind: PlaceKind;
    }
  | { readonly type: 'close'; readonly place: string }
  | {
      readonly type: 'offer';
      readonly place: string;
      readonly member: MemberHash;
      readonly answerBy: string;
      /** Why somebody who stands before is passed over. */
      readonly reason?: string;
    }
  | { readonly type: 'decline' | 'lapse' | 'take'; readonly place: string; readonly member: MemberHash };

export type QueueRefusal =
  | { readonly code: 'group-unknown' | 'not-waiting' | 'place-not-free' | 'not-offered' }
  | { readonly code: 'has-offer' | 'other-group' | 'papers-lacking' | 'refused-before' }
  /** These stand before and would be passed over. */
  | { readonly code: 'reason-needed'; readonly passed: readonly MemberHash[] };

export interface QueueMoment {
  readonly at: Date;
  readonly rules: QueueRules;
  readonly suits: Suits;
}

/**
 * The one function that decides in a queue. Pure; an order that has been carried out already gives no movement, so that
 * a repeated delivery changes nothing.
 */
export function decideQueue(
  order: QueueOrder,
  state: QueueState,
  moment: QueueMoment,
): Result<readonly Movement[], QueueRefusal> {
  const at = moment.at.toISOString();
  switch (order.type) {
    case 'join': {
      const { birthDate, type: _, ...joining } = order;
      if (state.members.has(order.member)) return success([]);
      return success([{ at, type: 'joined', ...joining, cohort: cohortOf(birthDate, moment.rules) }]);
    }
    case 'open': {
      if (state.places.has(order.place)) return success([]);
      if (!moment.rules.groups.some(({ id }) => id === order.group))
        return failure({ code: 'group-unknown' });
      return success([{ ...order, at, type: 'opened' }]);
    }
    case 'close': {
      const place = state.places.get(order.place);
      if (place?.offeredTo !== null) return failure({ code: 'place-not-free' });
      return success([{ at, type: 'closed', place: place.id }]);
    }
    case 'offer':
      return decideOffer(order, state, moment);
    default:
      return decideAnswer(order, state, moment);
  }
}

function decideOffer(
  order: Extract<QueueOrder, { type: 'offer' }>,
  state: QueueState,
  { at, rules, suits }: QueueMoment,
): Result<readonly Movement[], QueueRefusal> {
  const member = state.members.get(order.member);
  const place = state.places.get(order.place);
  if (!member) return failure({ code: 'not-waiting' });
  if (member.offer === order.place) return success([]);
  const unfit = unfitFor(member, place, dayOf(at.toISOString()), rules, suits);
  if (unfit) return failure({ code: unfit });
  const candidates = place ? candidatesFor(place, state, dayOf(at.toISOString()), rules, suits) : [];
  const passed = candidates.slice(0, candidates.indexOf(member)).map(({ hash }) => hash);
  if (passed.length > 0 && !order.reason?.trim()) return failure({ code: 'reason-needed', passed });
  const { place: id, member: hash, answerBy } = order;
  return success([{ at: at.toISOString(), type: 'offered', place: id, member: hash, answerBy, passed }]);
}

function unfitFor(
  member: Member,
  place: Place | undefined,
  day: string,
  rules: QueueRules,
  suits: Suits,
): 'place-not-free' | 'has-offer' | 'refused-before' | 'other-group' | 'papers-lacking' | undefined {
  if (!place || place.offeredTo !== null) return 'place-not-free';
  if (member.offer !== null) return 'has-offer';
  if (member.refused.includes(place.id)) return 'refused-before';
  if (groupOf(member.cohort, day, rules)?.id !== place.group) return 'other-group';
  return suits(member.hash, place) ? undefined : 'papers-lacking';
}

/** 6/18 and 6/19: consent takes the place and leaves the queue, a decline keeps the place in it. */
function decideAnswer(
  { type, place, member: hash }: Extract<QueueOrder, { type: 'decline' | 'lapse' | 'take' }>,
  state: QueueState,
  { at: now, rules }: QueueMoment,
): Result<readonly Movement[], QueueRefusal> {
  const at = now.toISOString();
  const member = state.members.get(hash);
  // Nobody leaves but with a place: who is gone has taken it.
  if (!member) return type === 'take' ? success([]) : failure({ code: 'not-waiting' });
  if (member.offer !== place) {
    const repeated = type !== 'take' && member.refused.includes(place);
    return repeated ? success([]) : failure({ code: 'not-offered' });
  }
  if (type === 'take') return success([{ at, type: 'taken', place, member: hash }]);
  const last: Movement = { at, type: 'put-last', member: hash, since: at };
  if (type === 'lapse') {
    const movement: Movement = { at, type: 'unanswered', place, member: hash };
    return success(rules.noAnswer === 'goes-last' ? [movement, last] : [movement]);
  }
  const movement: Movement = { at, type: 'declined', place, member: hash };
  const allowed = rules.declinesAllowed ?? Number.POSITIVE_INFINITY;
  return success(member.declines + 1 > allowed ? [movement, last] : [movement]);
}
