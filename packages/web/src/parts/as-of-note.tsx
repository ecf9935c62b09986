import { localPath } from '../i18n/language-path.ts';
import { usePage } from './page-context.tsx';

/** The quiet mark of a page that shows the law of another day, with the way back to today. */
export function AsOfNote() {
  const { frame, t } = usePage();
  if (!frame.asOf) return null;
  const date = frame.asOf.split('-').reverse().join('.');
  const [address = '/', query = ''] = frame.path.split('?');
  const rest = query
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('asOf='))
    .join('&');
  return (
    <section class="qz-as-of" aria-label={t('as-of.title', { date })}>
      <p>
        <strong>{t('as-of.title', { date })}.</strong> {t('as-of.text')}{' '}
        <a href={localPath(frame.language, rest ? `${address}?${rest}` : address)}>{t('as-of.today')}</a>
      </p>
    </section>
  );
}
