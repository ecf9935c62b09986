import {
  algorithmIdentifier,
  assembleSignedData,
  signedAttributes,
  signingAlgorithms,
} from '../cms/build-signed-data.ts';
import { sha256 } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import { generalizedTime, integer, octetString, oid, sequence, tlv } from '../der/write.ts';
import { type Issuer, randomSerial } from './certificates.ts';

/** RFC 3161 token over `stamped` (signature bytes), hashed with the authority's own digest. */
export function issueTimeStamp(authority: Issuer, stamped: Uint8Array, now: Date): Uint8Array {
  const { key, certificate } = authority;
  const info = sequence(
    integer(1),
    oid('1.2.398.3.3.2.6.2'),
    sequence(algorithmIdentifier(signingAlgorithms[key.family].digest), octetString(key.digest(stamped))),
    tlv(0x02, randomSerial()),
    generalizedTime(now),
  );
  const attributes = signedAttributes({
    contentType: oids.timeStampInfo,
    contentDigest: key.digest(info),
    certificateSha256: sha256(certificate.der),
    signingTime: now,
  });
  return assembleSignedData({
    family: key.family,
    certificate,
    attributes,
    signature: key.sign(attributes),
    contentType: oids.timeStampInfo,
    content: info,
  });
}
