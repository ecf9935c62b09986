import { readSignedData, type SignedData } from '../cms/signed-data.ts';
import { signerCertificateOf } from '../cms/signer-certificate.ts';
import { toBase64, unarmour } from '../der/pem.ts';
import { DerError, equalBytes } from '../der/read.ts';
import { toHex } from '../der/values.ts';
import { requestBytes } from '../network/request-bytes.ts';
import type { Reason, SignatureVerifier, VerifyRequest, VerifyResult } from '../types.ts';
import { mayBeUsed, ownerReasons } from '../verify/judge-certificate.ts';
import { largestSignatureBytes } from '../verify/largest-signature.ts';
import { signerInfoOf } from '../verify/signer-info.ts';
import { concludeVerdict, type SignerVerdict } from '../verify/verdict.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type NodeCertificate, type NodeVerdict, readNodeVerdict } from './node-verdict.ts';

const largestAnswer = 4 * 1024 * 1024;
const timeoutMs = 30_000;

/**
 * Verification by certified means: an NCANode 3.x service (`POST /cms/verify`) says whether signatures, chains and
 * revocation are good now; whose key it is and what it may be used for we read ourselves. A service that is silent, or
 * answers about other certificates than those in the CMS, gives `unknown`.
 * @param address of the service, without the path
 */
export function ncanodeVerifier(address: string): SignatureVerifier {
  const ask = async (path: string, body: unknown): Promise<NodeVerdict | undefined> => {
    try {
      const answer = await requestBytes(`${address.replace(/\/+$/, '')}${path}`, {
        body: { bytes: JSON.stringify(body), type: 'application/json' },
        largest: largestAnswer,
        timeoutMs,
      });
      return readNodeVerdict(answer);
    } catch {
      return undefined;
    }
  };
  return {
    async verifyCms(request) {
      const { content: given } = request;
      const signed = request.cms.length <= largestSignatureBytes ? readOrRefuse(request.cms) : undefined;
      if (!signed) return concludeVerdict(['BAD_FORMAT'], [], given);
      const content = given ?? signed.content;
      if (signed.signers.length === 0) return concludeVerdict(['NO_SIGNERS'], [], content);
      if (!content) return concludeVerdict(['NO_CONTENT'], [], undefined);
      if (signed.content && !equalBytes(signed.content, content))
        return concludeVerdict(['DIGEST_MISMATCH'], [], content);
      const verdict = await ask('/cms/verify', {
        cms: toBase64(unarmour(request.cms)),
        revocationCheck: ['OCSP', 'CRL'],
        ...(signed.content ? {} : { data: toBase64(content) }),
      });
      return judge(signed, verdict, content, request);
    },
    // The service verifies XML by rules of its own, which let a part of a document be signed: not to be relied upon.
    verifyXml: async ({ xml }) => concludeVerdict(['UNSUPPORTED_ALGORITHM'], [], xml),
    verifyPdf: async ({ pdf }) => concludeVerdict(['UNSUPPORTED_ALGORITHM'], [], pdf),
    verifyMessage: async () => ({ ...concludeVerdict(['UNSUPPORTED_ALGORITHM'], [], undefined), body: null }),
  };
}

function readOrRefuse(cms: Uint8Array): SignedData | undefined {
  try {
    return readSignedData(unarmour(cms));
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function judge(
  signed: SignedData,
  verdict: NodeVerdict | undefined,
  content: Uint8Array,
  request: VerifyRequest,
): VerifyResult {
  const signers = signed.signers.map((signer): SignerVerdict => {
    const certificate = signerCertificateOf(signer, signed.certificates);
    if (!certificate) return { reasons: ['SIGNER_CERT_MISSING'], info: undefined, evidence: {} };
    const serial = toHex(certificate.serial).replace(/^0+/, '');
    const answer = verdict?.signers.find(
      ({ certificates: [leaf] }) => leaf?.serialNumber.toLowerCase().replace(/^0+/, '') === serial,
    );
    const leaf = answer?.certificates[0];
    return {
      reasons: [
        ...(verdict && leaf ? nodeReasons(verdict, leaf, request.at) : (['REVOCATION_UNKNOWN'] as const)),
        ...(mayBeUsed(certificate, request.purpose) ? [] : (['WRONG_KEY_USAGE'] as const)),
        ...ownerReasons(certificate, request),
      ],
      info: signerInfoOf(
        certificate,
        signer.attributes?.signingTime,
        answer?.tsp ? new Date(answer.tsp.genTime) : undefined,
      ),
      evidence: { kind: 'ncanode', chain: [keptLeaf(certificate)], answer: answer ?? null },
    };
  });
  return concludeVerdict([], signers, content);
}

function keptLeaf({ der }: Certificate) {
  return { der: toBase64(der) };
}

/** Why the service refused, as far as it tells: it names no reason, only the state of the certificate. */
function nodeReasons(verdict: NodeVerdict, leaf: NodeCertificate, at: Date): Reason[] {
  const isRevoked = leaf.revocations.some(({ revoked }) => revoked);
  if (verdict.valid && leaf.valid && !isRevoked) return [];
  const reasons: Reason[] = [];
  if (at < new Date(leaf.notBefore)) reasons.push('NOT_YET_VALID');
  if (at > new Date(leaf.notAfter)) reasons.push('EXPIRED');
  if (isRevoked) reasons.push('REVOKED');
  if (reasons.length > 0) return reasons;
  return leaf.valid
    ? ['BAD_SIGNATURE']
    : [leaf.revocations.length > 0 ? 'UNTRUSTED_CHAIN' : 'REVOCATION_UNKNOWN'];
}
