import { QyzmetError } from '@qyzmet/kernel';
import { demonstrationKeysPage, mailboxPage, mailPage } from '@qyzmet/web';
import { frameOf, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import type { Demonstration } from './demonstration.ts';

/** Keys to try with and the mail that was sent: only where people are invented. */
export function addDemonstrationRoutes(
  routes: PageRoutes,
  product: Product,
  demonstration: Demonstration,
): void {
  routes.get('/demonstration/keys', async (page) => {
    const own = demonstration.keys.keysFor(page.query.for ?? page.signedIn?.party.iin ?? '');
    return sendPage(
      page,
      demonstrationKeysPage({
        frame: await frameOf(product, page),
        keys: own.length > 0 ? own : demonstration.keys.allKeys(),
      }),
    );
  });

  routes.get('/demonstration/keys/:file', async (page) => {
    const file = await demonstration.keys.findFile(page.params.file ?? '');
    if (!file) throw new QyzmetError('page-not-found');
    return page.reply
      .header('content-type', 'application/x-pkcs12')
      .header('content-disposition', `attachment; filename="${page.params.file}"`)
      .send(Buffer.from(file));
  });

  routes.get('/demonstration/mailbox', async (page) =>
    sendPage(
      page,
      mailboxPage({
        frame: await frameOf(product, page),
        mails: demonstration.mailbox.listMail().map(({ id, to, subject, receivedAt }) => ({
          id,
          to: to.join(', '),
          subject,
          at: new Date(receivedAt),
        })),
      }),
    ),
  );

  routes.get('/demonstration/mailbox/:mail', async (page) => {
    const mail = demonstration.mailbox.findMail(page.params.mail ?? '');
    if (!mail) throw new QyzmetError('page-not-found');
    const { id, from, to, subject, text, receivedAt, attachments } = mail;
    return sendPage(
      page,
      mailPage({
        frame: await frameOf(product, page),
        mail: {
          id,
          from,
          subject,
          text,
          to: to.join(', '),
          at: new Date(receivedAt),
          files: attachments.map(({ name, content }, index) => ({
            id: String(index),
            name,
            size: content.length,
            path: `/demonstration/mailbox/${id}/files/${index}`,
          })),
        },
      }),
    );
  });

  routes.get('/demonstration/mailbox/:mail/files/:file', async (page) => {
    const file = demonstration.mailbox.findMail(page.params.mail ?? '')?.attachments[
      Number(page.params.file)
    ];
    if (!file) throw new QyzmetError('page-not-found');
    return page.reply
      .header('content-type', file.mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(Buffer.from(file.content));
  });
}
