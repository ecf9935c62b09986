import { formatDate } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { clauseAnchor, paths } from '../portal-paths.ts';
import type { ActModel } from './service.tsx';

export interface ActClause {
  readonly id: string;
  /** In the page's language: see `clauseLabel`. */
  readonly label: string;
  /** As printed before the words: "1)", "5.". */
  readonly mark?: string;
  /** Verbatim, in Kazakh. */
  readonly kk: string;
  readonly heading: boolean;
  /** A wrecked original mended by us. */
  readonly restored?: boolean;
}

export interface ActTextModel {
  readonly frame: Frame;
  readonly service: { readonly id: string; readonly title: string };
  readonly act: ActModel;
  readonly clauses: readonly ActClause[];
}

function ActText(props: { readonly model: ActTextModel }) {
  const { frame, t, to } = usePage();
  const { act, clauses, service } = props.model;
  return (
    <Layout title={act.title} back={{ path: paths.service(service.id), label: service.title }}>
      <div class="qz-reading">
        <h1>
          <span class="qz-caption">{t('act.caption')}</span>
          {act.title}
        </h1>
        {act.repealedOn && (
          <Banner
            kind="wait"
            title={t('service.repealed', { date: formatDate(act.repealedOn) })}
            {...(act.repealedBy ? { text: act.repealedBy } : {})}
          />
        )}
        <p class="qz-quiet">{frame.language === 'kk' ? t('act.note') : t('act.kazakh-only')}</p>
        {clauses.map((clause) =>
          clause.heading ? (
            <h2 key={clause.id} id={clauseAnchor(clause.id)} class="qz-clause" lang="kk">
              {clause.kk}
            </h2>
          ) : (
            <div
              key={clause.id}
              id={clauseAnchor(clause.id)}
              class={clause.id.includes('/') ? 'qz-clause qz-clause--item' : 'qz-clause'}
            >
              <p lang="kk">
                {clause.mark && `${clause.mark} `}
                {clause.kk}
              </p>
              <a
                class="qz-clause__mark qz-quiet"
                href={`${to(paths.act(service.id))}#${clauseAnchor(clause.id)}`}
              >
                {clause.label}
              </a>
              {clause.restored && <span class="qz-small qz-quiet"> · {t('act.restored')}</span>}
            </div>
          ),
        )}
      </div>
    </Layout>
  );
}

/** The whole text of an act; every clause has an anchor that the marks of paragraphs lead to. */
export function actTextPage(model: ActTextModel): string {
  return renderPage(model.frame, <ActText model={model} />);
}
