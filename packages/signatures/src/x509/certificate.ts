import {
  contextTag,
  DerCursor,
  DerError,
  type DerNode,
  encodingOf,
  equalBytes,
  readRoot,
  tags,
} from '../der/read.ts';
import { bitStringOctets, integerBytes, readTime, smallInteger } from '../der/values.ts';
import { plainAlgorithm } from './algorithm-identifier.ts';
import { type DistinguishedName, readName } from './distinguished-name.ts';
import { type Extension, readExtensions, readStatedUse, type StatedUse } from './extensions.ts';
import { type PublicKey, readPublicKey } from './public-key.ts';

export interface Certificate {
  readonly der: Uint8Array;
  /** The exact bytes under the issuer's signature. */
  readonly tbs: Uint8Array;
  /** Body of the serial INTEGER. */
  readonly serial: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: PublicKey;
  readonly extensions: ReadonlyMap<string, Extension>;
  readonly use: StatedUse;
  /** Undefined when the algorithm carries parameters that we do not know. */
  readonly signatureAlgorithm: string | undefined;
  readonly signature: Uint8Array;
}

/** Reads an X.509 v3 certificate; throws DerError for anything that is not strict DER of that shape. */
export function readCertificate(der: Uint8Array): Certificate {
  return certificateOf(readRoot(der, tags.sequence));
}

/** Those of the national authority have one to two kilobytes. */
const largestCertificate = 64 * 1024;

export function certificateOf(node: DerNode): Certificate {
  if (node.end - node.start > largestCertificate) throw new DerError('certificate too large');
  const outer = new DerCursor(node, tags.sequence);
  const tbs = outer.next(tags.sequence);
  const algorithm = outer.next(tags.sequence);
  const signature = bitStringOctets(outer.next(tags.bitString));
  outer.end();

  const cursor = new DerCursor(tbs, tags.sequence);
  const version = new DerCursor(cursor.next(contextTag(0)));
  if (smallInteger(version.next()) !== 2) throw new DerError('not version 3');
  version.end();
  const serial = integerBytes(cursor.next(tags.integer));
  const innerAlgorithm = cursor.next(tags.sequence);
  if (plainAlgorithm(innerAlgorithm) !== plainAlgorithm(algorithm)) throw new DerError('two algorithms');
  const issuer = readName(cursor.next(tags.sequence));
  const validity = new DerCursor(cursor.next(tags.sequence));
  const notBefore = readTime(validity.next());
  const notAfter = readTime(validity.next());
  validity.end();
  const subject = readName(cursor.next(tags.sequence));
  const publicKey = readPublicKey(cursor.next(tags.sequence));
  cursor.optional(0x81, contextTag(1));
  cursor.optional(0x82, contextTag(2));
  const wrapped = cursor.optional(contextTag(3));
  cursor.end();
  const extensions: ReadonlyMap<string, Extension> = wrapped ? readExtensions(wrapped) : new Map();
  return {
    der: encodingOf(node),
    tbs: encodingOf(tbs),
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey,
    extensions,
    use: readStatedUse(extensions),
    signatureAlgorithm: plainAlgorithm(algorithm),
    signature,
  };
}

/** Issuer and serial together name a certificate. */
export function isNamedBy(
  certificate: Certificate,
  name: { readonly issuer: Uint8Array; readonly serial: Uint8Array },
): boolean {
  return equalBytes(certificate.issuer.der, name.issuer) && equalBytes(certificate.serial, name.serial);
}

export function isSelfIssued(certificate: Certificate): boolean {
  return equalBytes(certificate.issuer.der, certificate.subject.der);
}
