import { namesCertificate } from '../cms/names-certificate.ts';
import { readSignedData, type SignedData, type SignerRecord } from '../cms/signed-data.ts';
import { signerCertificateOf } from '../cms/signer-certificate.ts';
import { checkSignature, digestFor } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import { unarmour } from '../der/pem.ts';
import { DerError, equalBytes } from '../der/read.ts';
import { type StampVerdict, verifyTimeStamp } from '../timestamp/time-stamp-token.ts';
import type { Reason, VerifyRequest, VerifyResult } from '../types.ts';
import type { Certificate } from '../x509/certificate.ts';
import type { PublicKey } from '../x509/public-key.ts';
import type { TrustStore } from './chain.ts';
import { type JudgeSettings, judgeCertificate, keptCertificate } from './judge-certificate.ts';
import { largestSignatureBytes } from './largest-signature.ts';
import { signerInfoOf } from './signer-info.ts';
import { concludeVerdict, type SignerVerdict } from './verdict.ts';

export interface CmsSettings extends JudgeSettings {
  readonly timeStampTrust: TrustStore;
}

/** Verifies a CMS: one verdict for all signers together, with every reason found. */
export async function verifyCms(request: VerifyRequest, settings: CmsSettings): Promise<VerifyResult> {
  const signed = request.cms.length <= largestSignatureBytes ? readOrRefuse(request.cms) : undefined;
  if (signed?.contentType !== oids.data) return concludeVerdict(['BAD_FORMAT'], [], request.content);
  const content = request.content ?? signed.content;
  if (signed.signers.length === 0) return concludeVerdict(['NO_SIGNERS'], [], content);
  if (!content) return concludeVerdict(['NO_CONTENT'], [], undefined);
  const documentReasons: Reason[] =
    signed.content && !equalBytes(signed.content, content) ? ['DIGEST_MISMATCH'] : [];
  const digests = digestsOf(content);
  const verdicts: SignerVerdict[] = [];
  for (const signer of signed.signers)
    verdicts.push(await verifySigner(signer, signed, digests, request, settings));
  return concludeVerdict(documentReasons, verdicts, content);
}

function readOrRefuse(cms: Uint8Array): SignedData | undefined {
  try {
    return readSignedData(unarmour(cms));
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

async function verifySigner(
  signer: SignerRecord,
  signed: SignedData,
  digests: Digests,
  request: VerifyRequest,
  settings: CmsSettings,
): Promise<SignerVerdict> {
  const certificate = signerCertificateOf(signer, signed.certificates);
  if (!certificate) return { reasons: ['SIGNER_CERT_MISSING'], info: undefined, evidence: {} };
  const stamps = signer.timeStampTokens.map((token) =>
    verifyTimeStamp(token, signer.signature, settings.timeStampTrust),
  );
  const stampedAt = earliestStamp(stamps);
  const now = request.now ?? request.at;
  // A stamp from the future cannot move the judgement forward.
  const judgedAt = stampedAt && stampedAt.getTime() <= now.getTime() ? stampedAt : request.at;
  const judged = await judgeCertificate(certificate, { judgedAt, now }, request, settings);
  return {
    reasons: [
      ...signatureReasons(signer, certificate, digests),
      ...judged.reasons,
      ...(stamps.some((stamp) => stamp.status === 'invalid') ? (['TIMESTAMP_INVALID'] as const) : []),
    ],
    info: signerInfoOf(certificate, signer.attributes?.signingTime, stampedAt),
    evidence: {
      ...judged.evidence,
      stamp: stampedAt?.toISOString() ?? null,
      stampChain: stamps.flatMap((stamp) =>
        stamp.status === 'trusted' ? stamp.chain.map(keptCertificate) : [],
      ),
    },
  };
}

function earliestStamp(stamps: readonly StampVerdict[]): Date | undefined {
  const times = stamps.flatMap((stamp) => (stamp.status === 'trusted' ? [stamp.time.getTime()] : []));
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

type Digests = (key: PublicKey, digestOid: string | undefined) => Uint8Array | undefined;

/** A hundred signers of a long document cost one digest of each kind. */
function digestsOf(content: Uint8Array): Digests {
  const known = new Map<string, Uint8Array>();
  return (key, digestOid) => {
    const name = `${key.family} ${digestOid}`;
    const digest = known.get(name) ?? digestFor(key, digestOid, content);
    if (digest) known.set(name, digest);
    return digest;
  };
}

function signatureReasons(signer: SignerRecord, certificate: Certificate, digests: Digests): Reason[] {
  const key = certificate.publicKey;
  const digest = digests(key, signer.digestAlgorithm);
  if (!digest) return ['UNSUPPORTED_ALGORITHM'];
  const { attributes } = signer;
  // CAdES demands signed attributes: without them the content itself would be under the signature.
  if (!attributes || !signer.signedBytes) return ['BAD_SIGNATURE'];
  const algorithms = { signature: signer.signatureAlgorithm, digest: signer.digestAlgorithm };
  const check = checkSignature(key, algorithms, signer.signedBytes, signer.signature);
  const reasons: Reason[] = [];
  if (!equalBytes(attributes.messageDigest, digest)) reasons.push('DIGEST_MISMATCH');
  if (check === 'unsupported') reasons.push('UNSUPPORTED_ALGORITHM');
  else if (
    check === 'bad' ||
    attributes.contentType !== oids.data ||
    !namesCertificate(attributes, certificate)
  )
    reasons.push('BAD_SIGNATURE');
  return reasons;
}
