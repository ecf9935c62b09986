import { algorithmIdentifier } from '../cms/build-signed-data.ts';
import { checkSignature, sha256 } from '../crypto/check-signature.ts';
import { type HashName, hash } from '../crypto/primitives.ts';
import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  contextTag,
  DerCursor,
  DerError,
  type DerNode,
  encodingOf,
  equalBytes,
  implicitTag,
  onlyChild,
  readRoot,
  tags,
} from '../der/read.ts';
import { bitStringOctets, integerBytes, readOid, readTime, smallInteger } from '../der/values.ts';
import { explicit, octetString, oid, sequence, tlv } from '../der/write.ts';
import { plainAlgorithm } from '../x509/algorithm-identifier.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type Extension, isCritical, readExtensions } from '../x509/extensions.ts';
import { knownCertificate } from '../x509/known-certificates.ts';
import { publicKeyBits } from '../x509/public-key.ts';

export interface CertificateIdentifier {
  readonly hashAlgorithm: string | undefined;
  readonly issuerNameHash: Uint8Array;
  readonly issuerKeyHash: Uint8Array;
  readonly serial: Uint8Array;
}

export interface SingleAnswer {
  readonly identifier: CertificateIdentifier;
  readonly status:
    | { readonly kind: 'good' | 'unknown' }
    | { readonly kind: 'revoked'; readonly since: Date; readonly reason: number };
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
}

export interface OcspResponse {
  readonly tbs: Uint8Array;
  readonly responder: { readonly name: Uint8Array } | { readonly keyHash: Uint8Array };
  readonly producedAt: Date;
  readonly answers: readonly SingleAnswer[];
  readonly nonce: Uint8Array | undefined;
  readonly signatureAlgorithm: string | undefined;
  readonly signature: Uint8Array;
  readonly certificates: readonly Certificate[];
}

function identifierDer(certificate: Certificate, issuer: Certificate): Uint8Array {
  return sequence(
    algorithmIdentifier(oids.sha256),
    octetString(sha256(issuer.subject.der)),
    octetString(sha256(publicKeyBits(issuer.publicKey))),
    tlv(tags.integer, certificate.serial),
  );
}

/** OCSPRequest for one certificate, SHA-256 identifiers, with a nonce. */
export function buildOcspRequest(
  certificate: Certificate,
  issuer: Certificate,
  nonce: Uint8Array,
): Uint8Array {
  const extension = sequence(oid(oids.ocspNonce), octetString(octetString(nonce)));
  return sequence(
    sequence(sequence(sequence(identifierDer(certificate, issuer))), explicit(2, sequence(extension))),
  );
}

export function readIdentifier(node: DerNode): CertificateIdentifier {
  const cursor = new DerCursor(node, tags.sequence);
  const identifier = {
    hashAlgorithm: plainAlgorithm(cursor.next(tags.sequence)),
    issuerNameHash: bodyOf(cursor.next(tags.octetString)),
    issuerKeyHash: bodyOf(cursor.next(tags.octetString)),
    serial: integerBytes(cursor.next(tags.integer)),
  };
  cursor.end();
  return identifier;
}

const identifierHashes: Readonly<Record<string, HashName>> = { [oids.sha1]: 'sha1', [oids.sha256]: 'sha256' };

/** Whether an identifier speaks of certificates of this issuer. */
export function namesIssuer(identifier: CertificateIdentifier, issuer: Certificate): boolean {
  const name = identifier.hashAlgorithm && identifierHashes[identifier.hashAlgorithm];
  if (!name) return false;
  return (
    equalBytes(identifier.issuerNameHash, hash(name, issuer.subject.der)) &&
    equalBytes(identifier.issuerKeyHash, hash(name, publicKeyBits(issuer.publicKey)))
  );
}

function nonceOf(extensions: ReadonlyMap<string, Extension> | undefined): Uint8Array | undefined {
  const extension = extensions?.get(oids.ocspNonce);
  return extension && bodyOf(readRoot(bodyOf(extension.value), tags.octetString));
}

/** Requests inside an OCSPRequest and its nonce; throws DerError. */
export function readOcspRequest(der: Uint8Array): {
  readonly identifiers: readonly { readonly parsed: CertificateIdentifier; readonly der: Uint8Array }[];
  readonly nonce: Uint8Array | undefined;
} {
  const outer = new DerCursor(readRoot(der, tags.sequence));
  const cursor = new DerCursor(outer.next(tags.sequence));
  cursor.optional(contextTag(0));
  cursor.optional(contextTag(1));
  const list = childrenOf(cursor.next(tags.sequence));
  const wrapped = cursor.optional(contextTag(2));
  cursor.end();
  return {
    identifiers: list.map((request) => {
      const identifier = new DerCursor(request, tags.sequence).next(tags.sequence);
      return { parsed: readIdentifier(identifier), der: encodingOf(identifier) };
    }),
    nonce: nonceOf(wrapped && readExtensions(wrapped)),
  };
}

