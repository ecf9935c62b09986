import { ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';
import { type ApplicationCardModel, ApplicationCards } from './application-card.tsx';
import { CabinetLayout } from './cabinet-layout.tsx';
import { WaitingCards, type WaitingItem } from './waiting-card.tsx';

export interface CabinetModel {
  readonly frame: Frame;
  readonly waiting: readonly WaitingItem[];
  /** Drafts and running applications, the newest first. */
  readonly applications: readonly ApplicationCardModel[];
}

function Cabinet(props: { readonly model: CabinetModel }) {
  const { t, to } = usePage();
  const { applications, waiting } = props.model;
  return (
    <CabinetLayout title={t('cabinet.cabinet')} room="cabinet">
      <h1>{t('cabinet.cabinet')}</h1>
      {waiting.length > 0 && (
        <section>
          <h2>{t('home.waiting')}</h2>
          <WaitingCards items={waiting} />
        </section>
      )}
      <section>
        <h2>{t('home.applications')}</h2>
        {applications.length > 0 ? (
          <>
            <ApplicationCards applications={applications} />
            <p>
              <a href={to(paths.history())}>{t('cabinet.all-applications')}</a>
            </p>
          </>
        ) : (
          <EmptyState title={t('cabinet.empty')} text={t('cabinet.empty-text')}>
            <ButtonLink path={paths.services()}>{t('cabinet.choose-service')}</ButtonLink>
          </EmptyState>
        )}
      </section>
    </CabinetLayout>
  );
}

/** The person's own first page: what waits, what runs. */
export function cabinetPage(model: CabinetModel): string {
  return renderPage(model.frame, <Cabinet model={model} />);
}
