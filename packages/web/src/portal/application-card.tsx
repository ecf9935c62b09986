import type { Status } from '@qyzmet/regulation';
import { formatDate, formatMoment, formatRemaining } from '../i18n/moment.ts';
import { usePage } from '../parts/page-context.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { paths } from '../portal-paths.ts';

export interface ApplicationCardModel {
  readonly caseId: string;
  /** Registration number; null before registration. */
  readonly number: string | null;
  readonly service: string;
  readonly status: 'draft' | Status;
  readonly filedAt: Date;
  /** Who holds it now; null once it is over. */
  readonly holder: string | null;
  readonly due: Date | null;
  /** Where a draft goes on; the case page otherwise. */
  readonly path?: string;
}

export function ApplicationCards(props: { readonly applications: readonly ApplicationCardModel[] }) {
  const { frame, t, to } = usePage();
  return (
    <ul class="qz-cards">
      {props.applications.map((application) => (
        <li class="qz-card" key={application.caseId}>
          <p class="qz-card__line">
            <StatusTag status={application.status} />
            <span class="qz-small qz-quiet">
              {application.number
                ? t('case.number', { number: application.number })
                : t('case.begun', { date: formatDate(application.filedAt) })}
            </span>
          </p>
          <h3>
            <a class="qz-card__link" href={to(application.path ?? paths.application(application.caseId))}>
              {application.service}
            </a>
          </h3>
          {application.holder && (
            <p class="qz-small">
              {t('clock.holder')}: {application.holder}
            </p>
          )}
          {application.due && (
            <p class="qz-small">
              {t('clock.due')}: {formatMoment(application.due, frame.language, frame.now)} ·{' '}
              <span class={application.due < frame.now ? 'qz-late' : undefined}>
                {formatRemaining(application.due, frame.now, t)}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
