import { formatDateTime } from '../i18n/moment.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FileItem, FileList } from '../parts/file-upload.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';

export interface MailHead {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
}

export interface MailboxModel {
  readonly frame: Frame;
  readonly mails: readonly MailHead[];
}

export interface MailModel {
  readonly frame: Frame;
  readonly mail: MailHead & {
    readonly from: string;
    readonly text: string;
    readonly files: readonly FileItem[];
  };
}

function Mailbox(props: { readonly model: MailboxModel }) {
  const { t, to } = usePage();
  const { mails } = props.model;
  return (
    <Layout title={t('frame.mailbox')}>
      <div class="qz-reading">
        <h1>{t('frame.mailbox')}</h1>
        <p class="qz-lead">{t('mailbox.lead')}</p>
        {mails.length === 0 && <EmptyState title={t('mailbox.none')} text={t('mailbox.none-text')} />}
        <ul class="qz-cards">
          {mails.map((mail) => (
            <li class="qz-card" key={mail.id}>
              <h2>
                <a class="qz-card__link" href={to(paths.mail(mail.id))}>
                  {mail.subject}
                </a>
              </h2>
              <p class="qz-small qz-quiet">
                {mail.to} · <span class="qz-number">{formatDateTime(mail.at)}</span>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

function Mail(props: { readonly model: MailModel }) {
  const { t } = usePage();
  const { mail } = props.model;
  return (
    <Layout title={mail.subject} back={{ path: paths.mailbox(), label: t('frame.mailbox') }}>
      <div class="qz-reading">
        <h1>{mail.subject}</h1>
        <dl class="qz-dl">
          <dt>{t('mailbox.from')}</dt>
          <dd>{mail.from}</dd>
          <dt>{t('mailbox.to')}</dt>
          <dd>{mail.to}</dd>
          <dt>{t('mailbox.at')}</dt>
          <dd>{formatDateTime(mail.at)}</dd>
        </dl>
        {mail.text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph} class="qz-lines">
            {paragraph}
          </p>
        ))}
        <FileList files={mail.files} />
      </div>
    </Layout>
  );
}

/** The mail that would have been sent, kept here in demonstration mode. */
export function mailboxPage(model: MailboxModel): string {
  return renderPage(model.frame, <Mailbox model={model} />);
}

export function mailPage(model: MailModel): string {
  return renderPage(model.frame, <Mail model={model} />);
}
