import { formatDateTime } from '../i18n/moment.ts';
import { DataTable } from '../parts/data-table.tsx';
import { usePage } from '../parts/page-context.tsx';
import { StatusTag } from '../parts/status-tag.tsx';
import { pscPaths } from './psc-paths.ts';
import { useWaitingLength } from './waiting-length.ts';

/** An application whose result waits to be collected. */
export interface ReadyRow {
  readonly caseId: string;
  readonly number: string | null;
  readonly applicant: string;
  readonly service: string;
  readonly status: 'completed' | 'refused';
  readonly since: Date;
}

/** Results not yet collected, with how long they wait. */
export function ReadyTable(props: { readonly rows: readonly ReadyRow[]; readonly captionHidden?: boolean }) {
  const { t, to } = usePage();
  const lengthOf = useWaitingLength();
  return (
    <DataTable
      caption={t('psc.ready.title')}
      captionHidden={props.captionHidden ?? false}
      rows={props.rows}
      keyOf={({ caseId }) => caseId}
      columns={[
        {
          id: 'number',
          label: t('psc.list.number'),
          cell: ({ caseId, number }) => (
            <a href={to(pscPaths.application(caseId))} class="qz-number">
              {number ?? t('psc.list.no-number')}
            </a>
          ),
        },
        { id: 'applicant', label: t('psc.list.applicant'), cell: ({ applicant }) => applicant },
        { id: 'service', label: t('psc.list.service'), cell: ({ service }) => service },
        { id: 'status', label: t('psc.list.status'), cell: ({ status }) => <StatusTag status={status} /> },
        { id: 'since', label: t('psc.ready.since'), cell: ({ since }) => formatDateTime(since) },
        { id: 'waits', label: t('psc.ready.waits'), cell: ({ since }) => lengthOf(since) },
      ]}
    />
  );
}
