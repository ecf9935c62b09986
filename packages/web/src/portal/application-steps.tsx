import { usePage } from '../parts/page-context.tsx';

/** Where the applicant stands between the first question and the signature. */
export interface ApplicationProgress {
  readonly service: string;
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

export function ProgressCaption(props: { readonly progress: ApplicationProgress }) {
  const { t } = usePage();
  const { progress } = props;
  return (
    <span class="qz-caption">
      {progress.service} · {t('apply.step', { step: progress.step, steps: progress.steps })}
    </span>
  );
}
