export { type AlreadyDoneModel, alreadyDonePage } from './already-done.tsx';
export { type BodyRegisterModel, type BodyRegisterRow, bodyRegisterPage } from './body-register.tsx';
export { type OfficeCaseModel, officeCasePage } from './case.tsx';
export type { OfficeAction } from './case-action.tsx';
export { type OfficeCasesModel, type OfficeCasesRow, officeCasesPage } from './cases.tsx';
export { type CheckDecisionModel, checkDecisionPage } from './check-decision.tsx';
export type {
  ComparedRow,
  ComparisonModel,
  EmploymentPeriodModel,
  RegisterAnswer,
  RegisterTable,
} from './comparison.tsx';
export type { DecideFormModel } from './decide-form.tsx';
export type { ViewedFile } from './document-viewer.tsx';
export type { ExtendFormModel } from './extend-form.tsx';
export type { HandOverFormModel } from './hand-over-form.tsx';
export { type InboxFilter, type InboxModel, type InboxRow, inboxFilters, inboxPage } from './inbox.tsx';
export { type JournalModel, type JournalRow, journalPage } from './journal.tsx';
export { type OfficeLogInModel, officeLogInPage } from './log-in.tsx';
export type { OfficeRoom } from './office-layout.tsx';
export { officePaths } from './office-paths.ts';
export { type OfficeQueueModel, type OfficeQueueRow, type OpenOfferRow, officeQueuePage } from './queue.tsx';
export {
  type AnswerPaperModel,
  answerPaperPage,
  type OfferedModel,
  type OfficeAnswerModel,
  officeAnswerPage,
} from './queue-answer.tsx';
export { type OfferCandidate, type OfficeOfferModel, officeOfferPage } from './queue-offer.tsx';
export {
  type OfficePlaceRow,
  type OfficePlacesModel,
  officePlacesPage,
  type PreschoolField,
  preschoolFields,
} from './queue-places.tsx';
export {
  type MarkReferralModel,
  markReferralPage,
  type OfficeReferralRow,
  type OfficeReferralsModel,
  officeReferralsPage,
} from './queue-referrals.tsx';
export { type ReadBackModel, readBackPage } from './read-back.tsx';
export type { RequestSignatureModel } from './request-signature.tsx';
export { sheetView } from './sheet-preview.tsx';
export { type SignResultModel, signResultPage } from './sign-result.tsx';
export type { StepFormModel } from './step-form.tsx';
export { type PaperToSign, type ToSignModel, toSignPage } from './to-sign.tsx';
export {
  type WindowApplicationModel,
  type WindowDocument,
  windowApplicationPage,
} from './window-application.tsx';
export { type WindowPersonModel, windowPersonPage } from './window-person.tsx';
