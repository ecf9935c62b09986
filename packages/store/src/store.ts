import type { System } from '@qyzmet/regulation';
import type { Database } from './database/database.ts';
import { createFiles, type Files } from './files/files.ts';
import { type CaseJournal, createCaseJournal } from './journal/case-journal.ts';
import { type JournalVerdict, verifyJournal } from './journal/verify-journal.ts';
import { type AccessLog, createAccessLog } from './ledgers/access-log.ts';
import { type BodyRegisters, createBodyRegisters } from './ledgers/body-registers.ts';
import { createIssuedDocuments, type IssuedDocuments } from './ledgers/issued-documents.ts';
import { createOutbox, type Outbox } from './outbox/outbox.ts';
import { createWakeUp } from './outbox/wake-up.ts';
import { type Accounts, createAccounts } from './people/accounts.ts';
import { createNotifications, type Notifications } from './people/notifications.ts';
import { createSessions, type Sessions } from './people/sessions.ts';
import { createStaff, type Staff } from './people/staff.ts';
import { createQueues, type Queues } from './queues/queues.ts';
import { createSigningCodes, type SigningCodes } from './signing/signing-codes.ts';
import { createTicketQueue, type TicketQueue } from './tickets/ticket-queue.ts';
import { createTimers, type Timers } from './timers/timers.ts';
import { type CaseLists, createCaseLists } from './work-lists/case-lists.ts';
import { createTaskLists, type TaskLists } from './work-lists/task-lists.ts';

/** Everything that is remembered, over one database. */
export interface Store {
  readonly journal: CaseJournal;
  verifyJournal(system: System, caseId: string): Promise<JournalVerdict>;
  readonly tasks: TaskLists;
  readonly cases: CaseLists;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly files: Files;
  readonly accounts: Accounts;
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly notifications: Notifications;
  readonly accessLog: AccessLog;
  readonly issuedDocuments: IssuedDocuments;
  readonly bodyRegisters: BodyRegisters;
  readonly signingCodes: SigningCodes;
  readonly tickets: TicketQueue;
  readonly queues: Queues;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  /** Closes the database too. */
  close(): Promise<void>;
}

export function createStore(database: Database): Store {
  const wakeUp = createWakeUp(database);
  return {
    journal: createCaseJournal(database, wakeUp.ring),
    verifyJournal: (system, caseId) => verifyJournal(database, system, caseId),
    tasks: createTaskLists(database),
    cases: createCaseLists(database),
    outbox: createOutbox(database, wakeUp),
    timers: createTimers(database),
    files: createFiles(database),
    accounts: createAccounts(database),
    staff: createStaff(database),
    sessions: createSessions(database),
    notifications: createNotifications(database),
    accessLog: createAccessLog(database),
    issuedDocuments: createIssuedDocuments(database),
    bodyRegisters: createBodyRegisters(database),
    signingCodes: createSigningCodes(database),
    tickets: createTicketQueue(database),
    queues: createQueues(database, wakeUp.ring),
    isReady: () =>
      database.run({ name: 'is-ready', text: 'select 1' }).then(
        () => true,
        () => false,
      ),
    close: () => database.close(),
  };
}
