import { DerError } from '../der/read.ts';
import { type MessageSignature, readMessage, type SecuredMessage } from '../message/read-message.ts';
import { clockSkewMs } from '../revocation/source.ts';
import type { Reason, VerifyMessageResult, VerifyXmlRequest } from '../types.ts';
import { canonicaliseElement } from '../xml/canonicalise.ts';
import { XmlError } from '../xml/parse-xml.ts';
import { xmlSignatureReasons } from '../xml/read-xml-signature.ts';
import { type JudgeSettings, judgeCertificate } from './judge-certificate.ts';
import { largestSignatureBytes } from './largest-signature.ts';
import { signerInfoOf } from './signer-info.ts';
import { concludeVerdict, type SignerVerdict } from './verdict.ts';

/** Verifies a SOAP message under WS-Security: every signature must be over the Body and, where there is one, the Timestamp. */
export async function verifyMessage(
  request: VerifyXmlRequest,
  settings: JudgeSettings,
): Promise<VerifyMessageResult> {
  const message = readOrRefuse(request.xml);
  if (!message) return { ...concludeVerdict(['BAD_FORMAT'], [], undefined), body: null };
  const { signatures, body } = message;
  if (signatures.length === 0) return { ...concludeVerdict(['NO_SIGNERS'], [], undefined), body: null };
  const verdicts: SignerVerdict[] = [];
  for (const signature of signatures)
    verdicts.push(await verifySigner(signature, message, request, settings));
  const [first] = signatures;
  const signed = first && signedParts(first)[first.targets.indexOf(body)];
  const verdict = concludeVerdict(timeReasons(message, request.now ?? request.at), verdicts, signed);
  return { ...verdict, body: verdict.outcome === 'invalid' ? null : (signed ?? null) };
}

function readOrRefuse(xml: Uint8Array): SecuredMessage | undefined {
  try {
    const message = xml.length <= largestSignatureBytes ? readMessage(xml) : undefined;
    const isWhole = message?.signatures.every(({ targets }) => targets.includes(message.body));
    return isWhole ? message : undefined;
  } catch (error) {
    if (error instanceof XmlError || error instanceof DerError) return undefined;
    throw error;
  }
}

/** A time that nobody has signed says nothing; one that has passed may be of a message that was sent before. */
function timeReasons({ timestamp, signatures }: SecuredMessage, now: Date): Reason[] {
  if (!timestamp) return [];
  const isSigned = signatures.every(({ targets }) => targets.includes(timestamp.element));
  const { created, expires } = timestamp;
  const isTimely =
    created.getTime() <= now.getTime() + clockSkewMs &&
    (!expires || (created < expires && now.getTime() < expires.getTime() + clockSkewMs));
  return isSigned && isTimely ? [] : ['TIMESTAMP_INVALID'];
}

/** The octets that each reference names. */
function signedParts({ references, targets }: MessageSignature): Uint8Array[] {
  return references.flatMap(({ canonicalisation }, index) => {
    const target = targets[index];
    // A reference by a bare name leaves comments out before any transform (XMLDSig, 4.4.3.3).
    return target
      ? [canonicaliseElement(target, ({ kind }) => kind === 'comment', canonicalisation.form)]
      : [];
  });
}

async function verifySigner(
  signature: MessageSignature,
  message: SecuredMessage,
  request: VerifyXmlRequest,
  settings: JudgeSettings,
): Promise<SignerVerdict> {
  const { certificate } = signature;
  if (!certificate) return { reasons: ['SIGNER_CERT_MISSING'], info: undefined, evidence: {} };
  const moment = { judgedAt: request.at, now: request.now ?? request.at };
  const judged = await judgeCertificate(certificate, moment, request, settings);
  const reasons = xmlSignatureReasons(signature, certificate.publicKey, signedParts(signature));
  return {
    reasons: [...reasons, ...judged.reasons],
    info: signerInfoOf(certificate, message.timestamp?.created, undefined),
    evidence: judged.evidence,
  };
}
