import { type AgeRules, dayOf, groupOf } from './age.ts';
import { chainAfter, emptyChain } from './hash.ts';
import { generalKind, type MemberHash, type Movement } from './movement.ts';
import { compareMembers, mayBeOffered } from './order.ts';
import { apply, draftOf, emptyQueue, type QueueState } from './queue-state.ts';

/** What a queue publishes: the rules, who waits, and every movement with the end of the chain after it. */
export interface Publication {
  readonly format: 'qyzmet-queue/1';
  readonly body: string;
  readonly service: string;
  /** The moment of the list. */
  readonly asOf: string;
  readonly rules: AgeRules;
  readonly waiting: readonly {
    readonly hash: MemberHash;
    readonly privilege: boolean;
    readonly since: string;
    readonly cohort: number;
  }[];
  readonly movements: readonly { readonly movement: Movement; readonly chain: string }[];
}

export type PublicationFault =
  | 'chain-broken'
  | 'joined-twice'
  | 'registered-later'
  | 'opened-twice'
  | 'not-waiting'
  | 'place-not-free'
  | 'other-group'
  | 'offered-twice'
  | 'passed-over-silently'
  | 'passed-not-before'
  | 'not-offered'
  | 'moved-forward'
  | 'list-differs';

export interface FoundFault {
  /** Position of the movement, from 1; null for the list as a whole. */
  readonly position: number | null;
  readonly fault: PublicationFault;
}

/**
 * Repeats the whole queue from what is published and tells where it does not follow the rules; an empty list when every
 * offer went to the first or names whom it passed over. Whose papers fit a place of a special kind is not published:
 * there only the family itself can tell.
 */
export function verifyPublication(publication: Publication): readonly FoundFault[] {
  const found: FoundFault[] = [];
  const state = draftOf(emptyQueue);
  let chain = emptyChain;
  publication.movements.forEach(({ movement, chain: published }, index) => {
    const position = index + 1;
    chain = chainAfter(chain, movement);
    if (chain !== published) found.push({ position, fault: 'chain-broken' });
    chain = published;
    for (const fault of faultsOf(movement, state, publication.rules)) found.push({ position, fault });
    apply(state, movement);
  });
  if (!sameList(publication.waiting, state)) found.push({ position: null, fault: 'list-differs' });
  return found;
}

/** How far a ledger went, and in what its chain then ended: kept by whoever looks, to be held against a later look. */
export interface LedgerMark {
  readonly position: number;
  readonly chain: string;
}

export function markOf({ movements }: Pick<Publication, 'movements'>): LedgerMark {
  return { position: movements.length, chain: movements.at(-1)?.chain ?? emptyChain };
}

/** Whether what was published then still stands as it was: a whole chain may be written anew, but not behind a mark. */
export function keepsHistory({ movements }: Pick<Publication, 'movements'>, mark: LedgerMark): boolean {
  return mark.position === 0 || movements[mark.position - 1]?.chain === mark.chain;
}

function faultsOf(movement: Movement, state: QueueState, rules: AgeRules): readonly PublicationFault[] {
  switch (movement.type) {
    case 'joined':
      return [
        ...(state.members.has(movement.member) ? (['joined-twice'] as const) : []),
        ...(movement.since > movement.at ? (['registered-later'] as const) : []),
      ];
    case 'opened':
      return state.places.has(movement.place) ? ['opened-twice'] : [];
    case 'closed':
      return state.places.get(movement.place)?.offeredTo === null ? [] : ['place-not-free'];
    case 'offered':
      return faultsOfOffer(movement, state, rules);
    case 'put-last': {
      const member = state.members.get(movement.member);
      if (!member) return ['not-waiting'];
      return movement.since < member.since ? ['moved-forward'] : [];
    }
    default:
      return state.members.get(movement.member)?.offer === movement.place ? [] : ['not-offered'];
  }
}

function faultsOfOffer(
  { at, place: id, member: hash, passed }: Extract<Movement, { type: 'offered' }>,
  state: QueueState,
  rules: AgeRules,
): readonly PublicationFault[] {
  const member = state.members.get(hash);
  const place = state.places.get(id);
  if (!member) return ['not-waiting'];
  if (!place || place.offeredTo !== null) return ['place-not-free'];
  if (member.offer !== null || member.refused.includes(id)) return ['offered-twice'];
  const day = dayOf(at);
  if (groupOf(member.cohort, day, rules)?.id !== place.group) return ['other-group'];
  const before = [...state.members.values()]
    .filter((other) => compareMembers(other, member) < 0 && mayBeOffered(other, place, day, rules))
    .map((other) => other.hash);
  const faults: PublicationFault[] = [];
  if (passed.some((other) => !before.includes(other))) faults.push('passed-not-before');
  const silently = before.some((other) => !passed.includes(other));
  if (place.kind === generalKind && silently) faults.push('passed-over-silently');
  return faults;
}

function sameList(waiting: Publication['waiting'], { members }: QueueState): boolean {
  return (
    waiting.length === members.size &&
    new Set(waiting.map(({ hash }) => hash)).size === members.size &&
    waiting.every(({ hash, privilege, since, cohort }) => {
      const member = members.get(hash);
      return member?.privilege === privilege && member.since === since && member.cohort === cohort;
    })
  );
}
