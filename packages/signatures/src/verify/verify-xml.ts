import { checkSignature, digestFor } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import { fromBase64 } from '../der/pem.ts';
import { DerError, equalBytes } from '../der/read.ts';
import type { Reason, VerifyResult, VerifyXmlRequest } from '../types.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { canonicaliseDocument, canonicaliseElement, type LeftOut } from '../xml/canonicalise.ts';
import {
  elementsOf,
  parseXml,
  textOf,
  type XmlDocument,
  type XmlElement,
  XmlError,
} from '../xml/parse-xml.ts';
import { type JudgeSettings, judgeCertificate } from './judge-certificate.ts';
import { signerInfoOf } from './signer-info.ts';
import { concludeVerdict, type SignerVerdict } from './verdict.ts';

const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';
const canonicalXml = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const enveloped = `${signatureNamespace}enveloped-signature`;
const national = 'urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';

const signatureMethods: Readonly<Record<string, { signature: string; digest: string }>> = {
  [`${more}rsa-sha256`]: { signature: oids.sha256WithRsa, digest: oids.sha256 },
  [`${more}rsa-sha512`]: { signature: oids.sha512WithRsa, digest: oids.sha512 },
  [`${national}gostr34102015-gostr34112015-512`]: {
    signature: oids.gost2015Signature,
    digest: oids.streebog512,
  },
  [`${more}gost34310-gost34311`]: { signature: oids.gost2004Signature, digest: oids.gost34311 },
};

const digestMethods: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/04/xmlenc#sha256': oids.sha256,
  'http://www.w3.org/2001/04/xmlenc#sha512': oids.sha512,
  [`${national}gostr34112015-512`]: oids.streebog512,
  [`${more}gost34311`]: oids.gost34311,
};

/** Each of them costs a canonical form of the whole document. */
const mostSignatures = 20;

interface XmlSignature {
  readonly element: XmlElement;
  readonly signedInfo: XmlElement;
  readonly withComments: boolean;
  readonly method: string;
  readonly digestMethod: string;
  readonly digest: Uint8Array;
  readonly value: Uint8Array;
  readonly certificate: Certificate | undefined;
}

/** Verifies every enveloped signature of a document: the last over the former ones, and so on to the first. */
export async function verifyXml(request: VerifyXmlRequest, settings: JudgeSettings): Promise<VerifyResult> {
  const read = readOrRefuse(request.xml);
  if (!read) return concludeVerdict(['BAD_FORMAT'], [], request.xml);
  const { document, signatures } = read;
  if (signatures.length === 0) return concludeVerdict(['NO_SIGNERS'], [], request.xml);
  const verdicts: SignerVerdict[] = [];
  for (const [index, signature] of signatures.entries()) {
    const later = new Set(signatures.slice(index).map(({ element }) => element));
    verdicts.push(await verifySignature(signature, document, later, request, settings));
  }
  return concludeVerdict([], verdicts, request.xml);
}

function readOrRefuse(xml: Uint8Array) {
  try {
    const document = parseXml(xml);
    return { document, signatures: findSignatures(document.root).map(readSignature) };
  } catch (error) {
    if (error instanceof XmlError || error instanceof DerError) return undefined;
    throw error;
  }
}

function isOf(element: XmlElement, local: string): boolean {
  return element.namespace === signatureNamespace && element.local === local;
}

/** Signatures may stand only directly below the root: anywhere else they could be moved about unseen. */
function findSignatures(root: XmlElement): XmlElement[] {
  const hidden = (element: XmlElement): boolean =>
    elementsOf(element).some((child) => isOf(child, 'Signature') || hidden(child));
  if (isOf(root, 'Signature') || elementsOf(root).some(hidden)) throw new XmlError('place of a signature');
  const signatures = elementsOf(root).filter((child) => isOf(child, 'Signature'));
  if (signatures.length > mostSignatures) throw new XmlError('too many signatures');
  return signatures;
}

/** The children must be exactly these, in this order. */
function exactChildren(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const children = elementsOf(element);
  if (children.length !== names.length || !children.every((child, index) => isOf(child, names[index] ?? '')))
    throw new XmlError(`children of ${element.local}`);
  return children;
}

