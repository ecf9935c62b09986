import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock } from '@qyzmet/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DemonstrationMailbox, startDemonstrationMailbox } from './demonstration-mailbox.ts';
import { createMailer, type Mail, type Mailer } from './mailer.ts';

const clock = new MovableClock(new Date('2026-11-20T15:20:00+05:00'));
const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n\r\n.\r\n..\n%%EOF', 'latin1'));
const result: Mail = {
  id: 'case-1-result',
  to: 'aigul@example.kz',
  subject:
    'Жұмыссыз ретінде тіркеу туралы анықтама — өтініш № 0000000263, нәтижесі дайын (қызмет көрсету аяқталды)',
  text: 'Құрметті Айгүл Маратқызы!\n\nАнықтама қоса беріледі.\n.\n',
  attachments: [{ name: 'анықтама № 263.pdf', mediaType: 'application/pdf', content: pdf }],
};

let folder: string;
let mailbox: DemonstrationMailbox;
let mailer: Mailer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
  mailbox = await startDemonstrationMailbox({ folder, clock });
  mailer = createMailer({ ...mailbox, from: 'Qyzmet <no-reply@qyzmet.invalid>' });
});

afterEach(async () => {
  mailer.close();
  await mailbox.close();
  await rm(folder, { recursive: true });
});

describe('a mail over SMTP', () => {
  it('arrives whole: Kazakh subject and text, and the very bytes of the PDF', async () => {
    expect(await mailer.send(result)).toEqual({ kind: 'sent' });
    const [line] = mailbox.listMail();
    expect(line).toMatchObject({
      receivedAt: '2026-11-20T10:20:00.000Z',
      from: 'no-reply@qyzmet.invalid',
      to: ['aigul@example.kz'],
      subject: result.subject,
      attachments: 1,
    });
    const mail = mailbox.findMail(line?.id ?? '');
    expect(mail?.text.replaceAll('\r\n', '\n').trimEnd()).toBe(result.text.trimEnd());
    expect(mail?.attachments).toEqual([
      { name: 'анықтама № 263.pdf', mediaType: 'application/pdf', content: pdf },
    ]);
  });

  it('is listed for its own address, the newest first', async () => {
    await mailer.send(result);
    await mailer.send({ ...result, id: '2', to: 'Andrei@Example.kz', subject: 'Бірінші' });
    await mailer.send({ ...result, id: '3', to: 'andrei@example.kz', subject: 'Екінші' });
    expect(mailbox.listMail('andrei@example.kz').map(({ subject }) => subject)).toEqual([
      'Екінші',
      'Бірінші',
    ]);
    expect(mailbox.listMail()).toHaveLength(3);
    expect(mailbox.findMail('no such mail')).toBeUndefined();
  });

  it('is kept over a restart', async () => {
    await mailer.send(result);
    const before = mailbox.listMail();
    await mailbox.close();
    mailbox = await startDemonstrationMailbox({ folder, clock });
    expect(mailbox.listMail()).toEqual(before);
    expect(mailbox.findMail(before[0]?.id ?? '')?.attachments[0]?.content).toEqual(pdf);
    expect(await readdir(folder)).toEqual(['mailbox.json']);
  });

  it('is not lost among many sent at once', async () => {
    const sent = await Promise.all(
      Array.from({ length: 20 }, (_, index) => mailer.send({ ...result, id: `${index}` })),
    );
    expect(sent.every(({ kind }) => kind === 'sent')).toBe(true);
    await mailbox.close();
    mailbox = await startDemonstrationMailbox({ folder, clock });
    expect(mailbox.listMail()).toHaveLength(20);
  });

  it('cannot smuggle headers or further addresses in its subject', async () => {
    await mailer.send({ ...result, subject: 'Анықтама\r\nBcc: stranger@example.kz' });
    expect(mailbox.listMail()[0]?.to).toEqual(['aigul@example.kz']);
    expect(mailbox.listMail('stranger@example.kz')).toEqual([]);
  });
});

describe('a mail that does not go', () => {
  it('is refused for good when the server says so', async () => {
    const tooLarge = {
      name: 'a.pdf',
      mediaType: 'application/pdf',
      content: new Uint8Array(20 * 1024 * 1024),
    };
    expect(await mailer.send({ ...result, attachments: [tooLarge] })).toMatchObject({ kind: 'refused' });
    expect(mailbox.listMail()).toEqual([]);
  });

  it('is refused when it has no address', async () => {
    expect(await mailer.send({ ...result, to: '' })).toMatchObject({ kind: 'refused' });
  });

  it('has failed for now when nobody listens', async () => {
    await mailbox.close();
    expect(await mailer.send(result)).toMatchObject({ kind: 'failed' });
    mailbox = await startDemonstrationMailbox({ folder, clock });
  });
});

it('a mailbox whose file is damaged does not start and overwrites nothing', async () => {
  await writeFile(join(folder, 'mailbox.json'), '[{');
  await expect(startDemonstrationMailbox({ folder, clock })).rejects.toThrow();
});
