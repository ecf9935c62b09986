import type { Issuer } from '../demonstration/certificates.ts';
import { toBase64 } from '../der/pem.ts';
import { canonicaliseDocument, canonicaliseElement } from '../xml/canonicalise.ts';
import { elementsOf, parseXml } from '../xml/parse-xml.ts';
import {
  canonicalXml,
  envelopedTransform,
  signatureNamespace,
  signingMethods,
} from '../xml/xml-algorithms.ts';

const utf8 = new TextEncoder();
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Tests only: adds an enveloped signature before the closing tag of the root, as NCALayer does. */
export function signXml(xml: Uint8Array, { key, certificate }: Issuer, uri = ''): Uint8Array {
  const methods = signingMethods[key.family];
  const whole = text(xml);
  const at = whole.lastIndexOf('</');
  const digest = toBase64(key.digest(canonicaliseDocument(parseXml(xml), ({ kind }) => kind === 'comment')));
  const written = (value: string) =>
    `${whole.slice(0, at)}<ds:Signature xmlns:ds="${signatureNamespace}"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${canonicalXml}"/><ds:SignatureMethod Algorithm="${methods.signature}"/><ds:Reference URI="${uri}"><ds:Transforms><ds:Transform Algorithm="${envelopedTransform}"/><ds:Transform Algorithm="${canonicalXml}"/></ds:Transforms><ds:DigestMethod Algorithm="${methods.digest}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${toBase64(certificate.der)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>${whole.slice(at)}`;
  const [signedInfo] = elementsOf(elementsOf(parseXml(utf8.encode(written(''))).root).at(-1));
  const signed = signedInfo && canonicaliseElement(signedInfo, () => false);
  return utf8.encode(written(signed ? toBase64(key.sign(signed)) : ''));
}
