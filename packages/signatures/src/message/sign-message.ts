import type { SigningKey } from '../crypto/signing-key.ts';
import { toBase64 } from '../der/pem.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type CanonicalForm, canonicaliseElement } from '../xml/canonicalise.ts';
import { elementsOf, parseXml, type XmlElement } from '../xml/parse-xml.ts';
import { exclusiveCanonicalXml, signatureNamespace, signingMethods } from '../xml/xml-algorithms.ts';
import {
  base64Encoding,
  certificateTokens,
  securityNamespace,
  soapNamespaces,
  utilityNamespace,
} from './message-names.ts';

export interface SignMessageRequest {
  /** XML of the one element that the Body shall hold. */
  readonly content: Uint8Array;
  readonly key: SigningKey;
  readonly certificate: Certificate;
  readonly now: Date;
  /** How long the message may be on its way; five minutes by default. */
  readonly lifeMs?: number;
}

const usualLifeMs = 5 * 60_000;
const exclusive: CanonicalForm = { kind: 'exclusive', prefixes: [] };
const utf8 = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * A SOAP 1.1 message with the content in its Body, signed by WS-Security: token, Timestamp and Body, each by its name.
 * Throws XmlError when the content is no XML that `parseXml` accepts.
 */
export function signMessage(request: SignMessageRequest): Uint8Array {
  const { key, certificate, now, lifeMs = usualLifeMs } = request;
  const [soap] = soapNamespaces;
  const [tokenKind] = certificateTokens;
  const id = globalThis.crypto.randomUUID();
  const { root } = parseXml(request.content);
  const content = text(canonicaliseElement(root, ({ kind }) => kind === 'comment'));
  const written = (signature: string) =>
    `<soap:Envelope xmlns:soap="${soap}"><soap:Header><wsse:Security xmlns:wsse="${securityNamespace}" xmlns:wsu="${utilityNamespace}" soap:mustUnderstand="1"><wsse:BinarySecurityToken EncodingType="${base64Encoding}" ValueType="${tokenKind}" wsu:Id="token-${id}">${toBase64(certificate.der)}</wsse:BinarySecurityToken><wsu:Timestamp wsu:Id="time-${id}"><wsu:Created>${now.toISOString()}</wsu:Created><wsu:Expires>${new Date(now.getTime() + lifeMs).toISOString()}</wsu:Expires></wsu:Timestamp>${signature}</wsse:Security></soap:Header><soap:Body xmlns:wsu="${utilityNamespace}" wsu:Id="body-${id}">${content}</soap:Body></soap:Envelope>`;

  const { token, timestamp, body } = partsOf(written(''));
  const parts = [
    [`token-${id}`, token],
    [`time-${id}`, timestamp],
    [`body-${id}`, body],
  ] as const;
  const methods = signingMethods[key.family];
  const references = parts.map(([name, element]) => {
    const digest = toBase64(key.digest(canonicaliseElement(element, () => false, exclusive)));
    return `<ds:Reference URI="#${name}"><ds:Transforms><ds:Transform Algorithm="${exclusiveCanonicalXml}"/></ds:Transforms><ds:DigestMethod Algorithm="${methods.digest}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference>`;
  });
  const signatureWith = (value: string) =>
    `<ds:Signature xmlns:ds="${signatureNamespace}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${exclusiveCanonicalXml}"/><ds:SignatureMethod Algorithm="${methods.signature}"/>${references.join('')}</ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI="#token-${id}" ValueType="${tokenKind}"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature>`;
  const [signedInfo] = elementsOf(partsOf(written(signatureWith(''))).signature);
  const signed = signedInfo && canonicaliseElement(signedInfo, () => false, exclusive);
  return utf8.encode(written(signatureWith(signed ? toBase64(key.sign(signed)) : '')));
}

/** Parts of a message that was just written, by their places. */
function partsOf(message: string): {
  readonly token: XmlElement;
  readonly timestamp: XmlElement;
  readonly signature: XmlElement | undefined;
  readonly body: XmlElement;
} {
  const [header, body] = elementsOf(parseXml(utf8.encode(message)).root);
  const [security] = elementsOf(header);
  const [token, timestamp, signature] = elementsOf(security);
  if (!token || !timestamp || !body) throw new TypeError('a message without its parts');
  return { token, timestamp, signature, body };
}
