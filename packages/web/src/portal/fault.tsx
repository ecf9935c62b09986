import { ButtonLink } from '../parts/button.tsx';
import { Layout } from '../parts/layout.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { paths } from '../portal-paths.ts';

export const faultKinds = ['403', '404', '409', '422', '500', 'session-expired'] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultModel {
  readonly frame: Frame;
  readonly kind: FaultKind;
  /** A more exact sentence from the error table, in the page's language. */
  readonly sentence?: string;
  /** By which the fault is found in the log. */
  readonly reference?: string;
  /** Where to try again; home by default. */
  readonly path?: string;
}

function Fault(props: { readonly model: FaultModel }) {
  const { t } = usePage();
  const { kind, path, reference, sentence } = props.model;
  return (
    <Layout title={t(`fault.${kind}.title`)}>
      <div class="qz-reading">
        <h1>{t(`fault.${kind}.title`)}</h1>
        {sentence && <p>{sentence}</p>}
        <p>{t(`fault.${kind}.text`)}</p>
        {reference && <p class="qz-quiet qz-small">{t('fault.reference', { reference })}</p>}
        <ButtonLink path={path ?? (kind === 'session-expired' ? paths.logIn() : paths.home())}>
          {t(`fault.${kind}.action`)}
        </ButtonLink>
      </div>
    </Layout>
  );
}

/** What went wrong, that nothing typed is lost, and the way on. */
export function faultPage(model: FaultModel): string {
  return renderPage(model.frame, <Fault model={model} />);
}