function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element?.attributes.find((attribute) => attribute.name === name)?.value;
}

function algorithmOf(element: XmlElement | undefined): string {
  const algorithm = attributeOf(element, 'Algorithm');
  if (algorithm === undefined || (element && elementsOf(element).length > 0)) throw new XmlError('algorithm');
  return algorithm;
}

function octetsOf(element: XmlElement | undefined): Uint8Array {
  const octets = element && fromBase64(textOf(element));
  if (!octets) throw new XmlError('base64');
  return octets;
}

function readSignature(element: XmlElement): XmlSignature {
  const [signedInfo, value, keyInfo] = exactChildren(element, 'SignedInfo', 'SignatureValue', 'KeyInfo');
  if (!signedInfo || !keyInfo) throw new XmlError('signature');
  const [canonical, method, reference] = exactChildren(
    signedInfo,
    'CanonicalizationMethod',
    'SignatureMethod',
    'Reference',
  );
  if (!reference || attributeOf(reference, 'URI') !== '') throw new XmlError('reference');
  const [transforms, digestMethod, digest] = exactChildren(
    reference,
    'Transforms',
    'DigestMethod',
    'DigestValue',
  );
  if (!transforms) throw new XmlError('transforms');
  const [first, second] = exactChildren(transforms, 'Transform', 'Transform').map(algorithmOf);
  // Any other transform could take the signed part out of the document that people see.
  if (first !== enveloped || (second !== canonicalXml && second !== `${canonicalXml}#WithComments`))
    throw new XmlError('transforms');
  const canonicalMethod = algorithmOf(canonical);
  if (canonicalMethod !== canonicalXml && canonicalMethod !== `${canonicalXml}#WithComments`)
    throw new XmlError('canonicalisation');
  const certificates = elementsOf(keyInfo)
    .filter((child) => isOf(child, 'X509Data'))
    .flatMap(elementsOf)
    .filter((child) => isOf(child, 'X509Certificate'));
  return {
    element,
    signedInfo,
    withComments: canonicalMethod !== canonicalXml,
    method: algorithmOf(method),
    digestMethod: algorithmOf(digestMethod),
    digest: octetsOf(digest),
    value: octetsOf(value),
    certificate: certificates[0] && readCertificate(octetsOf(certificates[0])),
  };
}

async function verifySignature(
  signature: XmlSignature,
  document: XmlDocument,
  later: ReadonlySet<XmlElement>,
  request: VerifyXmlRequest,
  settings: JudgeSettings,
): Promise<SignerVerdict> {
  const { certificate } = signature;
  if (!certificate) return { reasons: ['SIGNER_CERT_MISSING'], info: undefined, evidence: {} };
  const moment = { judgedAt: request.at, now: request.now ?? request.at };
  const judged = await judgeCertificate(certificate, moment, request, settings);
  return {
    reasons: [...signatureReasons(signature, certificate, document, later), ...judged.reasons],
    info: signerInfoOf(certificate, undefined, undefined),
    evidence: judged.evidence,
  };
}

function signatureReasons(
  signature: XmlSignature,
  certificate: Certificate,
  document: XmlDocument,
  later: ReadonlySet<XmlElement>,
): Reason[] {
  const algorithms = signatureMethods[signature.method];
  // A reference to the whole document leaves comments out, whatever the transform says (XMLDSig, 4.4.3.3).
  const leftOut: LeftOut = (node) => node.kind === 'comment' || (node.kind === 'element' && later.has(node));
  const key = certificate.publicKey;
  const digest = digestFor(
    key,
    digestMethods[signature.digestMethod],
    canonicaliseDocument(document, leftOut),
  );
  if (!algorithms || !digest) return ['UNSUPPORTED_ALGORITHM'];
  const signed = canonicaliseElement(
    signature.signedInfo,
    (node) => node.kind === 'comment' && !signature.withComments,
  );
  const check = checkSignature(key, algorithms, signed, signature.value);
  return [
    ...(equalBytes(digest, signature.digest) ? [] : (['DIGEST_MISMATCH'] as const)),
    ...(check === 'good'
      ? []
      : check === 'bad'
        ? (['BAD_SIGNATURE'] as const)
        : (['UNSUPPORTED_ALGORITHM'] as const)),
  ];
}
