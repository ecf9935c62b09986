import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { elementsOf, parseXml, textOf, type XmlElement, XmlError } from '../xml/parse-xml.ts';
import {
  attributeOf,
  isOfSignature,
  octetsOf,
  readXmlSignature,
  type XmlSignature,
} from '../xml/read-xml-signature.ts';
import {
  base64Encoding,
  certificateTokens,
  securityNamespace,
  soapNamespaces,
  utilityNamespace,
} from './message-names.ts';

export interface MessageSignature extends XmlSignature {
  /** The element that each reference names, in their order. */
  readonly targets: readonly XmlElement[];
  readonly certificate: Certificate | undefined;
}

export interface SecuredMessage {
  readonly body: XmlElement;
  readonly timestamp:
    | { readonly element: XmlElement; readonly created: Date; readonly expires: Date | undefined }
    | undefined;
  readonly signatures: readonly MessageSignature[];
}

const mostSignatures = 5;

function isSoap(element: XmlElement, local: string): boolean {
  return soapNamespaces.includes(element.namespace) && element.local === local;
}

function isSecurity(element: XmlElement, local: string): boolean {
  return element.namespace === securityNamespace && element.local === local;
}

function isUtility(element: XmlElement, local: string): boolean {
  return element.namespace === utilityNamespace && element.local === local;
}

/** Whether a document is a SOAP message; false also for what is no XML. */
export function isMessage(xml: Uint8Array): boolean {
  try {
    return isSoap(parseXml(xml).root, 'Envelope');
  } catch (error) {
    if (error instanceof XmlError) return false;
    throw error;
  }
}

/**
 * Reads a SOAP message with one Security header. Everything stands at its one place: what a signature names is the Body of
 * this very envelope, a child of its header, or a part of the Security header, so that nothing signed can be hung up
 * elsewhere. Throws XmlError or DerError for any other shape.
 */
export function readMessage(xml: Uint8Array): SecuredMessage {
  const { root } = parseXml(xml);
  const parts = elementsOf(root);
  const [first, second] = parts;
  const header = first && isSoap(first, 'Header') ? first : undefined;
  const body = header ? second : first;
  if (!isSoap(root, 'Envelope') || parts.length !== (header ? 2 : 1) || !body || !isSoap(body, 'Body'))
    throw new XmlError('envelope');
  const [security, other] = allOf(root).filter((element) => isSecurity(element, 'Security'));
  if (other || (security && security.parent !== header)) throw new XmlError('one security header expected');
  const signatures = allOf(root).filter((element) => isOfSignature(element, 'Signature'));
  if (signatures.length > mostSignatures || signatures.some(({ parent }) => parent !== security))
    throw new XmlError('place of a signature');
  const signable = [body, ...elementsOf(header), ...elementsOf(security)];
  const tokens = elementsOf(security).filter((element) => isSecurity(element, 'BinarySecurityToken'));
  const named = namedElements(root);
  return {
    body,
    timestamp: readTimestamp(elementsOf(security)),
    signatures: signatures.map((element) => {
      const signature = readXmlSignature(element);
      const targets = signature.references.map(({ uri, isEnveloped }) => {
        const target = only(named, uri);
        if (isEnveloped || !signable.includes(target)) throw new XmlError('reference');
        return target;
      });
      return { ...signature, targets, certificate: certificateOf(signature.keyInfo, tokens, named) };
    }),
  };
}

function allOf(root: XmlElement): XmlElement[] {
  const found = [root];
  for (const element of found) for (const child of elementsOf(element)) found.push(child);
  return found;
}

type Named = ReadonlyMap<string, readonly XmlElement[]>;

/** Elements by everything that any reader could take for an identifier. */
function namedElements(root: XmlElement): Named {
  const named = new Map<string, XmlElement[]>();
  for (const element of allOf(root))
    for (const { local, value } of element.attributes) {
      if (local.toLowerCase() !== 'id') continue;
      const known = named.get(value);
      if (known) known.push(element);
      else named.set(value, [element]);
    }
  return named;
}

/** The one element of that name: were there two, another reader could take the other. */
function only(named: Named, uri: string | undefined): XmlElement {
  const [element, more] = (uri?.startsWith('#') && named.get(uri.slice(1))) || [];
  if (!element || more) throw new XmlError('reference');
  return element;
}

/** The certificate in a token of the header, in the reference itself, or in ds:X509Data. */
function certificateOf(
  keyInfo: XmlElement | undefined,
  tokens: readonly XmlElement[],
  named: Named,
): Certificate | undefined {
  const [holder] = elementsOf(keyInfo);
  const [child] = elementsOf(holder);
  if (!holder || !child) return undefined;
  if (isOfSignature(holder, 'X509Data')) {
    const inside = elementsOf(holder).find((element) => isOfSignature(element, 'X509Certificate'));
    return inside && readCertificate(octetsOf(inside));
  }
  if (!isSecurity(holder, 'SecurityTokenReference')) return undefined;
  if (isSecurity(child, 'KeyIdentifier')) return readToken(child);
  if (!isSecurity(child, 'Reference')) return undefined;
  const token = only(named, attributeOf(child, 'URI'));
  return tokens.includes(token) ? readToken(token) : undefined;
}

function readToken(token: XmlElement): Certificate | undefined {
  const encoding = attributeOf(token, 'EncodingType') ?? base64Encoding;
  if (encoding !== base64Encoding || !certificateTokens.includes(attributeOf(token, 'ValueType') ?? ''))
    return undefined;
  return readCertificate(octetsOf(token));
}

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function readTimestamp(parts: readonly XmlElement[]): SecuredMessage['timestamp'] {
  const [element, other] = parts.filter((part) => isUtility(part, 'Timestamp'));
  if (other) throw new XmlError('two timestamps');
  if (!element) return undefined;
  const [created, expires, more] = elementsOf(element);
  if (!created || !isUtility(created, 'Created') || (expires && !isUtility(expires, 'Expires')) || more)
    throw new XmlError('timestamp');
  return { element, created: readMoment(created), expires: expires && readMoment(expires) };
}

function readMoment(element: XmlElement): Date {
  const words = textOf(element).trim();
  const moment = new Date(words);
  if (!dateTime.test(words) || Number.isNaN(moment.getTime())) throw new XmlError('moment');
  return moment;
}
