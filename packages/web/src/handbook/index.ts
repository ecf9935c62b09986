export { type HandbookEntry, type HandbookListModel, handbookListPage } from './handbook-list.tsx';
export { handbookPaths } from './handbook-paths.ts';
export { type HandbookProcessModel, type HandbookStep, handbookProcessPage } from './handbook-process.tsx';
export type { LawBlock, LawPart } from './law-column.tsx';
