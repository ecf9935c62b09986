import { checkPaths } from '../check-paths.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../parts/error-summary.tsx';
import { Field } from '../parts/field.tsx';
import { useFileSize } from '../parts/file-upload.tsx';
import { Form } from '../parts/form.tsx';
import { Layout } from '../parts/layout.tsx';
import { OfflineCheck } from '../parts/offline-check.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { TextField } from '../parts/text-field.tsx';
import { CheckVerdict, type CheckVerdictModel } from './check-verdict.tsx';

export interface CheckModel {
  readonly frame: Frame;
  /** As it was typed. */
  readonly code: string;
  /** Fields: `code`, `document`. */
  readonly errors: readonly FieldError[];
  readonly maxBytes: number;
  /** The page that verifies without a server is given here. */
  readonly offline: boolean;
  /** What was found; left out on the empty page. */
  readonly verdict?: CheckVerdictModel;
}

function Questions(props: { readonly model: CheckModel }) {
  const { t, to } = usePage();
  const inWords = useFileSize();
  const { code, errors, maxBytes } = props.model;
  const fileError = errorOf(errors, 'document');
  return (
    <div class="qz-ways">
      <section class="qz-way">
        <form method="get" action={to(checkPaths.check())} noValidate>
          <TextField
            name="code"
            label={t('check.code')}
            hint={t('check.code-hint')}
            value={code}
            error={errorOf(errors, 'code')}
            maxLength={40}
            autocomplete="off"
          />
          <Button>{t('check.by-code')}</Button>
        </form>
      </section>
      <section class="qz-way">
        <Form action={checkPaths.file()} multipart>
          <div class="qz-file">
            <Field
              field={{
                name: 'document',
                label: t('check.file'),
                hint: t('check.file-hint', { size: inWords(maxBytes) }),
                error: fileError,
              }}
            >
              <input
                type="file"
                id="document"
                name="document"
                accept="application/pdf,application/zip,.pdf,.zip"
                aria-describedby={fileError ? 'document-hint document-error' : 'document-hint'}
              />
            </Field>
          </div>
          <Button kind="secondary">{t('check.by-file')}</Button>
        </Form>
      </section>
    </div>
  );
}

function Check(props: { readonly model: CheckModel }) {
  const { t } = usePage();
  const { errors, offline, verdict } = props.model;
  return (
    <Layout title={t('check.title')} failed={errors.length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{t('check.title')}</h1>
      {verdict ? (
        <>
          <CheckVerdict verdict={verdict} />
          <ButtonLink kind="secondary" path={checkPaths.check()}>
            {t('check.again')}
          </ButtonLink>
        </>
      ) : (
        <>
          <p class="qz-lead">{t('check.lead')}</p>
          <Questions model={props.model} />
          {offline && (
            <section class="qz-reading">
              <h2>{t('check.offline-title')}</h2>
              <OfflineCheck />
            </section>
          )}
        </>
      )}
    </Layout>
  );
}

/** Is this document genuine: by its code or by its file. Nobody has to sign in. */
export function checkPage(model: CheckModel): string {
  return renderPage(model.frame, <Check model={model} />);
}
