export { compareWords, type WordRun } from './compare-words.ts';
export { diffEditions } from './diff-editions.ts';
export type * from './edition-diff.ts';
export { toText } from './to-text.ts';
