import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { HiddenFields } from './form.tsx';
import { usePage } from './page-context.tsx';

export interface SignFormModel {
  /** POST there: `csrf`, `idempotency-key`, `cms` (base64 of a detached CMS). Without the language. */
  readonly action: string;
  readonly idempotencyKey: string;
  /** GET gives the exact bytes to sign. Left out when `preparePath` names them. */
  readonly contentPath?: string;
  /**
   * The officer's variant: POST `{ certificate }` (base64 DER) as JSON with the header `x-csrf-token` answers
   * `{ contentUrl, sha256 }`, the document made for this very signer, which is shown before it is signed.
   */
  readonly preparePath?: string;
  /** Whose certificate is expected: a wrong key is noticed before it is used. */
  readonly signerIin: string;
}

const wordKeys = [
  'sign.opening',
  'sign.opened',
  'sign.owner',
  'sign.iin',
  'sign.valid',
  'sign.expired',
  'sign.not-yet',
  'sign.other-person',
  'sign.choose-first',
  'sign.not-for-signing',
  'sign.insecure',
  'sign.signed-out',
  'sign.preparing',
  'sign.signing',
  'sign.sending',
  'sign.no-line',
  'sign.changed',
  'sign.failed',
] as const;

/** Signing with a key file in the browser (island `sign`). The file and its password have no names: neither is ever sent. */
export function SignForm(props: {
  readonly model: SignFormModel;
  readonly submitLabel: string;
  /** What follows once it is signed. */
  readonly consequence: string;
}) {
  const { frame, t, to } = usePage();
  const { model } = props;
  const words = Object.fromEntries(wordKeys.map((key) => [key.slice('sign.'.length), t(key)]));
  return (
    <form
      method="post"
      action={to(model.action)}
      id="sign"
      data-island="sign"
      data-content={model.contentPath === undefined ? undefined : to(model.contentPath)}
      data-prepare={model.preparePath === undefined ? undefined : to(model.preparePath)}
      data-signer={model.signerIin}
      data-language={frame.language}
      data-now={frame.now.toISOString()}
      data-words={JSON.stringify(words)}
      noValidate
    >
      <HiddenFields idempotencyKey={model.idempotencyKey} />
      <input type="hidden" name="cms" value="" />
      <noscript>
        <p class="qz-banner qz-banner--wait">{t('sign.noscript')}</p>
      </noscript>
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
      <div data-sign-preview hidden>
        <p>{t('sign.preview')}</p>
        <iframe title={t('sign.preview-title')} class="qz-preview" />
      </div>
      <p role="status" class="qz-small" data-sign-status />
      <Button id="sign-submit" disabled describedBy="sign-consequence">
        {props.submitLabel}
      </Button>
      <p id="sign-consequence" class="qz-small qz-quiet">
        {props.consequence}
      </p>
    </form>
  );
}
