import type { IslandName } from '../assets/build-assets.ts';
import { paths } from '../portal-paths.ts';
import { type DemonstrationNcaLayer, NcaLayerForm } from './nca-layer-form.tsx';
import { usePage } from './page-context.tsx';
import { PreparedSheet } from './prepared-sheet.tsx';
import { SignForm, type SignFormModel } from './sign-form.tsx';
import { SignMobile, type SignMobileModel } from './sign-mobile.tsx';

export interface SignWaysModel extends SignFormModel {
  /** Left out where real people sign. */
  readonly demonstration?: DemonstrationNcaLayer;
  /** Left out where no agreement with the operator of eGov Mobile is configured. */
  readonly mobile?: SignMobileModel;
  /** The document as it stands prepared for this signer: it is shown at once. */
  readonly preparedUrl?: string;
}

export const signIslands: readonly IslandName[] = ['sign', 'nca-layer', 'sign-mobile'];

/** The ways to sign, side by side. Whatever is chosen, the same bytes are signed and the same is posted. */
export function SignWays(props: {
  readonly ways: SignWaysModel;
  readonly submitLabel: string;
  /** What follows once it is signed. */
  readonly consequence: string;
}) {
  const { frame, t, to } = usePage();
  const { ways } = props;
  return (
    <section class="qz-sign">
      <h2>{t('sign.how')}</h2>
      {frame.demonstration && <p class="qz-test-mark">{t('sign.test-mark')}</p>}
      <div class="qz-ways">
        {ways.mobile && (
          <section class="qz-way">
            <h3>{t('sign.mobile')}</h3>
            <p>{t('sign.mobile-text')}</p>
            <SignMobile model={ways} mobile={ways.mobile} />
          </section>
        )}
        <section class="qz-way">
          <h3>NCALayer</h3>
          <p>{t('sign.ncalayer-text')}</p>
          <NcaLayerForm model={ways} demonstration={ways.demonstration} />
        </section>
        <section class="qz-way">
          <h3>{t('sign.key-file')}</h3>
          <p>{t('sign.key-file-text')}</p>
          <SignForm model={ways} submitLabel={props.submitLabel} consequence={props.consequence} />
          {frame.demonstration && (
            <p class="qz-small">
              {t('sign.no-key-yet')}{' '}
              <a href={to(`${paths.demonstrationKeys()}?for=${ways.signerIin}`)}>{t('frame.keys')}</a>
            </p>
          )}
        </section>
      </div>
      {ways.preparePath !== undefined && (
        <div data-sign-preview hidden={ways.preparedUrl === undefined}>
          <p>{t('sign.preview')}</p>
          <PreparedSheet title={t('sign.preview-title')} url={ways.preparedUrl} />
        </div>
      )}
    </section>
  );
}
