export { decideQueue, type QueueMoment, type QueueOrder, type QueueRefusal } from './rules/decide-queue.ts';
export { monthsAfter } from './rules/months-after.ts';
export type { AgeGroup, QueueRules } from './rules/queue-rules.ts';
export * from './verify/index.ts';
