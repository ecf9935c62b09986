import { usePage } from './page-context.tsx';

/** What the state URL of a case answers, as JSON. */
export interface LiveState {
  /** Changes whenever what the page shows has changed, for example the length of the journal. */
  readonly version: string;
  /** What has changed, in the language of the asked path; '' for the plain sentence. */
  readonly message: string;
}

/** Told when the case changes (island `live`); without script it is empty and silent. */
export function LiveRegion(props: {
  /** GET there gives a `LiveState`; without the language. */
  readonly statePath: string;
  /** The version this page was drawn from. */
  readonly version: string;
}) {
  const { t, to } = usePage();
  return (
    <div
      class="qz-live qz-no-print"
      data-island="live"
      data-state={to(props.statePath)}
      data-version={props.version}
      data-words={JSON.stringify({ changed: t('live.changed'), refresh: t('live.refresh') })}
    >
      <p role="status" />
    </div>
  );
}
