import { Actions, Button, ButtonLink } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { HiddenFields } from '../parts/form.tsx';
import { type DemonstrationNcaLayer, NcaLayerFields, useNcaLayerWords } from '../parts/nca-layer-form.tsx';
import { type Frame, usePage } from '../parts/page-context.tsx';
import { PreparedSheet } from '../parts/prepared-sheet.tsx';
import { renderPage } from '../parts/render-page.tsx';
import { KeyFileFields, keyFileWords, type SignFormModel, useSigning } from '../parts/sign-form.tsx';
import { DueTime } from './due-time.tsx';
import { OfficeLayout } from './office-layout.tsx';
import { officePaths } from './office-paths.ts';

export interface PaperToSign {
  readonly caseId: string;
  readonly number: string;
  readonly applicant: string;
  /** Title of the service. */
  readonly service: string;
  readonly due: Date | null;
  readonly idempotencyKey: string;
}

export interface ToSignModel {
  readonly frame: Frame;
  readonly body: string;
  /** In the order of their legal deadline. */
  readonly papers: readonly PaperToSign[];
  /** How many more wait than one list holds. */
  readonly more: number;
  readonly signer: Pick<SignFormModel, 'signerIin' | 'signerBin'>;
  /** Left out where real people sign. */
  readonly demonstration?: DemonstrationNcaLayer;
}

const states = ['open', 'approved', 'signed', 'refused', 'skipped'] as const;

function Papers(props: { readonly papers: readonly PaperToSign[] }) {
  const { t, to } = usePage();
  return (
    <ol
      class="qz-papers"
      data-papers
      data-words={JSON.stringify(
        Object.fromEntries(states.map((state) => [state, t(`office.to-sign-${state}`)])),
      )}
    >
      {props.papers.map(({ applicant, caseId, due, idempotencyKey, number, service }) => (
        <li
          key={caseId}
          data-paper=""
          data-title={`${number}, ${applicant}`}
          data-prepare={to(officePaths.prepareResult(caseId))}
          data-sign={to(officePaths.signOne(caseId))}
          data-key={idempotencyKey}
        >
          <a href={to(officePaths.signResult(caseId))}>
            <span class="qz-number">{number}</span> {applicant}
          </a>{' '}
          <strong data-paper-state />{' '}
          <button
            type="button"
            class="qz-button qz-button--quiet"
            data-paper-back
            aria-label={`${t('office.to-sign-back')}: ${number}`}
          >
            {t('office.to-sign-back')}
          </button>
          <span class="qz-small qz-quiet">{service}</span>
          <DueTime due={due} />
        </li>
      ))}
    </ol>
  );
}

/** One key file, opened once; every press signs. */
function KeyFileWay(props: { readonly signer: ToSignModel['signer'] }) {
  const { t } = usePage();
  const words = {
    ...Object.fromEntries(keyFileWords.map((key) => [key, t(`sign.${key}`)])),
    press: t('office.to-sign-next'),
    consequence: t('office.sign-result-consequence'),
    finished: t('office.to-sign-finished', { signed: '{signed}', left: '{left}' }),
    progress: t('office.to-sign-progress', { signed: '{signed}', left: '{left}' }),
  };
  return (
    <form
      {...useSigning({ ...props.signer, action: officePaths.toSign() }, words)}
      id="sign-many"
      data-island="sign-many"
    >
      <HiddenFields />
      <noscript>
        <p class="qz-banner qz-banner--wait">{t('office.to-sign-noscript')}</p>
      </noscript>
      <KeyFileFields />
    </form>
  );
}

/** Every press approves; in the end all that was approved is signed in one window of NCALayer. */
function NcaLayerWay(props: { readonly model: ToSignModel }) {
  const { t } = usePage();
  const { demonstration, signer } = props.model;
  const words = {
    ...useNcaLayerWords(),
    press: t('office.to-sign-approve'),
    consequence: t('office.to-sign-approve-consequence'),
    finished: t('office.to-sign-finished', { signed: '{signed}', left: '{left}' }),
    'look-at-each': t('office.to-sign-look'),
    'approved-progress': t('office.to-sign-approved-progress', { approved: '{approved}' }),
    'all-seen': t('office.to-sign-all-seen', { approved: '{approved}' }),
    'sign-approved': t('office.to-sign-sign-approved', { approved: '{approved}' }),
    'sending-many': t('office.to-sign-sending', { number: '{number}' }),
  };
  return (
    <form {...useSigning({ ...signer, action: officePaths.toSign() }, words)} id="sign-many-nca-layer">
      <HiddenFields />
      <NcaLayerFields demonstration={demonstration}>
        <p>{t('office.to-sign-ncalayer-text')}</p>
        <Actions>
          <Button kind="secondary" type="button" id="nca-begin" disabled>
            {t('office.to-sign-begin')}
          </Button>
          <Button kind="secondary" type="button" id="nca-sign" disabled>
            {t('office.to-sign-sign-approved', { approved: 0 })}
          </Button>
        </Actions>
      </NcaLayerFields>
    </form>
  );
}

/** The ways on the left, the paper that is looked at on the right, its buttons where no sheet pushes them away; the island `sign-many` goes through the list. */
function Signing(props: { readonly model: ToSignModel }) {
  const { t } = usePage();
  const { papers, signer } = props.model;
  return (
    <div class="qz-to-sign">
      <div>
        <details class="qz-more" open>
          <summary>{t('sign.key-file')}</summary>
          <div class="qz-more__body">
            <KeyFileWay signer={signer} />
          </div>
        </details>
        <details class="qz-more">
          <summary>NCALayer</summary>
          <div class="qz-more__body">
            <NcaLayerWay model={props.model} />
          </div>
        </details>
        <Papers papers={papers} />
        <p class="qz-small qz-quiet">{t('office.to-sign-ways')}</p>
      </div>
      <section data-sign-preview hidden>
        <h2 tabIndex={-1}>{t('office.sign-draft')}</h2>
        <p>
          <Button type="button" id="sign-this" disabled>
            {t('office.to-sign-next')}
          </Button>{' '}
          <Button kind="secondary" type="button" id="skip-this" disabled>
            {t('office.to-sign-skip')}
          </Button>
        </p>
        <p class="qz-small qz-quiet" data-consequence>
          {t('office.sign-result-consequence')}
        </p>
        <PreparedSheet title={t('office.sign-draft')} />
      </section>
    </div>
  );
}

function ToSign(props: { readonly model: ToSignModel }) {
  const { t } = usePage();
  const { body, more, papers } = props.model;
  return (
    <OfficeLayout
      title={t('office.to-sign-title')}
      room="to-sign"
      islands={papers.length > 0 ? ['sign-many'] : []}
    >
      <h1 tabIndex={-1}>
        <span class="qz-caption">{body}</span>
        {t('office.to-sign-title')}
      </h1>
      {papers.length === 0 ? (
        <EmptyState title={t('office.to-sign-none')} text={t('office.to-sign-none-text')}>
          <ButtonLink kind="secondary" path={officePaths.inbox()}>
            {t('office.inbox')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <>
          <p class="qz-lead">{t('office.to-sign-lead')}</p>
          <Signing model={props.model} />
          {more > 0 && <p>{t('office.to-sign-more', { count: more })}</p>}
        </>
      )}
    </OfficeLayout>
  );
}

/** Everything that waits for this officer's signature: one key, opened once, and each paper looked at. */
export function toSignPage(model: ToSignModel): string {
  return renderPage(model.frame, <ToSign model={model} />);
}
