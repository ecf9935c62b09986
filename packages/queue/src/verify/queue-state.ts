import type { MemberHash, Movement, PlaceKind } from './movement.ts';

/** A child that waits. */
export interface Member {
  readonly hash: MemberHash;
  readonly since: string;
  readonly privilege: boolean;
  readonly cohort: number;
  /** The place that is offered and not yet answered. */
  readonly offer: string | null;
  /** Places declined in writing or left unanswered: they are not offered again. */
  readonly refused: readonly string[];
  /** Written declines. */
  readonly declines: number;
}

/** A free place of a preschool, until somebody takes it. */
export interface Place {
  readonly id: string;
  readonly preschool: string;
  readonly group: string;
  readonly kind: PlaceKind;
  readonly offeredTo: MemberHash | null;
}

/** Who waits and what is free. A pure fold of the movements. */
export interface QueueState {
  readonly members: ReadonlyMap<MemberHash, Member>;
  readonly places: ReadonlyMap<string, Place>;
}

export const emptyQueue: QueueState = { members: new Map(), places: new Map() };

/** The same queue, open to change: for folds over a long ledger. */
export interface QueueDraft {
  readonly members: Map<MemberHash, Member>;
  readonly places: Map<string, Place>;
}

export function draftOf({ members, places }: QueueState): QueueDraft {
  return { members: new Map(members), places: new Map(places) };
}

export function foldMovements(movements: readonly Movement[], from: QueueState = emptyQueue): QueueState {
  const draft = draftOf(from);
  for (const movement of movements) apply(draft, movement);
  return draft;
}

export function evolve(state: QueueState, movement: Movement): QueueState {
  return foldMovements([movement], state);
}

export function apply({ members, places }: QueueDraft, movement: Movement): void {
  const change = (change: (member: Member) => Partial<Member>, offeredTo: MemberHash | null) => {
    if (!('member' in movement && 'place' in movement)) return;
    const member = members.get(movement.member);
    const place = places.get(movement.place);
    if (member) members.set(member.hash, { ...member, ...change(member) });
    if (place) places.set(place.id, { ...place, offeredTo });
  };
  switch (movement.type) {
    case 'joined': {
      const { member: hash, since, privilege, cohort } = movement;
      members.set(hash, { hash, since, privilege, cohort, offer: null, refused: [], declines: 0 });
      return;
    }
    case 'opened': {
      const { place: id, preschool, group, kind } = movement;
      places.set(id, { id, preschool, group, kind, offeredTo: null });
      return;
    }
    case 'closed':
      places.delete(movement.place);
      return;
    case 'offered':
      change(() => ({ offer: movement.place }), movement.member);
      return;
    case 'declined':
      change(
        ({ refused, declines }) => ({
          offer: null,
          refused: [...refused, movement.place],
          declines: declines + 1,
        }),
        null,
      );
      return;
    case 'unanswered':
      change(({ refused }) => ({ offer: null, refused: [...refused, movement.place] }), null);
      return;
    case 'put-last': {
      const member = members.get(movement.member);
      if (member) members.set(member.hash, { ...member, since: movement.since });
      return;
    }
    case 'taken':
      members.delete(movement.member);
      places.delete(movement.place);
      return;
  }
}
