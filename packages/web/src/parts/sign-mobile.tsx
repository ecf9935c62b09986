import { formatTime } from '../i18n/moment.ts';
import { Button } from './button.tsx';
import { HiddenFields } from './form.tsx';
import { usePage } from './page-context.tsx';
import type { SignFormModel } from './sign-form.tsx';

export type MobileSigningState = 'waiting' | 'opened' | 'signed' | 'refused' | 'expired';

/** What the page of a code asks for now and then, as JSON. */
export interface MobileSigningAnswer {
  readonly state: MobileSigningState;
  /** In the page's language. */
  readonly status: string;
  /** Why the signature that came will be refused. */
  readonly reasons: readonly string[];
}

export interface SignMobileModel {
  /** POST there makes a code. Without the language, as all paths here but `launch`. */
  readonly startPath: string;
  /** The code that stands open. */
  readonly code?: MobileSigningAnswer & {
    readonly id: string;
    readonly picturePath: string;
    readonly statePath: string;
    readonly cancelPath: string;
    readonly until: Date;
    /** Opens the app on this very phone; with `demonstration`, a page of ours in its place. */
    readonly launch: { readonly address: string; readonly demonstration: boolean };
  };
}

const answered: readonly MobileSigningState[] = ['signed', 'refused'];
const awaiting: readonly MobileSigningState[] = ['waiting', 'opened'];

/** Signing with eGov Mobile by a QR code (island `sign-mobile`). Complete without script: then its state is asked by a link. */
export function SignMobile(props: { readonly model: SignFormModel; readonly mobile: SignMobileModel }) {
  const { frame, t, to } = usePage();
  const { mobile, model } = props;
  const { code } = mobile;
  const sendLabels = { signed: t('sign.mobile-continue'), refused: t('ncalayer.send-anyway') };
  return (
    <div
      id="sign-mobile"
      data-island="sign-mobile"
      data-state={code && to(code.statePath)}
      data-words={JSON.stringify({ ...sendLabels, 'signed-out': t('sign.signed-out') })}
    >
      {code && (
        <>
          <div data-mobile-code hidden={answered.includes(code.state)}>
            <img class="qz-code" src={to(code.picturePath)} alt={t('sign.mobile-picture')} />
            <p class="qz-small">{t('sign.mobile-until', { until: formatTime(code.until) })}</p>
            {code.launch.demonstration ? (
              <p class="qz-small">
                <a href={to(code.launch.address)} target="_blank" rel="noopener">
                  {t('sign.mobile-demonstration')}
                </a>
                . {t('sign.mobile-demonstration-text')}
              </p>
            ) : (
              <p>
                <a href={code.launch.address} rel="noopener">
                  {t('sign.mobile-open')}
                </a>
              </p>
            )}
          </div>
          <p role="status" data-mobile-status>
            {code.status}
          </p>
          <div role="alert" data-mobile-fault>
            {code.reasons.map((reason) => (
              <p class="govuk-error-message" key={reason}>
                {reason}
              </p>
            ))}
          </div>
          {awaiting.includes(code.state) && (
            <noscript>
              <p>
                <a href={`${to(frame.path)}#sign-mobile`}>{t('sign.mobile-check')}</a>
              </p>
            </noscript>
          )}
          <form
            method="post"
            action={to(model.action)}
            data-mobile-send={code.state}
            hidden={!answered.includes(code.state)}
          >
            <HiddenFields idempotencyKey={model.idempotencyKey} />
            <input type="hidden" name="mobile" value={code.id} />
            <Button kind="secondary">
              {code.state === 'refused' ? sendLabels.refused : sendLabels.signed}
            </Button>
          </form>
          <form method="post" action={to(code.cancelPath)} data-mobile-cancel>
            <HiddenFields />
            <Button kind="quiet">{t('sign.mobile-cancel')}</Button>
          </form>
        </>
      )}
      <form method="post" action={to(mobile.startPath)}>
        <HiddenFields />
        <Button kind={code ? 'quiet' : 'secondary'}>
          {t(code ? 'sign.mobile-again' : 'sign.mobile-start')}
        </Button>
      </form>
    </div>
  );
}
