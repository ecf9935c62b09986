import { languages } from '@qyzmet/kernel';
import { localPath } from '../i18n/language-path.ts';
import { usePage } from './page-context.tsx';

const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
const shortNames = { kk: 'Қаз', ru: 'Рус', en: 'Eng' } as const;

/**
 * Leads to the same page in another language. With `form` (the id of the page's form) the switch posts that form
 * with the field `switch-language`, so that what was typed is kept without any script.
 */
export function LanguageSwitch(props: { readonly form?: string }) {
  const { frame, t } = usePage();
  return (
    <nav aria-label={t('frame.languages')}>
      {props.form && (
        // Enter in a field presses the first submit button of its form; it must not be a language.
        <button class="qz-default-submit" type="submit" form={props.form} tabIndex={-1} aria-hidden="true">
          {t('action.continue')}
        </button>
      )}
      <ul class="qz-languages">
        {languages.map((language) => (
          <li key={language} lang={language}>
            {language === frame.language ? (
              <span aria-current="true" title={names[language]}>
                {shortNames[language]}
              </span>
            ) : props.form ? (
              <button
                type="submit"
                form={props.form}
                formNoValidate
                name="switch-language"
                value={language}
                aria-label={`${shortNames[language]} (${names[language]})`}
              >
                {shortNames[language]}
              </button>
            ) : (
              <a
                href={localPath(language, frame.path)}
                hreflang={language}
                aria-label={`${shortNames[language]} (${names[language]})`}
              >
                {shortNames[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
