import type { Text } from '@qyzmet/kernel';
import type { AgeRange, AgeRules } from '../verify/age.ts';

export interface AgeGroup extends AgeRange {
  readonly title: Text;
}

/** What the law leaves to the body that keeps a queue: named settings, shown wherever they decide. */
export interface QueueRules extends AgeRules<AgeGroup> {
  /** How long the written answer to an offer is awaited. */
  readonly answerWithin: { readonly value: number; readonly unit: 'working-day' | 'calendar-day' };
  readonly noAnswer: 'keeps-place' | 'goes-last';
  /** How many written declines keep the place; after each further one the child goes last. Left out: all of them do. */
  readonly declinesAllowed?: number;
}
