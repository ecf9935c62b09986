import { oids } from '../der/oids.ts';
import { toBase64 } from '../der/pem.ts';
import { crlReasons, type RevocationSource, type RevocationVerdict } from '../revocation/source.ts';
import type { Reason, VerifyRequest } from '../types.ts';
import type { Certificate } from '../x509/certificate.ts';
import { keyUsageBits } from '../x509/extensions.ts';
import { fingerprintOf } from '../x509/fingerprint.ts';
import { ownerOf } from '../x509/person.ts';
import { buildChain, type TrustStore } from './chain.ts';

export interface JudgeSettings {
  readonly trust: TrustStore;
  readonly revocation: RevocationSource | 'not-checked';
}

export interface CertificateVerdict {
  readonly reasons: readonly Reason[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** A signature made before the certificate was withdrawn for one of these reasons, proved by a stamp, stands. */
const benignReasons: ReadonlySet<number> = new Set([
  crlReasons.affiliationChanged,
  crlReasons.superseded,
  crlReasons.cessationOfOperation,
  crlReasons.privilegeWithdrawn,
]);

/**
 * Everything about the signer's certificate that does not depend on the document: chain, validity, use,
 * revocation, owner. `judgedAt` is the stamped time or the moment of receipt; revocation must be fresh at `now`.
 */
export async function judgeCertificate(
  certificate: Certificate,
  moment: { readonly judgedAt: Date; readonly now: Date },
  request: Pick<VerifyRequest, 'expect' | 'purpose'>,
  settings: JudgeSettings,
): Promise<CertificateVerdict> {
  const chain = buildChain(certificate, settings.trust);
  const revocation = chain ? await revocationOf(chain, moment, settings.revocation) : undefined;
  const reasons: Reason[] = [
    ...(chain ? [] : (['UNTRUSTED_CHAIN'] as const)),
    ...validityReasons(chain ?? [certificate], moment.judgedAt),
    ...(mayBeUsed(certificate, request.purpose) ? [] : (['WRONG_KEY_USAGE'] as const)),
    ...(revocation?.reasons ?? []),
    ...ownerReasons(certificate, request),
  ];
  return {
    reasons,
    evidence: {
      chain: (chain ?? [certificate]).map(keptCertificate),
      judgedAt: moment.judgedAt.toISOString(),
      revocation: revocation?.evidence ?? null,
    },
  };
}

interface KeptCertificate {
  readonly sha256: string;
  readonly der: string;
}

const kept = new WeakMap<Certificate, KeptCertificate>();

/** A certificate as it stands in the evidence. */
export function keptCertificate(certificate: Certificate): KeptCertificate {
  const before = kept.get(certificate);
  if (before) return before;
  const made = { sha256: fingerprintOf(certificate), der: toBase64(certificate.der) };
  kept.set(certificate, made);
  return made;
}

function validityReasons(chain: readonly Certificate[], at: Date): Reason[] {
  const reasons: Reason[] = [];
  if (chain.some((link) => at.getTime() < link.notBefore.getTime())) reasons.push('NOT_YET_VALID');
  if (chain.some((link) => at.getTime() > link.notAfter.getTime())) reasons.push('EXPIRED');
  return reasons;
}

export function mayBeUsed(certificate: Certificate, purpose: VerifyRequest['purpose']): boolean {
  const uses = certificate.use.extendedKeyUsage;
  const bits = certificate.use.keyUsage;
  return purpose === 'auth'
    ? uses.includes(oids.clientAuth) && bits.has(keyUsageBits.digitalSignature)
    : uses.includes(oids.emailProtection) && bits.has(keyUsageBits.nonRepudiation);
}

async function revocationOf(
  chain: readonly Certificate[],
  { judgedAt, now }: { readonly judgedAt: Date; readonly now: Date },
  source: RevocationSource | 'not-checked',
): Promise<CertificateVerdict> {
  if (source === 'not-checked') return { reasons: [], evidence: { kind: 'not checked' } };
  const verdicts: RevocationVerdict[] = [];
  for (const [index, certificate] of chain.entries()) {
    const issuer = chain[index + 1];
    if (issuer) verdicts.push(await source.check({ certificate, issuer, now, judgedAt }));
  }
  const [leaf, ...issuers] = verdicts;
  const breaks = (verdict: RevocationVerdict | undefined) =>
    verdict?.status === 'revoked' &&
    !(benignReasons.has(verdict.reason) && verdict.since.getTime() > judgedAt.getTime());
  const evidence = { leaf: leaf?.evidence ?? null, issuers: issuers.map((verdict) => verdict.evidence) };
  // An authority is refused when a list says so; the root's list is rarely at hand, so silence is accepted.
  if (verdicts.some(breaks)) return { reasons: ['REVOKED'], evidence };
  const known = leaf?.status === 'good' || leaf?.status === 'revoked';
  return { reasons: known ? [] : ['REVOCATION_UNKNOWN'], evidence };
}

/**
 * The IIN is compared as a string: official test persons carry numbers that fail the checksum. A key without an IIN
 * (information system) is accepted only as a seal, or where its BIN is demanded instead.
 */
export function ownerReasons(
  certificate: Certificate,
  { expect, purpose }: Pick<VerifyRequest, 'expect' | 'purpose'>,
): Reason[] {
  const { iin, bin, roles } = ownerOf(certificate);
  if (purpose === 'seal') {
    const sealed = bin !== null && (expect?.bin === undefined || bin === expect.bin);
    return [
      ...(iin === null ? [] : (['WRONG_KEY_USAGE'] as const)),
      ...(sealed ? [] : (['BIN_MISMATCH'] as const)),
    ];
  }
  const reasons: Reason[] = [];
  if (iin === null && (expect?.iin !== undefined || expect?.bin === undefined)) reasons.push('IIN_MISSING');
  if (iin !== null && expect?.iin !== undefined && iin !== expect.iin) reasons.push('IIN_MISMATCH');
  if (expect?.bin !== undefined && bin !== expect.bin) reasons.push('BIN_MISMATCH');
  if (expect?.roles?.length && !expect.roles.some((role) => (roles as readonly string[]).includes(role)))
    reasons.push('ROLE_MISSING');
  return reasons;
}
