export type { Database, Run, Statement } from './database/database.ts';
export { type Log, silentLog } from './database/log.ts';
export { type DatabaseOptions, openDatabase } from './database/open-database.ts';
export { StartFault, type StartFaultCode } from './database/start-fault.ts';
export type { Files, StoredFile } from './files/files.ts';
export type { CaseJournal, WrittenEntry } from './journal/case-journal.ts';
export type { JournalVerdict } from './journal/verify-journal.ts';
export type { AccessLine, AccessLog } from './ledgers/access-log.ts';
export type { BodyRegisters, RegisterLine, RegisterSearch } from './ledgers/body-registers.ts';
export type { IssuedDocument, IssuedDocuments } from './ledgers/issued-documents.ts';
export type { FailedItem, Lease, LeasedItem, MessageDelivery, Outbox } from './outbox/outbox.ts';
export type { Page, PageOf } from './page.ts';
export type { Account, Accounts } from './people/accounts.ts';
export type { Notification, Notifications } from './people/notifications.ts';
export type { Session, Sessions } from './people/sessions.ts';
export type { Post, Staff, StaffMember } from './people/staff.ts';
export { AgeDayChanged, type QueueChange } from './queues/change-queue.ts';
export type {
  JoiningMember,
  ListedReferral,
  Preschool,
  QueueApplicant,
  QueueId,
  QueueMember,
  QueueOffer,
  QueuePlace,
  QueueReferral,
  WrittenMovement,
} from './queues/queue-rows.ts';
export type { Queues } from './queues/queues.ts';
export type { SigningCode, SigningCodes } from './signing/signing-codes.ts';
export { createStore, type Store } from './store.ts';
export type { Ticket, TicketQueue } from './tickets/ticket-queue.ts';
export type { DueTimer, Timers } from './timers/timers.ts';
export type { BookLine, CaseLists, CaseOwner, CaseQuery, ListedCase } from './work-lists/case-lists.ts';
export type { Day, ListedTask, TaskCounts, TaskLists, TaskQuery } from './work-lists/task-lists.ts';
