import { namesCertificate } from '../cms/names-certificate.ts';
import { readSignedData, type SignedData } from '../cms/signed-data.ts';
import { signerCertificateOf } from '../cms/signer-certificate.ts';
import { checkSignature, digestByOid, digestFor } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  contextTag,
  DerCursor,
  DerError,
  equalBytes,
  readRoot,
  tags,
} from '../der/read.ts';
import { readOid, readTime, smallInteger } from '../der/values.ts';
import { buildChain, type TrustStore } from '../verify/chain.ts';
import { plainAlgorithm } from '../x509/algorithm-identifier.ts';
import type { Certificate } from '../x509/certificate.ts';
import { isCritical } from '../x509/extensions.ts';

export type StampVerdict =
  | { readonly status: 'trusted'; readonly time: Date; readonly chain: readonly Certificate[] }
  /** Whole in itself, but no time-stamp authority was configured to compare with. */
  | { readonly status: 'untrusted' }
  | { readonly status: 'invalid'; readonly why: string };

interface StampInfo {
  readonly imprintAlgorithm: string | undefined;
  readonly imprint: Uint8Array;
  readonly time: Date;
}

/** TSTInfo (RFC 3161, 2.4.2). */
function readStampInfo(der: Uint8Array): StampInfo {
  const cursor = new DerCursor(readRoot(der, tags.sequence));
  if (smallInteger(cursor.next(tags.integer)) !== 1) throw new DerError('version');
  readOid(cursor.next(tags.oid));
  const imprint = new DerCursor(cursor.next(tags.sequence));
  const imprintAlgorithm = plainAlgorithm(imprint.next(tags.sequence));
  const hashed = bodyOf(imprint.next(tags.octetString));
  imprint.end();
  cursor.next(tags.integer);
  const time = readTime(cursor.next(tags.generalizedTime));
  cursor.optional(tags.sequence);
  cursor.optional(tags.boolean);
  cursor.optional(tags.integer);
  cursor.optional(contextTag(0));
  const extensions = cursor.optional(contextTag(1));
  cursor.end();
  if (extensions && childrenOf(extensions).some(isCritical)) throw new DerError('extension of a time stamp');
  return { imprintAlgorithm, imprint: hashed, time };
}

/**
 * Verifies an RFC 3161 token over `stamped` (the signature bytes). The authority must chain to its own trust store
 * at the time it states, with timeStamping as the only, critical, extended use.
 */
export function verifyTimeStamp(token: Uint8Array, stamped: Uint8Array, trust: TrustStore): StampVerdict {
  try {
    return verify(readSignedData(token), stamped, trust);
  } catch (error) {
    if (error instanceof DerError) return { status: 'invalid', why: error.message };
    throw error;
  }
}

function verify(signed: SignedData, stamped: Uint8Array, trust: TrustStore): StampVerdict {
  const invalid = (why: string): StampVerdict => ({ status: 'invalid', why });
  const [signer, more] = signed.signers;
  if (signed.contentType !== oids.timeStampInfo || !signed.content || !signer || more)
    return invalid('not a time-stamp token');
  const info = readStampInfo(signed.content);
  const expected = digestByOid(info.imprintAlgorithm, stamped);
  if (!expected || !equalBytes(expected, info.imprint)) return invalid('imprint differs');
  // A token may come without the certificate of its authority (certReq): then it is among the configured ones.
  const certificate = signerCertificateOf(signer, [...signed.certificates, ...trust.intermediates]);
  if (!certificate || !signer.attributes || !signer.signedBytes) return invalid('signer');
  const digest = digestFor(certificate.publicKey, signer.digestAlgorithm, signed.content);
  if (
    !digest ||
    !equalBytes(digest, signer.attributes.messageDigest) ||
    signer.attributes.contentType !== oids.timeStampInfo ||
    !namesCertificate(signer.attributes, certificate)
  )
    return invalid('digest differs');
  const algorithms = { signature: signer.signatureAlgorithm, digest: signer.digestAlgorithm };
  if (checkSignature(certificate.publicKey, algorithms, signer.signedBytes, signer.signature) !== 'good')
    return invalid('signature');
  const uses = certificate.use.extendedKeyUsage;
  if (
    uses.length !== 1 ||
    uses[0] !== oids.timeStamping ||
    !certificate.extensions.get(oids.extendedKeyUsage)?.critical
  )
    return invalid('not a time-stamp authority');
  if (trust.anchors.length === 0) return { status: 'untrusted' };
  const chain = buildChain(certificate, trust);
  const time = info.time.getTime();
  if (!chain?.every((link) => link.notBefore.getTime() <= time && time <= link.notAfter.getTime()))
    return invalid('authority not trusted');
  return { status: 'trusted', time: info.time, chain };
}
