import { readSignedData } from '../cms/signed-data.ts';
import { signerCertificateOf } from '../cms/signer-certificate.ts';
import { oids } from '../der/oids.ts';
import { unarmour } from '../der/pem.ts';
import { DerError } from '../der/read.ts';
import { ownerOf } from '../x509/person.ts';
import type { BrowserKey } from './open-key-file.ts';

export interface SignerOfCms
  extends Pick<BrowserKey, 'subject' | 'notBefore' | 'notAfter' | 'meantForSigning'> {
  /** The CMS itself, as bytes. */
  readonly der: Uint8Array;
}

/**
 * Whose certificate the one signer of a CMS (PEM, base64) names. Nothing is checked: it is for telling people of a wrong
 * key before the server refuses it. Undefined for what is no CMS of one signer.
 */
export function signerOfCms(text: string): SignerOfCms | undefined {
  try {
    const der = unarmour(new TextEncoder().encode(text));
    const { certificates, signers } = readSignedData(der);
    const [signer] = signers;
    const certificate = signer && signers.length === 1 && signerCertificateOf(signer, certificates);
    if (!certificate) return undefined;
    const { cn, iin, bin } = ownerOf(certificate);
    return {
      der,
      subject: { cn, iin, bin },
      notBefore: certificate.notBefore,
      notAfter: certificate.notAfter,
      meantForSigning: certificate.use.extendedKeyUsage.includes(oids.emailProtection),
    };
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}
