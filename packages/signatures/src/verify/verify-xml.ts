import { DerError } from '../der/read.ts';
import type { Reason, VerifyResult, VerifyXmlRequest } from '../types.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { canonicaliseDocument } from '../xml/canonicalise.ts';
import { elementsOf, parseXml, type XmlDocument, type XmlElement, XmlError } from '../xml/parse-xml.ts';
import {
  isOfSignature,
  octetsOf,
  readXmlSignature,
  type XmlSignature,
  xmlSignatureReasons,
} from '../xml/read-xml-signature.ts';
import { type JudgeSettings, judgeCertificate } from './judge-certificate.ts';
import { largestSignatureBytes } from './largest-signature.ts';
import { signerInfoOf } from './signer-info.ts';
import { concludeVerdict, type SignerVerdict } from './verdict.ts';

const mostSignatures = 20;
/** Each signature costs a canonical form of the whole document. */
const mostWork = 3 * largestSignatureBytes;

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

interface EnvelopedSignature extends XmlSignature {
  readonly certificate: Certificate | undefined;
}

function readOrRefuse(xml: Uint8Array) {
  try {
    if (xml.length > largestSignatureBytes) return undefined;
    const document = parseXml(xml);
    const signatures = findSignatures(document.root).map(readEnveloped);
    return signatures.length * xml.length > mostWork ? undefined : { document, signatures };
  } catch (error) {
    if (error instanceof XmlError || error instanceof DerError) return undefined;
    throw error;
  }
}

/** Signatures may stand only directly below the root: anywhere else they could be moved about unseen. */
function findSignatures(root: XmlElement): XmlElement[] {
  const hidden = (element: XmlElement): boolean =>
    elementsOf(element).some((child) => isOfSignature(child, 'Signature') || hidden(child));
  if (isOfSignature(root, 'Signature') || elementsOf(root).some(hidden))
    throw new XmlError('place of a signature');
  const signatures = elementsOf(root).filter((child) => isOfSignature(child, 'Signature'));
  if (signatures.length > mostSignatures) throw new XmlError('too many signatures');
  return signatures;
}

/** One reference, to the whole document: a part of it could be hung up elsewhere. */
function readEnveloped(element: XmlElement): EnvelopedSignature {
  const signature = readXmlSignature(element);
  const [reference, other] = signature.references;
  if (other || reference?.uri !== '' || !reference.isEnveloped) throw new XmlError('reference');
  const [certificate] = signature.keyInfo ? certificatesIn(signature.keyInfo) : [];
  return { ...signature, certificate };
}

/** Certificates of ds:X509Data. */
export function certificatesIn(keyInfo: XmlElement): Certificate[] {
  return elementsOf(keyInfo)
    .filter((child) => isOfSignature(child, 'X509Data'))
    .flatMap(elementsOf)
    .filter((child) => isOfSignature(child, 'X509Certificate'))
    .map((child) => readCertificate(octetsOf(child)));
}

async function verifySignature(
  signature: EnvelopedSignature,
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
    reasons: [...documentReasons(signature, certificate, document, later), ...judged.reasons],
    info: signerInfoOf(certificate, undefined, undefined),
    evidence: judged.evidence,
  };
}

function documentReasons(
  signature: EnvelopedSignature,
  certificate: Certificate,
  document: XmlDocument,
  later: ReadonlySet<XmlElement>,
): Reason[] {
  const parts = signature.references.map(({ canonicalisation }) =>
    // A reference to the whole document leaves comments out, whatever the transform says (XMLDSig, 4.4.3.3).
    canonicaliseDocument(
      document,
      (node) => node.kind === 'comment' || (node.kind === 'element' && later.has(node)),
      canonicalisation.form,
    ),
  );
  return xmlSignatureReasons(signature, certificate.publicKey, parts);
}
