/** Closed list of reasons a signature is refused; each has a sentence in three languages. */
export const reasons = [
  'BAD_FORMAT',
  'NO_SIGNERS',
  'SIGNER_CERT_MISSING',
  'NO_CONTENT',
  'DIGEST_MISMATCH',
  'BAD_SIGNATURE',
  'UNSUPPORTED_ALGORITHM',
  'UNTRUSTED_CHAIN',
  'NOT_YET_VALID',
  'EXPIRED',
  'REVOKED',
  'REVOCATION_UNKNOWN',
  'WRONG_KEY_USAGE',
  'IIN_MISSING',
  'IIN_MISMATCH',
  'BIN_MISMATCH',
  'ROLE_MISSING',
  'TIMESTAMP_INVALID',
] as const;
export type Reason = (typeof reasons)[number];

export type SignatureOutcome = 'valid' | 'invalid' | 'unknown';

export interface SignerInfo {
  readonly cn: string;
  readonly iin: string | null;
  readonly bin: string | null;
  readonly roles: readonly string[];
  readonly algorithm: string;
  readonly signingTime: string | null;
  readonly stamp: { readonly time: string } | null;
  readonly certificateSerial: string;
}

export interface VerifyRequest {
  readonly cms: Uint8Array;
  /** The exact bytes that were to be signed; content inside an attached CMS is compared with them, never trusted. */
  readonly content?: Uint8Array;
  /** The moment the signature is judged at: that of receipt. A trusted time stamp before it takes its place. */
  readonly at: Date;
  /** The present moment, when a past `at` is judged again; revocation answers must be fresh at it. `at` by default. */
  readonly now?: Date;
  readonly expect?: {
    readonly iin?: string;
    readonly bin?: string;
    /** Any one of these suffices; words of `roleOids`. */
    readonly roles?: readonly string[];
  };
  /** `seal`: the key of an information system with the BIN of its body, and no person. */
  readonly purpose: 'sign' | 'auth' | 'seal';
}

/** An XML document that bears its signatures (XMLDSig): what is signed is the document itself, or the Body of a message. */
export interface VerifyXmlRequest extends Omit<VerifyRequest, 'cms' | 'content'> {
  readonly xml: Uint8Array;
}

/** A PDF with its signatures inside. */
export interface VerifyPdfRequest extends Omit<VerifyRequest, 'cms' | 'content'> {
  readonly pdf: Uint8Array;
}

export interface VerifyResult {
  readonly outcome: SignatureOutcome;
  /** In the order of the checks; empty when valid. */
  readonly reasons: readonly Reason[];
  readonly signers: readonly SignerInfo[];
  readonly contentSha256: string | null;
  /** Chain, revocation evidence and verdict as kept with the case (JSON-safe). */
  readonly evidence: Readonly<Record<string, unknown>>;
}

export interface VerifyMessageResult extends VerifyResult {
  /**
   * The Body as it was signed, in canonical form. Read this and nothing else of the message. Null for an invalid one.
   */
  readonly body: Uint8Array | null;
}

export interface SignatureVerifier {
  verifyCms(request: VerifyRequest): Promise<VerifyResult>;
  /** XML whose enveloped signatures cover the whole document. */
  verifyXml(request: VerifyXmlRequest): Promise<VerifyResult>;
  verifyPdf(request: VerifyPdfRequest): Promise<VerifyResult>;
  /** A SOAP message under WS-Security. */
  verifyMessage(request: VerifyXmlRequest): Promise<VerifyMessageResult>;
}
