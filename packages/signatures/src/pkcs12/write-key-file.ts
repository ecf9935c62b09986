import { algorithmIdentifier } from '../cms/build-signed-data.ts';
import { oids } from '../der/oids.ts';
import { bmpString, explicit, integer, octetString, oid, sequence, setOf, tlv } from '../der/write.ts';
import { encryptWithPassword, hmac, pkcs12Derive } from './password.ts';

const macRounds = 2048;

/**
 * PKCS#12 with PBES2 and a SHA-256 MAC: opened by browsers through WebCrypto and by `openssl pkcs12`.
 * The first certificate belongs to the key; others are its issuers.
 */
export async function writeKeyFile(
  content: {
    readonly privateKey: Uint8Array;
    readonly certificates: readonly Uint8Array[];
    readonly friendlyName: string;
  },
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const keyId = sequence(oid(oids.localKeyId), setOf(octetString(Uint8Array.of(1))));
  const name = sequence(oid(oids.friendlyName), setOf(bmpString(content.friendlyName)));
  const certificateBags = content.certificates.map((certificate, index) =>
    sequence(
      oid(oids.pkcs12CertBag),
      explicit(0, sequence(oid(oids.x509Certificate), explicit(0, octetString(certificate)))),
      ...(index === 0 ? [setOf(name, keyId)] : []),
    ),
  );
  const certificatePart = await encryptWithPassword(sequence(...certificateBags), password);
  const keyPart = await encryptWithPassword(content.privateKey, password);
  const keyBag = sequence(
    oid(oids.pkcs12ShroudedKeyBag),
    explicit(0, sequence(keyPart.algorithm, octetString(keyPart.encrypted))),
    setOf(name, keyId),
  );
  const safe = sequence(
    sequence(
      oid(oids.encryptedData),
      explicit(
        0,
        sequence(
          integer(0),
          sequence(oid(oids.data), certificatePart.algorithm, tlv(0x80, certificatePart.encrypted)),
        ),
      ),
    ),
    sequence(oid(oids.data), explicit(0, octetString(sequence(keyBag)))),
  );
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const macKey = await pkcs12Derive('SHA-256', password, salt, macRounds, 3, 32);
  const mac = await hmac('SHA-256', macKey, safe);
  return sequence(
    integer(3),
    sequence(oid(oids.data), explicit(0, octetString(safe))),
    sequence(
      sequence(algorithmIdentifier(oids.sha256), octetString(mac)),
      octetString(salt),
      integer(macRounds),
    ),
  );
}
