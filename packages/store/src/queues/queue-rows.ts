import type { Party } from '@qyzmet/case-engine';
import type { Text } from '@qyzmet/kernel';
import type { MemberHash, Movement } from '@qyzmet/queue';

/** A body keeps one queue for each service that needs one. */
export interface QueueId {
  readonly body: string;
  readonly service: string;
}

/** Days are local ISO days, moments ISO strings. */
export interface QueueMember extends QueueId {
  readonly hash: MemberHash;
  readonly caseId: string;
  readonly number: string;
  readonly code: string;
  readonly childName: string;
  readonly birthDate: string;
  readonly documents: readonly string[];
  readonly privilege: boolean;
  readonly since: string;
  readonly cohort: number;
  readonly declines: number;
  readonly joinedAt: string;
  readonly groupAtJoin: string | null;
  readonly placeAtJoin: number | null;
  readonly leftAt: string | null;
}

/** What is known of a child that joins, beside what the movement says. */
export type JoiningMember = Pick<
  QueueMember,
  'caseId' | 'number' | 'code' | 'childName' | 'birthDate' | 'documents' | 'groupAtJoin' | 'placeAtJoin'
>;

export interface QueueApplicant {
  readonly iin: string;
  readonly name: string;
  readonly phone: string;
}

export interface Preschool {
  readonly id: string;
  readonly body: string;
  readonly name: Pick<Text, 'kk' | 'ru'>;
  readonly address: Pick<Text, 'kk' | 'ru'>;
  readonly phone: string;
  readonly demonstration: boolean;
}

export interface QueuePlace extends QueueId {
  readonly id: string;
  readonly preschool: string;
  readonly group: string;
  readonly kind: string;
  readonly state: 'free' | 'offered' | 'taken' | 'closed';
  readonly openedAt: string;
}

export interface QueueOffer extends QueueId {
  readonly place: string;
  readonly member: MemberHash;
  readonly at: string;
  readonly by: Party;
  readonly answerBy: string;
  readonly passed: readonly MemberHash[];
  readonly reason: string | null;
  readonly outcome: 'taken' | 'declined' | 'unanswered' | null;
  readonly settledAt: string | null;
}

export interface QueueReferral {
  readonly place: string;
  readonly caseId: string;
  readonly issuedOn: string;
  readonly registerBy: string;
  readonly outcome: 'registered' | 'lapsed' | null;
  readonly settledOn: string | null;
  readonly settledBy: Party | null;
}

export interface ListedReferral extends QueueReferral {
  readonly number: string;
  readonly childName: string;
  readonly preschool: string;
  readonly group: string;
}

export interface WrittenMovement {
  readonly position: number;
  readonly movement: Movement;
  /** End of the chain after it. */
  readonly chain: string;
}

export const memberColumns = `body, service, hash, case_id as "caseId", number, code, child_name as "childName",
  birth_date as "birthDate", documents, privilege, since, cohort, declines, joined_at as "joinedAt",
  group_at_join as "groupAtJoin", place_at_join as "placeAtJoin", left_at as "leftAt"`;

export const offerColumns = `place, body, service, member, at, by, answer_by as "answerBy", passed, reason, outcome,
  settled_at as "settledAt"`;

export const placeColumns = `id, body, service, preschool, age_group as "group", kind, state, opened_at as "openedAt"`;
