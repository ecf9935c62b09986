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

/** What is found of a CMS, before it is concluded. */
export interface JudgedCms {
  readonly reasons: readonly Reason[];
  readonly signers: readonly SignerVerdict[];
  readonly content: Uint8Array | undefined;
}

/** Verifies a CMS: one verdict for all signers together, with every reason found. */
export async function verifyCms(request: VerifyRequest, settings: CmsSettings): Promise<VerifyResult> {
  const { reasons, signers, content } = await judgeCms(request, settings);
  return concludeVerdict(reasons, signers, content);
}

export async function judgeCms(request: VerifyRequest, settings: CmsSettings): Promise<JudgedCms> {
  const refuse = (reason: Reason, content = request.content) => ({ reasons: [reason], signers: [], content });
  const signed = request.cms.length <= largestSignatureBytes ? readOrRefuse(request.cms) : undefined;
  if (signed?.contentType !== oids.data) return refuse('BAD_FORMAT');
  const content = request.content ?? signed.content;
  if (signed.signers.length === 0) return refuse('NO_SIGNERS', content);
  if (!content) return refuse('NO_CONTENT');
  const digests = digestsOf(content);
  const signers: SignerVerdict[] = [];
  for (const signer of signed.signers)
    signers.push(await verifySigner(signer, signed, digests, request, settings));
  const isSame = !signed.content || equalBytes(signed.content, content);
  return { reasons: isSame ? [] : ['DIGEST_MISMATCH'], signers, content };
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
