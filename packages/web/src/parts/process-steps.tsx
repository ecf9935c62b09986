import { Cite, type CitedClause } from './cite.tsx';
import { DataTable } from './data-table.tsx';
import { usePage } from './page-context.tsx';

export interface ProcessStep {
  /** Number in the list: "1", "2". */
  readonly number: string;
  /** The law's own label, in Kazakh: "1-процесс", "2-шарт". */
  readonly label?: string;
  readonly title: string;
  readonly actor: string;
  /** In words: "10 минуттан артық емес". */
  readonly deadline?: string;
  readonly cites: readonly CitedClause[];
}

/** The steps of a process as a table: who does what, by when, by which paragraph. */
export function ProcessSteps(props: {
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly steps: readonly ProcessStep[];
}) {
  const { t } = usePage();
  return (
    <DataTable
      caption={props.caption}
      {...(props.captionHidden === undefined ? {} : { captionHidden: props.captionHidden })}
      rows={props.steps}
      keyOf={(step) => step.number}
      columns={[
        {
          id: 'step',
          label: t('steps.step'),
          cell: (step) => (
            <>
              {step.number}. {step.title}
            </>
          ),
        },
        { id: 'actor', label: t('steps.actor'), cell: (step) => step.actor },
        { id: 'deadline', label: t('steps.deadline'), cell: (step) => step.deadline ?? '—' },
        {
          id: 'law',
          label: t('steps.law'),
          cell: (step) => (
            <>
              {step.label && (
                <span lang="kk" class="qz-quiet">
                  {step.label}{' '}
                </span>
              )}
              <Cite clauses={step.cites} />
            </>
          ),
        },
      ]}
    />
  );
}
