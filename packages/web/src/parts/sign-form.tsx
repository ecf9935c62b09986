import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { HiddenFields } from './form.tsx';
import { usePage } from './page-context.tsx';

export interface SignFormModel {
  /**
   * POST there: `csrf`, `idempotency-key`, `cms` (base64 of a detached CMS) and, with `preparePath`, `paper` (its SHA-256).
   * Without the language.
   */
  readonly action: string;
  readonly idempotencyKey: string;
  /** GET gives the exact bytes to sign. Left out when `preparePath` names them. */
  readonly contentPath?: string;
  /**
   * The officer's variant: POST `{ certificate }` (base64 DER, where it is known) as JSON with the header `x-csrf-token`
   * answers `{ contentUrl, sha256 }`, the document made for this very signer, which is shown before it is signed.
   */
  readonly preparePath?: string;
  /** Whose certificate is expected: a wrong key is noticed before it is used. */
  readonly signerIin: string;
  /** BIN of the organisation in whose name an officer signs. */
  readonly signerBin?: string;
}

/** What the opening of a key file says. */
export const keyFileWords = [
  'opening',
  'opened',
  'owner',
  'iin',
  'valid',
  'expired',
  'not-yet',
  'other-person',
  'other-body',
  'choose-first',
  'not-for-signing',
  'insecure',
  'signed-out',
  'preparing',
  'signing',
  'sending',
  'no-line',
  'changed',
  'failed',
] as const;

/** What an island that signs must know; the fields it fills are `cms` and `paper`. */
export function useSigning(
  model: Omit<SignFormModel, 'idempotencyKey'>,
  words: Readonly<Record<string, string>>,
) {
  const { frame, to } = usePage();
  return {
    method: 'post' as const,
    action: to(model.action),
    'data-content': model.contentPath === undefined ? undefined : to(model.contentPath),
    'data-prepare': model.preparePath === undefined ? undefined : to(model.preparePath),
    'data-signer': model.signerIin,
    'data-body': model.signerBin,
    'data-language': frame.language,
    'data-now': frame.now.toISOString(),
    'data-words': JSON.stringify(words),
    noValidate: true,
  };
}

export function SigningFields(props: { readonly model: SignFormModel }) {
  const { model } = props;
  return (
    <>
      <HiddenFields idempotencyKey={model.idempotencyKey} />
      <input type="hidden" name="cms" value="" />
      {model.preparePath !== undefined && <input type="hidden" name="paper" value="" />}
    </>
  );
}

/** Key file, password, and what is read of the certificate: the part that `startKeyForm` of the islands fills. */
export function KeyFileFields() {
  const { t } = usePage();
  return (
    <>
      <div class="qz-file">
        <Field field={{ name: 'key-file', label: t('sign.file'), hint: t('sign.file-hint') }}>
          <input
            type="file"
            id="key-file"
            accept=".p12,.pfx,application/x-pkcs12"
            aria-describedby="key-file-hint"
          />
        </Field>
      </div>
      <Field field={{ name: 'key-password', label: t('sign.password') }}>
        <input
          class="govuk-input qz-input--middle"
          type="password"
          id="key-password"
          autoComplete="off"
          spellcheck={false}
        />
      </Field>
      <Button kind="secondary" type="button" id="sign-open" disabled>
        {t('sign.open')}
      </Button>
      <div data-sign-fault role="alert" />
      <div class="qz-certificate" data-sign-certificate />
      <p role="status" class="qz-small" data-sign-status />
    </>
  );
}

/** Signing with a key file in the browser (island `sign`). The file and its password have no names: neither is ever sent. */
export function SignForm(props: {
  readonly model: SignFormModel;
  readonly submitLabel: string;
  /** What follows once it is signed. */
  readonly consequence: string;
}) {
  const { t } = usePage();
  const { model } = props;
  const words = Object.fromEntries(keyFileWords.map((key) => [key, t(`sign.${key}`)]));
  return (
    <form {...useSigning(model, words)} id="sign" data-island="sign">
      <SigningFields model={model} />
      <noscript>
        <p class="qz-banner qz-banner--wait">{t('sign.noscript')}</p>
      </noscript>
      <KeyFileFields />
      <Button id="sign-submit" disabled describedBy="sign-consequence">
        {props.submitLabel}
      </Button>
      <p id="sign-consequence" class="qz-small qz-quiet">
        {props.consequence}
      </p>
    </form>
  );
}
