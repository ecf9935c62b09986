import { formatTime } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { Button } from '../parts/button.tsx';
import type { DemonstrationKeyKind } from '../parts/demonstration-key.ts';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { SummaryList, type SummaryRow } from '../parts/summary-list.tsx';
import { TextField } from '../parts/text-field.tsx';
import { paths } from '../portal-paths.ts';

export interface DemonstrationPhoneModel {
  readonly frame: Frame;
  /** Text of the QR code; '' on a phone that has read none. */
  readonly qr: string;
  /** What the service gave for the code. */
  readonly read?: {
    readonly organisation: string;
    readonly bin: string;
    readonly description: string;
    readonly until: Date;
    readonly documents: readonly {
      readonly name: string;
      readonly rows: readonly SummaryRow[];
      /** The very text to be signed; null for what is no text. */
      readonly text: string | null;
    }[];
    readonly keys: readonly {
      readonly kind: DemonstrationKeyKind;
      readonly family: 'gost' | 'rsa';
      readonly owner: string;
      readonly fileName: string;
    }[];
  };
  /** 'signed', or what the service said against it; '' when it said nothing. */
  readonly outcome?: 'signed' | { readonly fault: string };
}

const families = { gost: 'keys.family-gost', rsa: 'keys.family-rsa' } as const;

function Documents(props: { readonly read: NonNullable<DemonstrationPhoneModel['read']> }) {
  const { t } = usePage();
  const { read } = props;
  return (
    <section>
      <h2>{read.organisation}</h2>
      <p>{read.description}</p>
      <p class="qz-small">
        {t('phone.bin', { bin: read.bin })} · {t('sign.mobile-until', { until: formatTime(read.until) })}
      </p>
      {read.documents.map((document) => (
        <section key={document.name}>
          <h3>{document.name}</h3>
          <SummaryList rows={document.rows} />
          {document.text !== null && (
            <details class="qz-more">
              <summary>{t('sign.canonical')}</summary>
              <div class="qz-more__body">
                <pre>{document.text}</pre>
              </div>
            </details>
          )}
        </section>
      ))}
    </section>
  );
}

function Phone(props: { readonly model: DemonstrationPhoneModel }) {
  const { t } = usePage();
  const { outcome, qr, read } = props.model;
  return (
    <Layout title={t('phone.title')}>
      <div class="qz-phone">
        <h1>{t('phone.title')}</h1>
        <p>{t('phone.lead')}</p>
        {outcome === 'signed' && (
          <Banner kind="good" title={t('phone.signed')} text={t('phone.signed-text')} announce />
        )}
        {typeof outcome === 'object' && (
          <Banner
            kind="bad"
            title={t(read ? 'phone.refused' : 'phone.unread')}
            text={outcome.fault || t('phone.unread-text')}
            announce
          />
        )}
        {read && outcome !== 'signed' && (
          <>
            <Documents read={read} />
            <Form action={paths.demonstrationPhone()}>
              <input type="hidden" name="qr" value={qr} />
              <SelectField
                name="key"
                label={t('phone.key')}
                options={read.keys.map((key) => ({
                  id: key.fileName,
                  label: `${t(`keys.${key.kind}`)}, ${t(families[key.family])}: ${key.owner}`,
                }))}
              />
              <Button>{t('phone.sign')}</Button>
            </Form>
            <p class="qz-small">{t('phone.leave')}</p>
          </>
        )}
        {!read && outcome !== 'signed' && (
          <form method="get" noValidate>
            <TextField
              name="qr"
              label={t('phone.qr')}
              hint={t('phone.qr-hint')}
              value={qr}
              autocomplete="off"
            />
            <Button>{t('phone.scan')}</Button>
          </form>
        )}
      </div>
    </Layout>
  );
}

/** A page that stands for the app eGov Mobile on a person's phone. Demonstration mode only. */
export function demonstrationPhonePage(model: DemonstrationPhoneModel): string {
  return renderPage(model.frame, <Phone model={model} />);
}
