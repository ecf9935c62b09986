export { type ActClause, actClauses } from './act-clauses.ts';
export { type ActTextModel, actTextPage } from './act-text.tsx';
export type { ApplicationCardModel } from './application-card.tsx';
export type { ApplicationProgress } from './application-steps.tsx';
export { type AttachmentsModel, attachmentsPage, type RequiredDocumentModel } from './attachments.tsx';
export { type CabinetModel, cabinetPage } from './cabinet.tsx';
export { type CaseMessage, type CaseModel, type CaseView, casePage } from './case.tsx';
export type { CaseResultModel } from './case-result.tsx';
export { type CatalogueModel, cataloguePage } from './catalogue.tsx';
export { type CheckAnswersModel, checkAnswersPage } from './check-answers.tsx';
export { type ChooseBodyModel, chooseBodyPage } from './choose-body.tsx';
export { citeClauses } from './cite-clauses.ts';
export {
  type DemonstrationKey,
  type DemonstrationKeysModel,
  demonstrationKeysPage,
} from './demonstration-keys.tsx';
export { type DemonstrationPhoneModel, demonstrationPhonePage } from './demonstration-phone.tsx';
export { type FaultKind, type FaultModel, faultPage } from './fault.tsx';
export { type FormGroupModel, formGroupPage } from './form-group.tsx';
export { type HistoryModel, type HistoryRow, historyPage } from './history.tsx';
export { type HomeModel, homePage } from './home.tsx';
export { type DemonstrationLogin, type LogInModel, logInPage } from './log-in.tsx';
export { type MailboxModel, type MailHead, type MailModel, mailboxPage, mailPage } from './mailbox.tsx';
export { type NotificationModel, type NotificationsModel, notificationsPage } from './notifications.tsx';
export type { DistrictPlaces, PlaceModel } from './places-by-district.tsx';
export { type ProfileModel, profilePage } from './profile.tsx';
export { type ReceiptModel, receiptPage } from './receipt.tsx';
export { type RegisterModel, registerPage } from './register.tsx';
export { type ActModel, type ServiceFlow, type ServiceModel, servicePage } from './service.tsx';
export type { ServiceCardModel } from './service-card.tsx';
export { type SignModel, signPage } from './sign.tsx';
export { type SurveyModel, surveyPage } from './survey.tsx';
export type { WaitingItem } from './waiting-card.tsx';
