import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { type Clock, newId } from '@qyzmet/kernel';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { KeptMail, type ReceivedMail } from './kept-mail.ts';

export interface MailboxSettings {
  /** Folder that keeps `mailbox.json`. */
  readonly folder: string;
  readonly clock: Clock;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** Default: any free port. */
  readonly port?: number;
}

/** A mail as a list shows it. */
export type MailLine = Omit<ReceivedMail, 'text' | 'attachments'> & { readonly attachments: number };

/** A real SMTP server that keeps every mail for every address and sends nothing on. */
export interface DemonstrationMailbox {
  readonly host: string;
  readonly port: number;
  /** Newest first; with `to` only what came for that address. */
  listMail(to?: string): readonly MailLine[];
  findMail(id: string): ReceivedMail | undefined;
  close(): Promise<void>;
}

const largestMail = 25 * 1024 * 1024;

export async function startDemonstrationMailbox({
  folder,
  clock,
  host = '127.0.0.1',
  port = 0,
}: MailboxSettings): Promise<DemonstrationMailbox> {
  const kept = await KeptMail.open(folder);

  async function keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await bytesOf(stream);
    if (stream.sizeExceeded) throw Object.assign(new Error('The mail is too large'), { responseCode: 552 });
    const { subject, text, from, attachments } = await PostalMime.parse(raw);
    const now = clock.now();
    await kept.add({
      id: newId(now),
      receivedAt: now.toISOString(),
      from: from?.address ?? '',
      to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
      subject: subject ?? '',
      text: text ?? '',
      attachments: attachments.map(({ filename, mimeType, content }) => ({
        name: filename ?? '',
        mediaType: mimeType,
        content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
      })),
    });
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMail,
    onData: (stream, session, done) => {
      keep(stream, session).then(() => done(), done);
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });

  return {
    host,
    port: (server.server.address() as AddressInfo).port,
    listMail: (to) =>
      kept.all
        .filter((mail) => to === undefined || mail.to.includes(to.toLowerCase()))
        .map(({ text: _text, attachments, ...line }) => ({ ...line, attachments: attachments.length }))
        .reverse(),
    findMail: (id) => kept.all.find((mail) => mail.id === id),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
