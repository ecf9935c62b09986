import { EmptyState } from '../parts/empty-state.tsx';
import { type Chip, FilterChips } from '../parts/filter-chips.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { Pagination, type PaginationModel } from '../parts/pagination.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { SearchBox } from '../parts/search-box.tsx';
import { paths } from '../portal-paths.ts';
import { type ServiceCardModel, ServiceCards } from './service-card.tsx';

export interface CatalogueModel {
  readonly frame: Frame;
  /** What was searched for; empty shows everything. */
  readonly query: string;
  readonly total: number;
  /** Territories to choose from; empty where there is one. */
  readonly places: readonly Chip[];
  readonly services: readonly ServiceCardModel[];
  readonly pages?: PaginationModel;
}

function Catalogue(props: { readonly model: CatalogueModel }) {
  const { t, to } = usePage();
  const { model } = props;
  return (
    <Layout
      title={model.query ? t('catalogue.found-for', { query: model.query }) : t('catalogue.title')}
      back={{ path: paths.home(), label: t('home.link') }}
    >
      <h1>{t('catalogue.title')}</h1>
      <SearchBox action={paths.services()} label={t('home.search')} value={model.query} />
      {model.places.length > 0 && <FilterChips label={t('places.label')} chips={model.places} />}
      <p role="status">{t('catalogue.count', { count: model.total })}</p>
      {model.services.length > 0 ? (
        <>
          <h2 class="govuk-visually-hidden">{t('catalogue.results')}</h2>
          <ServiceCards services={model.services} />
        </>
      ) : (
        <EmptyState title={t('catalogue.none')} text={t('catalogue.none-text')}>
          <p>
            <a href={to(paths.services())}>{t('catalogue.show-all')}</a>
          </p>
        </EmptyState>
      )}
      {model.pages && <Pagination pages={model.pages} />}
    </Layout>
  );
}

/** All services, or those found for some words. */
export function cataloguePage(model: CatalogueModel): string {
  return renderPage(model.frame, <Catalogue model={model} />);
}
