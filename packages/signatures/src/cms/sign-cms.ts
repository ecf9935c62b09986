import { sha256 } from '../crypto/check-signature.ts';
import type { SigningKey } from '../crypto/signing-key.ts';
import { oids } from '../der/oids.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { assembleSignedData, signedAttributes } from './build-signed-data.ts';

export interface SignCmsRequest {
  readonly content: Uint8Array;
  readonly key: SigningKey;
  /** DER, or as already read. */
  readonly certificate: Uint8Array | Certificate;
  /** True leaves the content out of the result. */
  readonly detached: boolean;
  readonly signingTime: Date;
  /** Asks a time-stamp authority for a token over the signature bytes. */
  readonly stamp?: (signature: Uint8Array) => Uint8Array;
}

/** CAdES-BES signature, DER. */
export function signCms(request: SignCmsRequest): Uint8Array<ArrayBuffer> {
  const certificate =
    request.certificate instanceof Uint8Array ? readCertificate(request.certificate) : request.certificate;
  const attributes = signedAttributes({
    contentDigest: request.key.digest(request.content),
    certificateSha256: sha256(certificate.der),
    signingTime: request.signingTime,
  });
  const signature = request.key.sign(attributes);
  const token = request.stamp?.(signature);
  return assembleSignedData({
    family: request.key.family,
    certificate,
    attributes,
    signature,
    content: request.detached ? undefined : request.content,
    unsignedAttributes: token ? [{ type: oids.timeStampToken, value: token }] : [],
  });
}
