import { type Chip, FilterChips } from '../parts/filter-chips.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { paths } from '../portal-paths.ts';
import { type ApplicationCardModel, ApplicationCards } from './application-card.tsx';
import { type ServiceCardModel, ServiceCards } from './service-card.tsx';
import { WaitingCards, type WaitingItem } from './waiting-card.tsx';

export interface HomeModel {
  readonly frame: Frame;
  /** Territories to choose from; empty where there is one. */
  readonly places: readonly Chip[];
  /** "Тайынша ауданы"; null before the visitor has chosen: then no services are shown. */
  readonly district: string | null;
  readonly services: readonly ServiceCardModel[];
  /** For a signed-in person; empty for a visitor. */
  readonly waiting: readonly WaitingItem[];
  /** The signed-in person's running applications; empty for a visitor. */
  readonly applications: readonly ApplicationCardModel[];
}

function Home(props: { readonly model: HomeModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <Layout
      title={t('home.title')}
      hero={
        <div class="qz-hero">
          <div class="qz-width">
            <h1>
              {model.frame.person ? t('home.greeting', { name: model.frame.person.name }) : t('home.title')}
            </h1>
            {!model.frame.person && <p class="qz-lead">{t('home.lead')}</p>}
            <SearchBox
              action={paths.services()}
              label={t('home.search')}
              hint={t('home.search-hint')}
              value=""
            />
          </div>
        </div>
      }
    >
      {model.waiting.length > 0 && (
        <section>
          <h2>{t('home.waiting')}</h2>
          <WaitingCards items={model.waiting} />
        </section>
      )}
      {model.applications.length > 0 && (
        <section>
          <h2>{t('home.applications')}</h2>
          <ApplicationCards applications={model.applications} />
        </section>
      )}
      <section>
        <h2>
          {model.district ? t('home.services-of', { district: model.district }) : t('home.choose-place')}
        </h2>
        {model.places.length > 0 && <FilterChips label={t('places.label')} chips={model.places} />}
        <ServiceCards services={model.services} />
        <p>
          <a href={to(paths.services())}>{t('home.all')}</a>
        </p>
      </section>
    </Layout>
  );
}

export function homePage(model: HomeModel): string {
  return renderPage(model.frame, <Home model={model} />);
}
