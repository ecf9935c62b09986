export { type Coverage, coverage } from './coverage.ts';
export { editionsInForce, isInForce } from './editions-in-force.ts';
export { elementsOf, type ProcessElement } from './elements.ts';
export { listEditions, loadAll } from './load-all.ts';
export { type Adoption, adoptionsOn, type Deployment, loadDeployment } from './load-deployment.ts';
export {
  type Body,
  type BodyHours,
  type Directory,
  type District,
  findBody,
  loadDirectories,
} from './load-directories.ts';
export { loadEdition } from './load-edition.ts';
export { describeFault, type LoadFault } from './load-fault.ts';
export { loadQueueSettings, type QueueSettings } from './load-queue-settings.ts';
export { findQuote } from './quote.ts';
