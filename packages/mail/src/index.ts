export {
  type DemonstrationMailbox,
  type MailboxSettings,
  type MailLine,
  startDemonstrationMailbox,
} from './demonstration-mailbox.ts';
export type { ReceivedMail } from './kept-mail.ts';
export {
  createMailer,
  type Mail,
  type MailAttachment,
  type Mailer,
  type MailerSettings,
  type MailOutcome,
} from './mailer.ts';
