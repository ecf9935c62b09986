import { usePage } from './page-context.tsx';

export interface PaginationModel {
  /** From 1. */
  readonly current: number;
  readonly total: number;
  /** Path of page N without the language. */
  readonly pathOf: (page: number) => string;
}

/** First, last and the neighbours of the current page; nothing when there is one page. */
export function Pagination(props: { readonly pages: PaginationModel }) {
  const { t, to } = usePage();
  const { current, total, pathOf } = props.pages;
  if (total < 2) return null;
  const shown = [...new Set([1, current - 1, current, current + 1, total])]
    .filter((page) => page >= 1 && page <= total)
    .sort((a, b) => a - b);
  return (
    <nav aria-label={t('pages.label')}>
      <ul class="qz-pages">
        {current > 1 && (
          <li>
            <a href={to(pathOf(current - 1))} rel="prev">
              {t('pages.previous')}
            </a>
          </li>
        )}
        {shown.map((page, index) => (
          <li key={page}>
            <a
              href={to(pathOf(page))}
              aria-current={page === current ? 'page' : undefined}
              aria-label={t('pages.page', { page, total })}
            >
              {index > 0 && page - (shown[index - 1] ?? page) > 1 ? `… ${page}` : page}
            </a>
          </li>
        ))}
        {current < total && (
          <li>
            <a href={to(pathOf(current + 1))} rel="next">
              {t('pages.next')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
