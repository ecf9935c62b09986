import type { ComponentChildren } from 'preact';
import type { IslandName } from '../assets/build-assets.ts';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Tabs } from '../parts/navigation.tsx';
import { usePage } from '../parts/page-context.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

/** A view of the queue at the desk, or a page that leads back to one. */
export function QueueLayout(props: {
  readonly title: string;
  readonly body: string;
  readonly view: 'queue' | 'places' | 'referrals';
  /** A page of its own inside the view. */
  readonly back?: boolean;
  readonly errors?: readonly FieldError[];
  readonly form?: string;
  readonly islands?: readonly IslandName[];
  readonly children: ComponentChildren;
}) {
  const { t } = usePage();
  const { back, body, children, errors = [], form, islands, title, view } = props;
  const paths = {
    queue: officePaths.queue(),
    places: officePaths.queuePlaces(),
    referrals: officePaths.queueReferrals(),
  };
  const labels = {
    queue: t('office.queue'),
    places: t('office-queue.places'),
    referrals: t('office-queue.referrals'),
  };
  return (
    <OfficeLayout
      title={title}
      room="queue"
      failed={errors.length > 0}
      {...(back ? { back: { path: paths[view], label: labels[view] } } : {})}
      {...(form === undefined ? {} : { form })}
      {...(islands ? { islands } : {})}
    >
      <ErrorSummary errors={errors} />
      <h1>
        <span class="qz-caption">{body}</span>
        {title}
      </h1>
      {!back && (
        <Tabs
          label={t('office-queue.views')}
          items={(['queue', 'places', 'referrals'] as const).map((id) => ({
            label: labels[id],
            path: paths[id],
            current: id === view,
          }))}
        />
      )}
      {children}
    </OfficeLayout>
  );
}
