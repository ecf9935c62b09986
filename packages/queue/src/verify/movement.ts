/** SHA-256 of a member's number and code, 64 hexadecimal digits: all that the public list tells of who it is. */
export type MemberHash = string;

/** General groups take every child; the others those whose papers say so. */
export type PlaceKind = string;
export const generalKind = 'general';

/**
 * One event of one queue, in the past tense and without a person: what is published, and what the queue is folded from.
 * Moments are ISO strings in UTC; ids hold no white space.
 */
export type Movement = { readonly at: string } & (
  | {
      readonly type: 'joined';
      readonly member: MemberHash;
      /** Moment that counts for the order: of the registration. */
      readonly since: string;
      readonly privilege: boolean;
      readonly cohort: number;
    }
  | {
      readonly type: 'opened';
      readonly place: string;
      readonly preschool: string;
      readonly group: string;
      readonly kind: PlaceKind;
    }
  | { readonly type: 'closed'; readonly place: string }
  | {
      readonly type: 'offered';
      readonly place: string;
      readonly member: MemberHash;
      /** Until when the written answer is awaited. */
      readonly answerBy: string;
      /** Those who stood before and were passed over for a recorded reason, in their order. */
      readonly passed: readonly MemberHash[];
    }
  | { readonly type: 'declined'; readonly place: string; readonly member: MemberHash }
  | { readonly type: 'unanswered'; readonly place: string; readonly member: MemberHash }
  /** By a setting of the body the member now counts from `since`. */
  | { readonly type: 'put-last'; readonly member: MemberHash; readonly since: string }
  /** Consent: the place is taken and the member leaves the queue. */
  | { readonly type: 'taken'; readonly place: string; readonly member: MemberHash }
);

export type MovementType = Movement['type'];

/** The movement as one line of plain text: the bytes that the chain hashes, so that anybody can repeat it by hand. */
export function lineOf(movement: Movement): string {
  return [movement.at, movement.type, ...fieldsOf(movement)].join(' ');
}

function fieldsOf(movement: Movement): readonly (string | number)[] {
  switch (movement.type) {
    case 'joined':
      return [
        movement.member,
        movement.since,
        movement.privilege ? 'privilege' : 'ordinary',
        movement.cohort,
      ];
    case 'opened':
      return [movement.place, movement.preschool, movement.group, movement.kind];
    case 'closed':
      return [movement.place];
    case 'offered':
      return [movement.place, movement.member, movement.answerBy, movement.passed.join(',') || '-'];
    case 'put-last':
      return [movement.member, movement.since];
    default:
      return [movement.place, movement.member];
  }
}
