import type { Language } from '@qyzmet/kernel';
import { localPath } from '../i18n/language-path.ts';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { pscPaths } from './psc-paths.ts';
import { Screen } from './screen.tsx';
import { ScreenLanguages } from './screen-languages.tsx';

export interface ReadToApplicantModel {
  readonly frame: Frame;
  readonly caseId: string;
  readonly service: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly string[];
  /** The operator's own language, to go back to. */
  readonly operatorLanguage: Language;
}

function ReadToApplicant(props: { readonly model: ReadToApplicantModel }) {
  const { t } = usePage();
  const { caseId, files, operatorLanguage, rows, service } = props.model;
  return (
    <Screen title={t('psc.read.title')} kind="turned">
      <header>
        <p class="qz-screen__place">{service}</p>
        <ScreenLanguages />
      </header>
      <h1>{t('psc.read.title')}</h1>
      <p class="qz-screen__state">{t('psc.read.lead')}</p>
      <dl class="qz-turned">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '—'}</dd>
          </div>
        ))}
        {files.length > 0 && (
          <div>
            <dt>{t('psc.read.files')}</dt>
            <dd>{files.join(', ')}</dd>
          </div>
        )}
      </dl>
      <div class="qz-actions">
        <a
          class="qz-button qz-button--primary"
          href={localPath(operatorLanguage, pscPaths.sign(caseId))}
          hreflang={operatorLanguage}
        >
          {t('psc.read.right')}
        </a>
        <a
          class="qz-button qz-button--secondary"
          href={localPath(operatorLanguage, pscPaths.serve(caseId))}
          hreflang={operatorLanguage}
        >
          {t('psc.read.mend')}
        </a>
      </div>
    </Screen>
  );
}

/** Turned round to the applicant: large, in the applicant's language. */
export function readToApplicantPage(model: ReadToApplicantModel): string {
  return renderPage(model.frame, <ReadToApplicant model={model} />);
}
