import { certificateBlocks } from '../der/pem.ts';
import type { RevocationSource } from '../revocation/source.ts';
import type { SignatureVerifier } from '../types.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import type { TrustStore } from './chain.ts';
import { verifyCms } from './verify-cms.ts';

export interface VerifierSettings {
  /** Pinned roots: DER, or PEM bundles. */
  readonly anchors: readonly Uint8Array[];
  /** Issuing authorities that are used only when they chain to an anchor. */
  readonly intermediates: readonly Uint8Array[];
  /** Own trust of time stamps; without it a stamp gives no time. */
  readonly timeStamps?: {
    readonly anchors: readonly Uint8Array[];
    readonly intermediates: readonly Uint8Array[];
  };
  readonly revocation: RevocationSource | 'not-checked';
}

function certificatesOf(files: readonly Uint8Array[]): Certificate[] {
  return files.flatMap(certificateBlocks).map(readCertificate);
}

export function trustStoreOf(files: {
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}): TrustStore {
  return { anchors: certificatesOf(files.anchors), intermediates: certificatesOf(files.intermediates) };
}

/**
 * The one door to verification. Throws DerError at once when a configured certificate cannot be read: a server must
 * not start with half of its trust.
 */
export function createVerifier(settings: VerifierSettings): SignatureVerifier {
  const rules = {
    trust: trustStoreOf(settings),
    timeStampTrust: trustStoreOf(settings.timeStamps ?? { anchors: [], intermediates: [] }),
    revocation: settings.revocation,
  };
  return { verifyCms: (request) => verifyCms(request, rules) };
}
