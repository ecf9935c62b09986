import { createTransport } from 'nodemailer';

export interface MailAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

export interface Mail {
  /** Makes the Message-ID, so that a repeated sending can be recognised. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly MailAttachment[];
}

/** What became of a mail. `refused` is final; after `failed` the same mail may be sent again. */
export type MailOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface Mailer {
  /** Hands one mail to the server. Never throws. */
  send(mail: Mail): Promise<MailOutcome>;
  close(): void;
}

export interface MailerSettings {
  readonly host: string;
  readonly port: number;
  /** `Qyzmet <no-reply@example.kz>` */
  readonly from: string;
  /** Milliseconds for the connection and for each answer. Default 10 000. */
  readonly timeout?: number;
}

/** Sends over SMTP, with STARTTLS where the server offers it. */
export function createMailer({ host, port, from, timeout = 10_000 }: MailerSettings): Mailer {
  const transport = createTransport({
    host,
    port,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? host;

  return {
    async send({ id, to, subject, text, attachments = [] }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from,
          to,
          subject,
          text,
          attachments: attachments.map(({ name, mediaType, content }) => ({
            filename: name,
            contentType: mediaType,
            content: Buffer.from(content),
          })),
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** RFC 5321: an answer of the five hundreds is for good. An address that no server can be asked about is, too. */
function outcomeOf(error: unknown): MailOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  const { responseCode, code } = error as { readonly responseCode?: number; readonly code?: string };
  const isFinal = (responseCode ?? 0) >= 500 || (code === 'EENVELOPE' && responseCode === undefined);
  return { kind: isFinal ? 'refused' : 'failed', reason };
}
