import { type AgeRange, type AgeRules, groupOf } from './age.ts';
import type { MemberHash } from './movement.ts';
import type { Member, Place, QueueState } from './queue-state.ts';

type Ordered = Pick<Member, 'privilege' | 'since' | 'hash'>;

/**
 * Privilege first (8/3), then the moment of registration. Of two registered in the same millisecond the smaller hash
 * stands first: nobody can choose it, everybody can repeat it.
 */
export function compareMembers(a: Ordered, b: Ordered): number {
  if (a.privilege !== b.privilege) return a.privilege ? -1 : 1;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}

/** Members of one group on a local day, first to last. */
export function lineOfGroup<Row extends Ordered & Pick<Member, 'cohort'>>(
  members: Iterable<Row>,
  group: string,
  day: string,
  rules: AgeRules,
): readonly Row[] {
  return [...members].filter(({ cohort }) => groupOf(cohort, day, rules)?.id === group).sort(compareMembers);
}

export interface Standing<Group extends AgeRange = AgeRange> {
  readonly group: Group;
  /** From 1. */
  readonly place: number;
  readonly of: number;
}

/** Where a member stands on a local day; undefined for nobody's hash and for a child past all groups. */
export function standingOf<Group extends AgeRange>(
  hash: MemberHash,
  members: ReadonlyMap<MemberHash, Ordered & Pick<Member, 'cohort'>>,
  day: string,
  rules: AgeRules<Group>,
): Standing<Group> | undefined {
  const member = members.get(hash);
  const group = member && groupOf(member.cohort, day, rules);
  if (!group) return undefined;
  const line = lineOfGroup(members.values(), group.id, day, rules);
  return { group, place: line.findIndex((other) => other.hash === hash) + 1, of: line.length };
}

/** Whether the papers of a member fit a kind of place: not published, so the caller knows or assumes it. */
export type Suits = (hash: MemberHash, place: Place) => boolean;

/** Of the place's group, without an open offer, and not yet refused by them; the papers aside. */
export function mayBeOffered(member: Member, place: Place, day: string, rules: AgeRules): boolean {
  const { cohort, offer, refused } = member;
  return offer === null && !refused.includes(place.id) && groupOf(cohort, day, rules)?.id === place.group;
}

/** Those to whom a free place may be offered, in the order in which it must be. */
export function candidatesFor(
  place: Place,
  { members }: Pick<QueueState, 'members'>,
  day: string,
  rules: AgeRules,
  suits: Suits,
): readonly Member[] {
  return [...members.values()]
    .filter((member) => mayBeOffered(member, place, day, rules) && suits(member.hash, place))
    .sort(compareMembers);
}
