import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MailAttachment } from './mailer.ts';

/** A mail in the demonstration mailbox. */
export interface ReceivedMail {
  readonly id: string;
  /** ISO moment. */
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly MailAttachment[];
}

type StoredMail = Omit<ReceivedMail, 'attachments'> & {
  readonly attachments: readonly (Omit<MailAttachment, 'content'> & { readonly base64: string })[];
};

const mostKept = 500;

/** The mails of the mailbox, oldest first, in memory and in `mailbox.json` of the folder. */
export class KeptMail {
  readonly #file: string;
  #mails: readonly ReceivedMail[];
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, mails: readonly ReceivedMail[]) {
    this.#file = file;
    this.#mails = mails;
  }

  static async open(folder: string): Promise<KeptMail> {
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'mailbox.json');
    return new KeptMail(file, (await read(file)).map(fromStored));
  }

  get all(): readonly ReceivedMail[] {
    return this.#mails;
  }

  /** Resolves when the mail is on disk. Of more than 500 the oldest are dropped. */
  async add(mail: ReceivedMail): Promise<void> {
    this.#mails = [...this.#mails, mail].slice(-mostKept);
    const text = JSON.stringify(this.#mails.map(toStored));
    const written = this.#writing.then(() => this.#write(text));
    this.#writing = written.catch(() => {});
    await written;
  }

  async #write(text: string): Promise<void> {
    const draft = `${this.#file}.new`;
    await writeFile(draft, text);
    await rename(draft, this.#file);
  }
}

async function read(file: string): Promise<readonly StoredMail[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly StoredMail[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function toStored(mail: ReceivedMail): StoredMail {
  return {
    ...mail,
    attachments: mail.attachments.map(({ name, mediaType, content }) => ({
      name,
      mediaType,
      base64: Buffer.from(content).toString('base64'),
    })),
  };
}

function fromStored(mail: StoredMail): ReceivedMail {
  return {
    ...mail,
    attachments: mail.attachments.map(({ name, mediaType, base64 }) => ({
      name,
      mediaType,
      content: new Uint8Array(Buffer.from(base64, 'base64')),
    })),
  };
}
