export type { OwnPlaceModel } from './own-place.tsx';
export { type QueueListModel, queueListPage } from './queue-list.tsx';
export { type QueuePageModel, type QueueRow, queuePage } from './queue-page.tsx';
export { queuePaths } from './queue-paths.ts';
export type { QueueProofModel } from './queue-proof.tsx';
