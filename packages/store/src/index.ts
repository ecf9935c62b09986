export type { Database, Run, Statement } from './database/database.ts';
export { type Log, silentLog } from './database/log.ts';
export { type DatabaseOptions, openDatabase } from './database/open-database.ts';
export { StartFault, type StartFaultCode } from './database/start-fault.ts';
export { type CaseJournal, createCaseJournal, type WrittenEntry } from './journal/case-journal.ts';
export { type JournalVerdict, verifyJournal } from './journal/verify-journal.ts';
