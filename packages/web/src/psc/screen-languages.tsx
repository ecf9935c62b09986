import { languages } from '@qyzmet/kernel';
import { localPath } from '../i18n/language-path.ts';
import { usePage } from '../parts/page-context.tsx';

/** The language switch in large buttons. */
export function ScreenLanguages() {
  const { frame, t } = usePage();
  return (
    <nav class="qz-screen-languages" aria-label={t('frame.languages')}>
      <ul>
        {languages.map((language) => (
          <li key={language} lang={language}>
            <a
              href={localPath(language, frame.path)}
              hreflang={language}
              aria-current={language === frame.language ? 'true' : undefined}
            >
              {t(`language.${language}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
