import { certificateBlocks } from '../der/pem.ts';
import { DerError } from '../der/read.ts';
import type { RevocationSource } from '../revocation/source.ts';
import type { SignatureVerifier } from '../types.ts';
import { type Certificate, isSelfIssued, readCertificate } from '../x509/certificate.ts';
import type { TrustStore } from './chain.ts';
import { verifyCms } from './verify-cms.ts';
import { verifyMessage } from './verify-message.ts';
import { verifyPdf } from './verify-pdf.ts';
import { verifyXml } from './verify-xml.ts';

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
  return files.flatMap((file) => {
    const blocks = certificateBlocks(file);
    if (blocks.length === 0) throw new DerError('no certificate');
    return blocks.map(readCertificate);
  });
}

function trustStoreOf(files: {
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}): TrustStore {
  return { anchors: certificatesOf(files.anchors), intermediates: certificatesOf(files.intermediates) };
}

/** Sorts certificate files into anchors (self-issued) and intermediates; throws DerError for an unreadable one. */
export function splitAuthorities(files: readonly Uint8Array[]): {
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
} {
  const certificates = certificatesOf(files);
  const encodings = (wanted: boolean) =>
    certificates.filter((certificate) => isSelfIssued(certificate) === wanted).map(({ der }) => der);
  return { anchors: encodings(true), intermediates: encodings(false) };
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
  return {
    verifyCms: (request) => verifyCms(request, rules),
    verifyXml: (request) => verifyXml(request, rules),
    verifyPdf: (request) => verifyPdf(request, rules),
    verifyMessage: (request) => verifyMessage(request, rules),
  };
}
