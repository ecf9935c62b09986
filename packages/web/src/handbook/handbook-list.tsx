import { EmptyState } from '../parts/empty-state.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { Tag } from '../parts/status-tag.tsx';
import { paths } from '../portal-paths.ts';
import { handbookPaths } from './handbook-paths.ts';

export interface HandbookEntry {
  /** `kz-tayinsha/unemployed-certificate`. */
  readonly id: string;
  readonly title: string;
  /** The act that the processes come from. */
  readonly act: string;
  readonly channels: readonly { readonly id: string; readonly title: string }[];
  /** Runs here; otherwise the act is only in force that day. */
  readonly adopted: boolean;
}

export interface HandbookListModel {
  readonly frame: Frame;
  readonly entries: readonly HandbookEntry[];
}

function Entry(props: { readonly entry: HandbookEntry }) {
  const { t, to } = usePage();
  const { entry } = props;
  return (
    <li class="qz-card">
      <h2>
        <a class="qz-card__link" href={to(handbookPaths.service(entry.id))}>
          {entry.title}
        </a>
      </h2>
      <p class="qz-small qz-quiet">{entry.act}</p>
      <p class="qz-card__line qz-small">
        <span>{entry.channels.map(({ title }) => title).join(' · ')}</span>
        {entry.adopted && <Tag>{t('handbook.adopted')}</Tag>}
      </p>
    </li>
  );
}

function HandbookList(props: { readonly model: HandbookListModel }) {
  const { t } = usePage();
  const { entries } = props.model;
  return (
    <Layout title={t('handbook.title')} back={{ path: paths.home(), label: t('home.link') }}>
      <h1>{t('handbook.title')}</h1>
      <p class="qz-lead">{t('handbook.lead')}</p>
      {entries.length > 0 ? (
        <ul class="qz-cards qz-cards--two qz-handbook-list">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <EmptyState title={t('handbook.none')} text={t('handbook.none-text')} />
      )}
    </Layout>
  );
}

/** The handbook of business processes: every service whose regulation runs or is in force. */
export function handbookListPage(model: HandbookListModel): string {
  return renderPage(model.frame, <HandbookList model={model} />);
}
