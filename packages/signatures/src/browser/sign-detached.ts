import { assembleSignedData, signedAttributes } from '../cms/build-signed-data.ts';
import type { BrowserKey } from './open-key-file.ts';

/** Detached CAdES-BES over the exact bytes of `content`: DER CMS to send to the server. The key stays here. */
export async function signDetached(
  key: BrowserKey,
  content: Uint8Array,
  signingTime: Date,
): Promise<Uint8Array> {
  const certificateSha256 = await globalThis.crypto.subtle.digest(
    'SHA-256',
    new Uint8Array(key.certificateDer),
  );
  const attributes = signedAttributes({
    contentDigest: await key.digest(content),
    certificateSha256: new Uint8Array(certificateSha256),
    signingTime,
  });
  return assembleSignedData({
    family: key.family,
    certificate: key.certificate,
    attributes,
    signature: await key.sign(attributes),
  });
}
