export {
  type Asset,
  type Assets,
  type AssetUrls,
  buildAssets,
  type IslandName,
} from './assets/build-assets.ts';
export * from './handbook/index.ts';
export { clauseLabel } from './i18n/clause-label.ts';
export { chooseLanguage, localPath, splitLanguage } from './i18n/language-path.ts';
export { formatDate, formatDateTime, formatMoment, formatRemaining, formatTime } from './i18n/moment.ts';
export { type MessageValues, type Translate, translator } from './i18n/translate.ts';
export type { MessageKey } from './messages/catalogue.ts';
export * from './office/index.ts';
export type { ChoiceOption } from './parts/choice-field.tsx';
export type { CitedClause, CitedText } from './parts/cite.tsx';
export type { DemonstrationKeyKind } from './parts/demonstration-key.ts';
export { errorOf, type FieldError } from './parts/error-summary.tsx';
export type { FileItem } from './parts/file-upload.tsx';
export type { Chip } from './parts/filter-chips.tsx';
export type { FormFieldModel } from './parts/form-field.tsx';
export type { LegalClockModel } from './parts/legal-clock.tsx';
export type { LiveState } from './parts/live-region.tsx';
export type { Frame, Notice, SignedInPerson } from './parts/page-context.tsx';
export type { PaginationModel } from './parts/pagination.tsx';
export type { ProcessStep } from './parts/process-steps.tsx';
export type { QueueSettingsModel } from './parts/queue-settings.tsx';
export type { MobileSigningAnswer, MobileSigningState } from './parts/sign-mobile.tsx';
export type { SignWaysModel } from './parts/sign-ways.tsx';
export type { SignatureFaultModel } from './parts/signature-fault.tsx';
export type { ShownStatus } from './parts/status-tag.tsx';
export type { SummaryRow } from './parts/summary-list.tsx';
export type { TimelineItem } from './parts/timeline.tsx';
export * from './portal/index.ts';
export { clauseAnchor, paths } from './portal-paths.ts';
export * from './psc/index.ts';
export * from './public/index.ts';
export * from './queue/index.ts';
