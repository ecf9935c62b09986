export { type PscApplicationModel, pscApplicationPage } from './application.tsx';
export {
  type PscApplicationRow,
  type PscApplicationsModel,
  pscApplicationsPage,
  type ReadyModel,
  readyPage,
} from './applications.tsx';
export { type BoardModel, boardPage } from './board.tsx';
export { type DeskModel, deskPage, type QueuedTicket } from './desk.tsx';
export { type EnterModel, enterPage } from './enter.tsx';
export { type FiledModel, filedPage } from './filed.tsx';
export type { HandOverModel } from './hand-over.tsx';
export { type KioskCentresModel, type KioskModel, kioskCentresPage, kioskPage } from './kiosk.tsx';
export { type PscLogInModel, pscLogInPage } from './log-in.tsx';
export { type PersonModel, personPage } from './person.tsx';
export { pscPaths } from './psc-paths.ts';
export { type ReadToApplicantModel, readToApplicantPage } from './read-back.tsx';
export type { ReadyRow } from './ready-table.tsx';
export type { RefusedSignatureModel } from './refused-signature.tsx';
export { type ScannedDocument, type ServeModel, servePage } from './serve.tsx';
export { type OperatorSignModel, operatorSignPage } from './sign.tsx';
export { type TicketModel, ticketPage } from './ticket.tsx';
export type { CalledTicket, IdentifyForm } from './ticket-card.tsx';
export { ticketLabel } from './ticket-label.ts';
export type { TimeLimitModel } from './time-limit.tsx';
