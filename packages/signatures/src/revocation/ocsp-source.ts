import { oids } from '../der/oids.ts';
import { toBase64, unarmour } from '../der/pem.ts';
import { DerError, equalBytes } from '../der/read.ts';
import { hasUnknownCriticalExtension, isIssuedBy } from '../verify/chain.ts';
import type { Certificate } from '../x509/certificate.ts';
import { buildOcspRequest, isSignedBy, namesIssuer, type OcspResponse, readOcspResponse } from './ocsp.ts';
import {
  clockSkewMs,
  type RevocationQuestion,
  type RevocationSource,
  type RevocationVerdict,
} from './source.ts';

/** Carries an OCSP request to the configured responder and brings the response; rejects when nobody answers. */
export type OcspTransport = (request: Uint8Array) => Promise<Uint8Array>;

/** An answer to our own question is at most this old. */
const liveAgeMs = 10 * 60_000;
/** A kept answer without nextUpdate counts for a day, as the daily revocation list does. */
const keptAgeMs = 24 * 60 * 60_000;

/** Responders speak of people's certificates; authorities stand in the lists of their root. */
function isAuthority(certificate: Certificate): boolean {
  return certificate.use.basicConstraints.authority;
}

const notAsked: RevocationVerdict = { status: 'unavailable', evidence: { kind: 'ocsp', asked: false } };

/** Asks a live responder: the nonce must come back, and the answer must be of this very moment. */
export function ocspSource(ask: OcspTransport): RevocationSource {
  return {
    async check(question) {
      if (isAuthority(question.certificate)) return notAsked;
      const nonce = globalThis.crypto.getRandomValues(new Uint8Array(16));
      let response: Uint8Array;
      try {
        response = await ask(buildOcspRequest(question.certificate, question.issuer, nonce));
      } catch (error) {
        return { status: 'unavailable', evidence: { kind: 'ocsp', failure: String(error).slice(0, 200) } };
      }
      return judge(response, question, { nonce, ageMs: liveAgeMs });
    },
  };
}

/** Judges by a response (DER or PEM) kept beside the signature. It must be fresh at the present moment. */
export function keptOcspSource(file: Uint8Array): RevocationSource {
  const response = unarmour(file);
  return {
    check: async (question) =>
      isAuthority(question.certificate) ? notAsked : judge(response, question, { ageMs: keptAgeMs }),
  };
}

/** Judges by a response of the time of the signature: given not long before the judged moment, or after it. */
export function archivedOcspSource(response: Uint8Array): RevocationSource {
  return {
    check: async (question) =>
      isAuthority(question.certificate)
        ? notAsked
        : judge(response, question, { ageMs: keptAgeMs, freshAt: question.judgedAt ?? question.now }),
  };
}

function judge(
  der: Uint8Array,
  question: RevocationQuestion,
  demands: { readonly nonce?: Uint8Array; readonly ageMs: number; readonly freshAt?: Date },
): RevocationVerdict {
  const evidence = { kind: 'ocsp', response: toBase64(der) };
  const unknown = (why: string): RevocationVerdict => ({ status: 'unknown', evidence: { ...evidence, why } });
  let response: OcspResponse | undefined;
  try {
    response = readOcspResponse(der);
  } catch (error) {
    if (error instanceof DerError) return unknown('unreadable');
    throw error;
  }
  if (!response) return { status: 'unavailable', evidence: { ...evidence, why: 'error status' } };
  if (!isFromResponderOf(response, question)) return unknown('not signed by a responder of the issuer');
  if (demands.nonce && !(response.nonce && equalBytes(response.nonce, demands.nonce)))
    return unknown('nonce differs');
  const answer = response.answers.find(
    ({ identifier }) =>
      equalBytes(identifier.serial, question.certificate.serial) && namesIssuer(identifier, question.issuer),
  );
  if (!answer) return unknown('speaks of another certificate');
  const now = question.now.getTime();
  if (answer.thisUpdate.getTime() > now + clockSkewMs) return unknown('from the future');
  const until = answer.nextUpdate?.getTime() ?? answer.thisUpdate.getTime() + demands.ageMs;
  if ((demands.freshAt?.getTime() ?? now) > until + clockSkewMs) return unknown('too old');
  if (answer.status.kind === 'revoked')
    return { status: 'revoked', since: answer.status.since, reason: answer.status.reason, evidence };
  return answer.status.kind === 'good' ? { status: 'good', evidence } : unknown('certificate not known');
}

/** The responder is the issuer itself, or holds a certificate of that issuer for OCSP signing (RFC 6960, 4.2.2.2). */
function isFromResponderOf(response: OcspResponse, { issuer }: RevocationQuestion): boolean {
  if (isSignedBy(response, issuer)) return true;
  const at = response.producedAt.getTime();
  const isDelegated = (responder: Certificate) =>
    responder.use.extendedKeyUsage.includes(oids.ocspSigning) &&
    !hasUnknownCriticalExtension(responder) &&
    responder.notBefore.getTime() <= at &&
    at <= responder.notAfter.getTime() &&
    isIssuedBy(responder, issuer);
  return response.certificates.some((responder) => isSignedBy(response, responder) && isDelegated(responder));
}
