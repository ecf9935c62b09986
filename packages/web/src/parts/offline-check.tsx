import { checkPaths } from '../check-paths.ts';
import { usePage } from './page-context.tsx';

/** Where the page that needs no server is got, and how it is used. */
export function OfflineCheck() {
  const { t, to } = usePage();
  return (
    <p>
      <a href={to(checkPaths.offline())} download="qyzmet-check.html">
        {t('check.offline')}
      </a>
      . {t('check.offline-text')}
    </p>
  );
}