/** A responder sends its own certificate and perhaps a chain; each one costs the check of a signature. */
const mostCertificates = 10;

/** Reads a successful basic OCSPResponse; undefined for an error status (tryLater and the like). */
export function readOcspResponse(der: Uint8Array): OcspResponse | undefined {
  const outer = new DerCursor(readRoot(der, tags.sequence));
  if (smallInteger(outer.next(tags.enumerated), tags.enumerated) !== 0) return undefined;
  const wrapper = new DerCursor(onlyChild(outer.next(contextTag(0)), tags.sequence));
  outer.end();
  if (readOid(wrapper.next(tags.oid)) !== oids.ocspBasic) throw new DerError('not a basic response');
  const basic = new DerCursor(readRoot(bodyOf(wrapper.next(tags.octetString)), tags.sequence));
  const tbs = basic.next(tags.sequence);
  const signatureAlgorithm = plainAlgorithm(basic.next(tags.sequence));
  const signature = bitStringOctets(basic.next(tags.bitString));
  const certificates = basic.optional(contextTag(0));
  basic.end();
  const responders = certificates ? childrenOf(onlyChild(certificates, tags.sequence)) : [];
  if (responders.length > mostCertificates) throw new DerError('too many certificates');

  const cursor = new DerCursor(tbs);
  cursor.optional(contextTag(0));
  const responder = cursor.next();
  const producedAt = readTime(cursor.next(tags.generalizedTime));
  const answers = childrenOf(cursor.next(tags.sequence)).map(readAnswer);
  const wrapped = cursor.optional(contextTag(1));
  cursor.end();
  return {
    tbs: encodingOf(tbs),
    responder: readResponder(responder),
    producedAt,
    answers,
    nonce: nonceOf(wrapped && readExtensions(wrapped)),
    signatureAlgorithm,
    signature,
    certificates: responders.map(knownCertificate),
  };
}

function readResponder(node: DerNode): OcspResponse['responder'] {
  if (node.tag === contextTag(1)) return { name: encodingOf(onlyChild(node, tags.sequence)) };
  if (node.tag === contextTag(2)) return { keyHash: bodyOf(onlyChild(node, tags.octetString)) };
  throw new DerError('responder');
}

function readAnswer(node: DerNode): SingleAnswer {
  const cursor = new DerCursor(node, tags.sequence);
  const identifier = readIdentifier(cursor.next(tags.sequence));
  const status = readStatus(cursor.next());
  const thisUpdate = readTime(cursor.next(tags.generalizedTime));
  const next = cursor.optional(contextTag(0));
  const extensions = cursor.optional(contextTag(1));
  cursor.end();
  if (extensions && childrenOf(onlyChild(extensions, tags.sequence)).some(isCritical))
    throw new DerError('extension of an answer');
  return { identifier, status, thisUpdate, nextUpdate: next && readTime(onlyChild(next)) };
}

function readStatus(node: DerNode): SingleAnswer['status'] {
  if (node.tag === implicitTag(0)) return { kind: 'good' };
  if (node.tag === implicitTag(2)) return { kind: 'unknown' };
  const cursor = new DerCursor(node, contextTag(1));
  const since = readTime(cursor.next(tags.generalizedTime));
  const wrapped = cursor.optional(contextTag(0));
  cursor.end();
  const reason = wrapped ? smallInteger(onlyChild(wrapped), tags.enumerated) : 0;
  // RFC 6960, 4.4.8: a responder reports a certificate it never issued as held since the epoch.
  if (reason === 6 && since.getTime() === 0) return { kind: 'unknown' };
  return { kind: 'revoked', since, reason };
}

export function isSignedBy(response: OcspResponse, responder: Certificate): boolean {
  const matches =
    'name' in response.responder
      ? equalBytes(response.responder.name, responder.subject.der)
      : equalBytes(response.responder.keyHash, hash('sha1', publicKeyBits(responder.publicKey)));
  return (
    matches &&
    checkSignature(
      responder.publicKey,
      { signature: response.signatureAlgorithm },
      response.tbs,
      response.signature,
    ) === 'good'
  );
}
