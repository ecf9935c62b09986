export { type Decisions, enumeratePaths, type Visit, type Walker } from './decisions.ts';
export { runIndependently } from './run-independently.ts';
export { walk } from './walk.ts';
