import { checkSignature } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import { equalBytes } from '../der/read.ts';
import type { Certificate } from '../x509/certificate.ts';
import { keyUsageBits } from '../x509/extensions.ts';
import { fingerprintOf } from '../x509/fingerprint.ts';

/** Certificates that were configured, never those that came with a signature. */
export interface TrustStore {
  readonly anchors: readonly Certificate[];
  readonly intermediates: readonly Certificate[];
}

const longestChain = 4;

const understoodExtensions: ReadonlySet<string> = new Set([
  oids.keyUsage,
  oids.extendedKeyUsage,
  oids.basicConstraints,
  oids.subjectKeyIdentifier,
  oids.authorityKeyIdentifier,
  oids.certificatePolicies,
  oids.crlDistributionPoints,
  oids.freshestCrl,
  oids.authorityInfoAccess,
  oids.subjectAltName,
]);

export function hasUnknownCriticalExtension(certificate: Certificate): boolean {
  return [...certificate.extensions].some(
    ([type, { critical }]) => critical && !understoodExtensions.has(type),
  );
}

/** Whether `issuer` may sign certificates and has signed this one: names, identifiers, rights and the signature. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  if (!equalBytes(certificate.issuer.der, issuer.subject.der)) return false;
  const wanted = certificate.use.authorityKeyIdentifier;
  const offered = issuer.use.subjectKeyIdentifier;
  if (wanted && offered && !equalBytes(wanted, offered)) return false;
  if (!issuer.use.basicConstraints.authority || !issuer.use.keyUsage.has(keyUsageBits.keyCertSign))
    return false;
  return hasSigned(issuer, certificate);
}

/** Answers to the same question, newest last: a GOST check costs milliseconds, and the same keys come again. */
const known = new Map<string, boolean>();
const mostKnown = 10_000;

function hasSigned(issuer: Certificate, certificate: Certificate): boolean {
  const question = `${fingerprintOf(certificate)} ${fingerprintOf(issuer)}`;
  const before = known.get(question);
  if (before !== undefined) return before;
  const algorithms = { signature: certificate.signatureAlgorithm };
  const answer =
    checkSignature(issuer.publicKey, algorithms, certificate.tbs, certificate.signature) === 'good';
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(question, answer);
  return answer;
}

/**
 * Chain from the leaf to a pinned anchor, leaf first; undefined when there is none. Validity in time is judged
 * apart, so that an expired certificate is told from an unknown authority.
 */
export function buildChain(leaf: Certificate, trust: TrustStore): readonly Certificate[] | undefined {
  if (hasUnknownCriticalExtension(leaf)) return undefined;
  const isAnchor = (certificate: Certificate) =>
    trust.anchors.some((anchor) => equalBytes(anchor.der, certificate.der));
  const extend = (chain: readonly Certificate[], last: Certificate): readonly Certificate[] | undefined => {
    if (chain.length >= longestChain) return undefined;
    for (const issuer of [...trust.anchors, ...trust.intermediates]) {
      if (hasUnknownCriticalExtension(issuer) || !isIssuedBy(last, issuer)) continue;
      const { pathLength } = issuer.use.basicConstraints;
      if (pathLength !== undefined && chain.length - 1 > pathLength) continue;
      const longer = [...chain, issuer];
      const complete = isAnchor(issuer) ? longer : extend(longer, issuer);
      if (complete) return complete;
    }
    return undefined;
  };
  return extend([leaf], leaf);
}
