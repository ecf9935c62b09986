import { Banner } from '../parts/banner.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { clauseAnchor, paths } from '../portal-paths.ts';
import { type ActClause, type ActTable, gatherTables } from './act-clauses.ts';
import { repealedTitle } from './repealed-title.ts';
import type { ActModel } from './service.tsx';

export interface ActTextModel {
  readonly frame: Frame;
  readonly service: { readonly id: string; readonly title: string };
  readonly act: ActModel;
  /** From `actClauses`. */
  readonly clauses: readonly ActClause[];
}

function Clause(props: { readonly clause: ActClause; readonly service: string }) {
  const { t, to } = usePage();
  const { clause, service } = props;
  const words = clause.mark ? `${clause.mark} ${clause.kk}` : clause.kk;
  const anchor = clauseAnchor(clause.id);
  if (clause.heading)
    return (
      <h2 id={anchor} class="qz-clause" lang="kk">
        {words}
      </h2>
    );
  return (
    <div id={anchor} class={/^\d+\/\d+$/.test(clause.id) ? 'qz-clause qz-clause--item' : 'qz-clause'}>
      <p lang="kk">{words}</p>
      {clause.label && (
        <a class="qz-clause__mark qz-quiet" href={to(paths.act(service, clause.id))}>
          {clause.label}
        </a>
      )}
      {clause.restored && <span class="qz-small qz-quiet"> · {t('act.restored')}</span>}
    </div>
  );
}

function Table(props: { readonly table: ActTable }) {
  const { t } = usePage();
  const { groups, heads, table } = props.table;
  return (
    <>
      <p class="qz-small qz-quiet">{t('act.turned')}</p>
      <table class="qz-table qz-table--cards" lang="kk" aria-labelledby={clauseAnchor(table)}>
        <thead>
          <tr>
            {heads.map(({ row, clause }) => (
              <th key={row} scope="col" id={clauseAnchor(clause.id)}>
                {clause.kk}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ heading, actions }) => (
          <tbody key={actions[0]?.id}>
            {heading && (
              <tr id={clauseAnchor(heading.id)}>
                <th scope="rowgroup" colSpan={heads.length}>
                  {heading.kk}
                </th>
              </tr>
            )}
            {actions.map((action) => (
              <tr key={action.id} id={clauseAnchor(action.id)}>
                {heads.map(({ row, clause: head }) => {
                  const found = action.cells[row];
                  return (
                    <td
                      key={row}
                      id={found && row !== 'number' ? clauseAnchor(found.id) : undefined}
                      data-column={head.kk}
                    >
                      {found?.kk}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function ActText(props: { readonly model: ActTextModel }) {
  const { frame, t } = usePage();
  const { act, clauses, service } = props.model;
  return (
    <Layout title={act.title} back={{ path: paths.service(service.id), label: service.title }}>
      <div class="qz-act">
        <h1>
          <span class="qz-caption">{t('act.caption')}</span>
          {act.title}
        </h1>
        {act.repealedOn && (
          <Banner
            kind="wait"
            title={repealedTitle(t, act.repealedOn)}
            {...(act.repealedBy ? { text: act.repealedBy } : {})}
          />
        )}
        <p class="qz-quiet">{frame.language === 'kk' ? t('act.note') : t('act.kazakh-only')}</p>
        {gatherTables(clauses).map((part) =>
          'table' in part ? (
            <Table key={part.table} table={part} />
          ) : (
            <Clause key={part.id} clause={part} service={service.id} />
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
