export { authorityPaths, checkPaths } from '../check-paths.ts';
export { type CheckModel, checkPage } from './check.tsx';
export type { CheckVerdictModel, IssuedModel } from './check-verdict.tsx';
