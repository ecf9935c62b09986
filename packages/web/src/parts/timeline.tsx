import { formatDateTime } from '../i18n/moment.ts';
import { Cite, type CitedClause } from './cite.tsx';
import { usePage } from './page-context.tsx';

export interface TimelineItem {
  readonly title: string;
  readonly detail?: string;
  /** Who did it or must do it. */
  readonly actor?: string;
  readonly at?: Date;
  readonly state: 'done' | 'now' | 'ahead' | 'bad';
  readonly cites: readonly CitedClause[];
}

/** What happened, what happens now and what comes, in order. */
export function Timeline(props: { readonly items: readonly TimelineItem[]; readonly label?: string }) {
  const { t } = usePage();
  return (
    <ol class="qz-timeline" aria-label={props.label ?? t('timeline.label')}>
      {props.items.map((item, index) => (
        <li
          key={`${index} ${item.title}`}
          class={item.state === 'done' ? undefined : `qz-timeline__${item.state}`}
          aria-current={item.state === 'now' ? 'step' : undefined}
        >
          <p class={item.state === 'ahead' ? 'qz-quiet' : 'qz-timeline__what'}>
            {item.title}
            {item.state === 'ahead' && <span class="govuk-visually-hidden"> ({t('timeline.ahead')})</span>}
          </p>
          {item.detail && <p>{item.detail}</p>}
          <p class="qz-quiet qz-small">
            {[item.at ? formatDateTime(item.at) : '', item.actor ?? ''].filter(Boolean).join(' · ')}
          </p>
          <Cite clauses={item.cites} />
        </li>
      ))}
    </ol>
  );
}
