import { authorityPaths, checkPaths } from '../check-paths.ts';
import { formatDate, formatMoment } from '../i18n/moment.ts';
import { Banner } from '../parts/banner.tsx';
import { OfflineCheck } from '../parts/offline-check.tsx';
import { usePage } from '../parts/page-context.tsx';
import { SummaryList } from '../parts/summary-list.tsx';

/** What is known of a document that was really issued. Nothing of the applicant. */
export interface IssuedModel {
  readonly code: string;
  readonly title: string;
  readonly service: string;
  readonly number: string;
  readonly date: Date;
  readonly outcome: 'approved' | 'refused';
  readonly body: string;
  readonly signature: {
    readonly signer: string;
    readonly signedAt: Date;
    readonly serial: string;
    readonly validFrom: Date | null;
    readonly validTo: Date | null;
    readonly outcome: 'valid' | 'invalid' | 'unknown';
    /** The electronic seal of the body, where it has one. */
    readonly seal?: { readonly owner: string; readonly outcome: 'valid' | 'invalid' | 'unknown' };
    /** In the page's language; empty when valid. */
    readonly reasons: readonly string[];
    readonly checkedAt: Date;
  };
}

export type CheckVerdictModel =
  | { readonly kind: 'genuine'; readonly issued: IssuedModel }
  /** The file itself was given and is the very one that was signed. */
  | {
      readonly kind: 'genuine-file';
      readonly issued: IssuedModel;
      readonly sha256: string;
      /** The demonstration authority gives its certificates here. */
      readonly anchors: boolean;
      /** The page that verifies without a server is given here. */
      readonly offline: boolean;
    }
  | { readonly kind: 'unknown-code'; readonly code: string }
  | { readonly kind: 'not-issued' }
  | { readonly kind: 'changed'; readonly code: string; readonly issued: IssuedModel }
  | { readonly kind: 'forged'; readonly code: string };

type GenuineFile = Extract<CheckVerdictModel, { readonly kind: 'genuine-file' }>;

function Issued(props: {
  readonly issued: IssuedModel;
  /** Of the file that was given, when it is the issued one; 'changed' when it is not. */
  readonly file?: { readonly sha256: string } | 'changed' | undefined;
}) {
  const { frame, t } = usePage();
  const { file, issued } = props;
  const { signature } = issued;
  const verdict =
    signature.outcome === 'valid'
      ? t('check.verdict.valid', { moment: formatMoment(signature.checkedAt, frame.language, frame.now) })
      : [t(`check.verdict.${signature.outcome}`), ...signature.reasons].join('. ');
  const fileSentence =
    file === 'changed'
      ? t('check.file-changed')
      : file
        ? t('check.file-same', { sha256: file.sha256 })
        : t('check.file-code');
  return (
    <div class="qz-reading">
      <h2>{t('check.document')}</h2>
      <SummaryList
        rows={[
          { label: t('check.document'), value: issued.title },
          { label: t('check.service'), value: issued.service },
          { label: t('check.number'), value: issued.number },
          { label: t('check.date'), value: formatDate(issued.date) },
          { label: t('check.outcome'), value: t(`check.outcome.${issued.outcome}`) },
          { label: t('check.body'), value: issued.body },
          { label: t('check.code'), value: issued.code },
          {
            label: t('check.file-verdict'),
            value: fileSentence,
          },
        ]}
      />
      <h2>{t('check.signature')}</h2>
      <SummaryList
        rows={[
          { label: t('check.signer'), value: signature.signer },
          {
            label: t('check.signed-at'),
            value: formatMoment(signature.signedAt, frame.language, frame.now),
          },
          { label: t('check.serial'), value: signature.serial },
          ...(signature.validFrom && signature.validTo
            ? [
                {
                  label: t('check.validity'),
                  value: `${formatDate(signature.validFrom)} – ${formatDate(signature.validTo)}`,
                },
              ]
            : []),
          ...(signature.seal
            ? [
                {
                  label: t('check.seal'),
                  value: `${signature.seal.owner}: ${t(`check.seal.${signature.seal.outcome}`)}`,
                },
              ]
            : []),
          { label: t('check.verdict'), value: verdict },
        ]}
      />
      {!file && <p class="qz-quiet">{t('check.privacy')}</p>}
    </div>
  );
}

function Proof(props: Pick<GenuineFile, 'anchors' | 'offline' | 'sha256'>) {
  const { t, to } = usePage();
  const { anchors, offline, sha256 } = props;
  return (
    <section class="qz-reading">
      <h2>{t('check.proof')}</h2>
      <p>{t('check.proof-text')}</p>
      <ul>
        <li>
          <a href={to(checkPaths.cms(sha256))} download>
            {t('check.cms')}
          </a>
        </li>
        <li>
          <a href={to(checkPaths.package(sha256))} download>
            {t('check.package')}
          </a>
        </li>
        {anchors && (
          <li>
            <a href={authorityPaths.anchors()} download>
              {t('check.anchors')}
            </a>
          </li>
        )}
      </ul>
      {offline && (
        <>
          <h3>{t('check.offline-title')}</h3>
          <OfflineCheck />
        </>
      )}
      <h3>{t('check.openssl')}</h3>
      <pre>
        {'openssl dgst -sha256 document.pdf\n'}
        {'openssl cms -verify -binary -inform DER -in document.pdf.cms -content document.pdf \\\n'}
        {'  -CAfile anchors.pem -purpose any -out /dev/null'}
      </pre>
    </section>
  );
}

/** The answer first, then what it stands on. */
export function CheckVerdict(props: { readonly verdict: CheckVerdictModel }) {
  const { t } = usePage();
  const { verdict } = props;
  switch (verdict.kind) {
    case 'unknown-code':
      return <Banner kind="bad" title={t('check.unknown')} text={t('check.unknown-text')} announce />;
    case 'not-issued':
      return <Banner kind="bad" title={t('check.not-issued')} text={t('check.not-issued-text')} announce />;
    case 'forged':
      return (
        <Banner
          kind="bad"
          title={t('check.forged')}
          text={t('check.forged-text', { code: verdict.code })}
          announce
        />
      );
    case 'changed':
      return (
        <>
          <Banner
            kind="bad"
            title={t('check.changed')}
            text={t('check.changed-text', { code: verdict.code })}
            announce
          />
          <Issued issued={verdict.issued} file="changed" />
        </>
      );
    default: {
      const { signature } = verdict.issued;
      const sha256 = verdict.kind === 'genuine-file' ? verdict.sha256 : undefined;
      const good = sha256 ? 'check.good-file' : 'check.good';
      return (
        <>
          {signature.outcome === 'invalid' ? (
            <Banner
              kind="bad"
              title={t('check.bad-signature')}
              text={t('check.bad-signature-text')}
              announce
            />
          ) : (
            <Banner
              kind={signature.outcome === 'valid' ? 'good' : 'wait'}
              title={t(good)}
              text={t(signature.outcome === 'valid' ? `${good}-text` : 'check.verdict.unknown')}
              announce
            />
          )}
          <Issued issued={verdict.issued} file={sha256 ? { sha256 } : undefined} />
          {verdict.kind === 'genuine-file' && <Proof {...verdict} />}
        </>
      );
    }
  }
}
