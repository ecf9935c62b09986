import { Actions, ButtonLink } from '../parts/button.tsx';
import type { DemonstrationKeyKind } from '../parts/demonstration-key.ts';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';

export interface DemonstrationKey {
  readonly kind: DemonstrationKeyKind;
  readonly owner: string;
  readonly iin: string;
  readonly password: string;
  /** The same owner's .p12 files, one of each kind of key; paths without the language. */
  readonly files: readonly {
    readonly family: 'gost' | 'rsa';
    readonly fileName: string;
    readonly downloadPath: string;
  }[];
}

export interface DemonstrationKeysModel {
  readonly frame: Frame;
  readonly keys: readonly DemonstrationKey[];
  /** Back to the page that asked for a key. */
  readonly backPath?: string;
}

function DemonstrationKeys(props: { readonly model: DemonstrationKeysModel }) {
  const { t } = usePage();
  const { backPath, keys } = props.model;
  return (
    <Layout title={t('frame.keys')} {...(backPath === undefined ? {} : { back: { path: backPath } })}>
      <div class="qz-reading">
        <h1>{t('frame.keys')}</h1>
        <p class="qz-lead">{t('keys.lead')}</p>
        <ul class="qz-cards">
          {keys.map((key) => (
            <li class="qz-card" key={`${key.iin} ${key.kind}`}>
              <p>
                <Tag kind={key.kind === 'valid' ? 'good' : 'bad'}>{t(`keys.${key.kind}`)}</Tag>
              </p>
              <h2>{key.owner}</h2>
              <p>{t(`keys.${key.kind}.text`)}</p>
              <dl class="qz-dl">
                <dt>{t('field.iin')}</dt>
                <dd class="qz-number">{key.iin}</dd>
                <dt>{t('keys.password')}</dt>
                <dd>
                  <code>{key.password}</code>
                </dd>
              </dl>
              <Actions>
                {key.files.map((file) => (
                  <ButtonLink kind="secondary" path={file.downloadPath} download key={file.fileName}>
                    {t(`keys.download-${file.family}`)}
                    <span class="govuk-visually-hidden">: {file.fileName}</span>
                  </ButtonLink>
                ))}
              </Actions>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

/** Keys to try the signature with, good and bad ones. Demonstration mode only. */
export function demonstrationKeysPage(model: DemonstrationKeysModel): string {
  return renderPage(model.frame, <DemonstrationKeys model={model} />);
}
