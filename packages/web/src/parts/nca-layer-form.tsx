import type { ComponentChildren } from 'preact';
import { Button } from './button.tsx';
import type { DemonstrationKeyKind } from './demonstration-key.ts';
import { usePage } from './page-context.tsx';
import { type SignFormModel, SigningFields, useSigning } from './sign-form.tsx';

/** What the NCALayer of the demonstration may be told to do. Each path is a WebSocket of this server, without the language. */
export interface DemonstrationNcaLayer {
  readonly keys: readonly {
    readonly kind: DemonstrationKeyKind;
    readonly owner: string;
    readonly path: string;
  }[];
  /** The person closes the window. */
  readonly cancelPath: string;
}

const signWords = [
  'owner',
  'iin',
  'valid',
  'expired',
  'not-yet',
  'other-person',
  'other-body',
  'not-for-signing',
  'signed-out',
  'preparing',
  'sending',
  'no-line',
  'changed',
  'failed',
] as const;
const layerWords = [
  'connecting',
  'choose',
  'not-running',
  'cancelled',
  'no-answer',
  'lost',
  'refused',
  'unclear',
] as const;

/** The words of whatever is signed with NCALayer. */
export function useNcaLayerWords(): Readonly<Record<string, string>> {
  const { t } = usePage();
  return Object.fromEntries([
    ...signWords.map((key) => [key, t(`sign.${key}`)]),
    ...layerWords.map((key) => [key, t(`ncalayer.${key}`)]),
  ]);
}

/** What the window of NCALayer is told in the demonstration, the buttons, and what is read of the certificate. */
export function NcaLayerFields(props: {
  readonly demonstration?: DemonstrationNcaLayer | undefined;
  readonly children: ComponentChildren;
}) {
  const { t } = usePage();
  const { children, demonstration } = props;
  return (
    <>
      <noscript>
        <p class="qz-banner qz-banner--wait">{t('ncalayer.noscript')}</p>
      </noscript>
      {demonstration && (
        <div class="govuk-form-group">
          <label class="govuk-label" for="nca-choice">
            {t('ncalayer.demonstration')}
          </label>
          <select class="govuk-select" id="nca-choice">
            {demonstration.keys.map((key) => (
              <option key={key.path} value={key.path}>
                {t(`keys.${key.kind}`)}: {key.owner}
              </option>
            ))}
            <option value={demonstration.cancelPath}>{t('ncalayer.demonstration-cancel')}</option>
            <option value="">{t('ncalayer.demonstration-real')}</option>
          </select>
        </div>
      )}
      {children}
      <div data-nca-fault role="alert" />
      <div class="qz-certificate" data-nca-certificate />
      <p role="status" class="qz-small" data-nca-status />
    </>
  );
}

/** Signing with NCALayer on the person's own computer (island `nca-layer`): posts what the form for key files posts. */
export function NcaLayerForm(props: {
  readonly model: SignFormModel;
  readonly demonstration?: DemonstrationNcaLayer | undefined;
}) {
  const { t } = usePage();
  const { demonstration, model } = props;
  return (
    <form {...useSigning(model, useNcaLayerWords())} data-island="nca-layer">
      <SigningFields model={model} />
      <NcaLayerFields demonstration={demonstration}>
        <Button kind="secondary" type="button" id="nca-sign" disabled>
          {t('sign.ncalayer-open')}
        </Button>
      </NcaLayerFields>
      <Button kind="quiet" id="nca-send" hidden>
        {t('ncalayer.send-anyway')}
      </Button>
    </form>
  );
}
