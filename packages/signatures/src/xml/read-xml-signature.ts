import { checkSignature, digestFor } from '../crypto/check-signature.ts';
import { fromBase64 } from '../der/pem.ts';
import { equalBytes } from '../der/read.ts';
import type { Reason } from '../types.ts';
import type { PublicKey } from '../x509/public-key.ts';
import { type CanonicalForm, canonicaliseElement, type LeftOut } from './canonicalise.ts';
import { elementsOf, textOf, type XmlElement, XmlError } from './parse-xml.ts';
import {
  canonicalXml,
  digestMethods,
  envelopedTransform,
  exclusiveCanonicalXml,
  signatureMethods,
  signatureNamespace,
} from './xml-algorithms.ts';

export interface Canonicalisation {
  readonly form: CanonicalForm;
  readonly withComments: boolean;
}

export interface XmlReference {
  readonly uri: string | undefined;
  readonly isEnveloped: boolean;
  readonly canonicalisation: Canonicalisation;
  readonly digestMethod: string;
  readonly digest: Uint8Array;
}

export interface XmlSignature {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly canonicalisation: Canonicalisation;
  readonly method: string;
  readonly references: readonly XmlReference[];
  readonly value: Uint8Array;
  readonly keyInfo: XmlElement | undefined;
}

/** A message has a body, a time and a token to sign. */
const mostReferences = 10;

export function isOfSignature(element: XmlElement, local: string): boolean {
  return element.namespace === signatureNamespace && element.local === local;
}

export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

export function octetsOf(element: XmlElement): Uint8Array {
  const octets = elementsOf(element).length === 0 ? fromBase64(textOf(element)) : undefined;
  if (!octets) throw new XmlError('base64');
  return octets;
}

/** The children must be exactly these, in this order. */
function exactChildren<Name extends string>(
  element: XmlElement,
  ...names: readonly Name[]
): Record<Name, XmlElement> {
  const children = elementsOf(element);
  if (
    children.length !== names.length ||
    !children.every((child, index) => isOfSignature(child, names[index] ?? ''))
  )
    throw new XmlError(`children of ${element.local}`);
  return Object.fromEntries(names.map((name, index) => [name, children[index]])) as Record<Name, XmlElement>;
}

function algorithmOf(element: XmlElement): string {
  const algorithm = attributeOf(element, 'Algorithm');
  if (algorithm === undefined) throw new XmlError('algorithm');
  return algorithm;
}

/** An algorithm that has no parameters. */
function plainAlgorithmOf(element: XmlElement): string {
  if (elementsOf(element).length > 0) throw new XmlError('algorithm');
  return algorithmOf(element);
}

const commented = 'WithComments';

/** CanonicalizationMethod, or a Transform of that kind; undefined when it is of another. */
function canonicalisationOf(element: XmlElement): Canonicalisation | undefined {
  const name = algorithmOf(element);
  const withComments = name.endsWith(commented);
  const method = withComments ? name.slice(0, -commented.length) : name;
  if (method === (withComments ? `${canonicalXml}#` : canonicalXml)) {
    plainAlgorithmOf(element);
    return { form: { kind: 'inclusive' }, withComments };
  }
  if (method !== exclusiveCanonicalXml) return undefined;
  const [list, extra] = elementsOf(element);
  if (extra || (list && !isPrefixList(list))) throw new XmlError('algorithm');
  const prefixes = (attributeOf(list, 'PrefixList') ?? '').split(/\s+/).filter((prefix) => prefix !== '');
  return {
    form: { kind: 'exclusive', prefixes: prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)) },
    withComments,
  };
}

function isPrefixList(element: XmlElement): boolean {
  return element.local === 'InclusiveNamespaces' && element.namespace === exclusiveCanonicalXml;
}

/** Any transform but these could take the signed part out of the document that people see. */
function readTransforms(element: XmlElement): Pick<XmlReference, 'isEnveloped' | 'canonicalisation'> {
  const transforms = elementsOf(element);
  if (!transforms.every((transform) => isOfSignature(transform, 'Transform')))
    throw new XmlError('transforms');
  const [first, ...others] = transforms;
  const isEnveloped = first !== undefined && algorithmOf(first) === envelopedTransform;
  if (isEnveloped) plainAlgorithmOf(first);
  const [method, more] = isEnveloped ? others : transforms;
  const canonicalisation = method
    ? canonicalisationOf(method)
    : ({ form: { kind: 'inclusive' }, withComments: false } as const);
  if (!canonicalisation || more) throw new XmlError('transforms');
  return { isEnveloped, canonicalisation };
}

function readReference(element: XmlElement): XmlReference {
  const children = exactChildren(element, 'Transforms', 'DigestMethod', 'DigestValue');
  return {
    uri: attributeOf(element, 'URI'),
    ...readTransforms(children.Transforms),
    digestMethod: plainAlgorithmOf(children.DigestMethod),
    digest: octetsOf(children.DigestValue),
  };
}

/** Reads a ds:Signature of the only shape we accept; throws XmlError. */
export function readXmlSignature(element: XmlElement): XmlSignature {
  const hasKeyInfo = elementsOf(element).some((child) => isOfSignature(child, 'KeyInfo'));
  const children = exactChildren(
    element,
    'SignedInfo',
    'SignatureValue',
    ...(hasKeyInfo ? (['KeyInfo'] as const) : []),
  );
  const [canonical, method, ...references] = elementsOf(children.SignedInfo);
  if (
    !canonical ||
    !isOfSignature(canonical, 'CanonicalizationMethod') ||
    !method ||
    !isOfSignature(method, 'SignatureMethod') ||
    references.length === 0 ||
    references.length > mostReferences ||
    !references.every((reference) => isOfSignature(reference, 'Reference'))
  )
    throw new XmlError('children of SignedInfo');
  const canonicalisation = canonicalisationOf(canonical);
  if (!canonicalisation) throw new XmlError('canonicalisation');
  return {
    element,
    signedInfo: children.SignedInfo,
    canonicalisation,
    method: plainAlgorithmOf(method),
    references: references.map(readReference),
    value: octetsOf(children.SignatureValue),
    keyInfo: hasKeyInfo ? children.KeyInfo : undefined,
  };
}

/**
 * Whether the key has signed these octets, one part for each reference in its order. The document and the signature are
 * told apart: what was changed is the one or the other.
 */
export function xmlSignatureReasons(
  signature: XmlSignature,
  key: PublicKey,
  parts: readonly Uint8Array[],
): Reason[] {
  const algorithms = signatureMethods[signature.method];
  const digests = signature.references.map(({ digestMethod }, index) => {
    const part = parts[index];
    return part && digestFor(key, digestMethods[digestMethod], part);
  });
  if (!algorithms || digests.includes(undefined)) return ['UNSUPPORTED_ALGORITHM'];
  const { canonicalisation, signedInfo, references, value } = signature;
  const leftOut: LeftOut = ({ kind }) => kind === 'comment' && !canonicalisation.withComments;
  const signed = canonicaliseElement(signedInfo, leftOut, canonicalisation.form);
  const check = checkSignature(key, algorithms, signed, value);
  const isWhole = digests.every(
    (digest, index) => digest && equalBytes(digest, references[index]?.digest ?? new Uint8Array()),
  );
  return [
    ...(isWhole ? [] : (['DIGEST_MISMATCH'] as const)),
    ...(check === 'good'
      ? []
      : check === 'bad'
        ? (['BAD_SIGNATURE'] as const)
        : (['UNSUPPORTED_ALGORITHM'] as const)),
  ];
}
