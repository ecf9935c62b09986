import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  contextTag,
  DerCursor,
  DerError,
  type DerNode,
  encodingOf,
  implicitTag,
  onlyChild,
  readRoot,
  tags,
} from '../der/read.ts';
import { integerBytes, readOid, readTime, smallInteger } from '../der/values.ts';
import { joinBytes } from '../der/write.ts';
import { plainAlgorithm } from '../x509/algorithm-identifier.ts';
import type { Certificate } from '../x509/certificate.ts';
import { knownCertificate } from '../x509/known-certificates.ts';

export interface SignedData {
  readonly contentType: string;
  /** Undefined for a detached signature. */
  readonly content: Uint8Array | undefined;
  /** Only candidates for the signer's own certificate; never trusted as authorities. */
  readonly certificates: readonly Certificate[];
  readonly signers: readonly SignerRecord[];
}

export interface SignerRecord {
  readonly identifier:
    | { readonly issuer: Uint8Array; readonly serial: Uint8Array }
    | { readonly keyIdentifier: Uint8Array };
  readonly digestAlgorithm: string | undefined;
  readonly signatureAlgorithm: string | undefined;
  /** The bytes under the signature: signedAttrs re-tagged as SET OF. Undefined when there are none. */
  readonly signedBytes: Uint8Array | undefined;
  readonly attributes: SignedAttributes | undefined;
  readonly signature: Uint8Array;
  readonly timeStampTokens: readonly Uint8Array[];
}

export interface SignedAttributes {
  readonly contentType: string;
  readonly messageDigest: Uint8Array;
  readonly signingTime: Date | undefined;
  /** Hash of the signer's certificate as the signature itself states it (RFC 5035). */
  readonly certificateHash: { readonly algorithm: string | undefined; readonly hash: Uint8Array } | undefined;
}

const mostSigners = 100;
const mostCertificates = 300;
const mostStamps = 3;
const mostAttributes = 100;

/** Reads ContentInfo with SignedData (RFC 5652); throws DerError for anything else, trailing bytes included. */
export function readSignedData(der: Uint8Array): SignedData {
  const outer = new DerCursor(readRoot(der, tags.sequence));
  if (readOid(outer.next(tags.oid)) !== oids.signedData) throw new DerError('not signed data');
  const cursor = new DerCursor(onlyChild(outer.next(contextTag(0)), tags.sequence));
  outer.end();

  if (![1, 3, 4, 5].includes(smallInteger(cursor.next(tags.integer)))) throw new DerError('version');
  for (const algorithm of childrenOf(cursor.next(tags.set))) plainAlgorithm(algorithm);
  const encapsulated = new DerCursor(cursor.next(tags.sequence));
  const contentType = readOid(encapsulated.next(tags.oid));
  const wrapped = encapsulated.optional(contextTag(0));
  encapsulated.end();
  const certificates = cursor.optional(contextTag(0));
  cursor.optional(contextTag(1));
  const signers = childrenOf(cursor.next(tags.set));
  cursor.end();
  // Every signer, stamp and certificate costs time: a hundred people never sign one document.
  if (signers.length > mostSigners || (certificates && childrenOf(certificates).length > mostCertificates))
    throw new DerError('too many signers');
  return {
    contentType,
    content: wrapped && bodyOf(onlyChild(wrapped, tags.octetString)),
    certificates: certificates
      ? childrenOf(certificates)
          .filter((node) => node.tag === tags.sequence)
          .map(knownCertificate)
      : [],
    signers: signers.map(readSigner),
  };
}

function readSigner(node: DerNode): SignerRecord {
  const cursor = new DerCursor(node, tags.sequence);
  const version = smallInteger(cursor.next(tags.integer));
  const identifier = readIdentifier(cursor.next());
  if (version !== ('keyIdentifier' in identifier ? 3 : 1)) throw new DerError('version of a signer');
  const digestAlgorithm = plainAlgorithm(cursor.next(tags.sequence));
  const signed = cursor.optional(contextTag(0));
  const signatureAlgorithm = plainAlgorithm(cursor.next(tags.sequence));
  const signature = bodyOf(cursor.next(tags.octetString));
  const unsigned = cursor.optional(contextTag(1));
  cursor.end();
  const stamps = (unsigned && attributeValues(unsigned, 'unsigned').get(oids.timeStampToken)) ?? [];
  if (stamps.length > mostStamps) throw new DerError('too many stamps');
  return {
    identifier,
    digestAlgorithm,
    signatureAlgorithm,
    signedBytes: signed && joinBytes(Uint8Array.of(tags.set), encodingOf(signed).subarray(1)),
    attributes: signed && readAttributes(signed),
    signature,
    timeStampTokens: stamps.map(encodingOf),
  };
}

function readIdentifier(node: DerNode): SignerRecord['identifier'] {
  if (node.tag === implicitTag(0)) return { keyIdentifier: bodyOf(node) };
  const cursor = new DerCursor(node, tags.sequence);
  const issuer = encodingOf(cursor.next(tags.sequence));
  const serial = integerBytes(cursor.next(tags.integer));
  cursor.end();
  return { issuer, serial };
}

/** Attribute values by type. A signed type may stand only once (RFC 5652, 5.3); stamps may come from several authorities. */
function attributeValues(
  node: DerNode,
  kind: 'signed' | 'unsigned',
): ReadonlyMap<string, readonly DerNode[]> {
  const attributes = childrenOf(node);
  if (attributes.length > mostAttributes) throw new DerError('too many attributes');
  const values = new Map<string, readonly DerNode[]>();
  for (const attribute of attributes) {
    const cursor = new DerCursor(attribute, tags.sequence);
    const type = readOid(cursor.next(tags.oid));
    const set = childrenOf(cursor.next(tags.set));
    cursor.end();
    const before = values.get(type);
    if ((before && kind === 'signed') || set.length === 0) throw new DerError('attribute twice or empty');
    values.set(type, [...(before ?? []), ...set]);
  }
  return values;
}

function readAttributes(node: DerNode): SignedAttributes {
  const values = attributeValues(node, 'signed');
  const single = (type: string): DerNode | undefined => {
    const set = values.get(type);
    if (set && set.length !== 1) throw new DerError('attribute with several values');
    return set?.[0];
  };
  const contentType = single(oids.contentType);
  const digest = single(oids.messageDigest);
  if (!contentType || digest?.tag !== tags.octetString) throw new DerError('mandatory attribute missing');
  const time = single(oids.signingTime);
  return {
    contentType: readOid(contentType),
    messageDigest: bodyOf(digest),
    signingTime: time && readTime(time),
    certificateHash: readCertificateHash(single(oids.signingCertificateV2), single(oids.signingCertificate)),
  };
}

/** First ESSCertID of signingCertificateV2 (SHA-256 by default) or of the older signingCertificate (SHA-1). */
function readCertificateHash(
  second: DerNode | undefined,
  first: DerNode | undefined,
): SignedAttributes['certificateHash'] {
  const attribute = second ?? first;
  if (!attribute) return undefined;
  const [identifiers] = childrenOf(attribute, tags.sequence);
  const [identifier] = identifiers ? childrenOf(identifiers, tags.sequence) : [];
  if (!identifier) throw new DerError('signing certificate');
  const cursor = new DerCursor(identifier, tags.sequence);
  const algorithm = second ? cursor.optional(tags.sequence) : undefined;
  const hash = bodyOf(cursor.next(tags.octetString));
  const named = algorithm ? plainAlgorithm(algorithm) : second ? oids.sha256 : oids.sha1;
  return { algorithm: named, hash };
}
