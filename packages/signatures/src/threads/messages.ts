import type { CrlIndex } from '../revocation/crl.ts';
import type { RevocationVerdict } from '../revocation/source.ts';
import type {
  VerifyMessageResult,
  VerifyPdfRequest,
  VerifyRequest,
  VerifyResult,
  VerifyXmlRequest,
} from '../types.ts';

/** What a verifying thread is started with. */
export interface ThreadTrust {
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
  readonly timeStamps: {
    readonly anchors: readonly Uint8Array[];
    readonly intermediates: readonly Uint8Array[];
  };
  /** Which questions about revocation the main thread answers. */
  readonly asksOcsp: boolean;
  readonly asksLists: boolean;
}

export type Job =
  | { readonly kind: 'cms'; readonly request: VerifyRequest }
  | { readonly kind: 'xml'; readonly request: VerifyXmlRequest }
  | { readonly kind: 'message'; readonly request: VerifyXmlRequest }
  | { readonly kind: 'pdf'; readonly request: VerifyPdfRequest }
  | { readonly kind: 'list'; readonly bytes: Uint8Array; readonly issuers: readonly Uint8Array[] };

/** A list that is whole and signed by the issuer of that place; undefined for any other. */
export type ReadList = { readonly index: CrlIndex; readonly issuer: number } | undefined;

export interface JobResult {
  readonly cms: VerifyResult;
  readonly xml: VerifyResult;
  readonly message: VerifyMessageResult;
  readonly pdf: VerifyResult;
  readonly list: ReadList;
}

/** What a thread asks while it works: a carried OCSP request, or a look into the lists. */
export type Question =
  | { readonly kind: 'ocsp'; readonly request: Uint8Array }
  | {
      readonly kind: 'lists';
      readonly certificate: Uint8Array;
      readonly issuer: Uint8Array;
      readonly now: Date;
      readonly judgedAt: Date | undefined;
    };

export interface Reply {
  readonly ocsp: Uint8Array;
  readonly lists: RevocationVerdict;
}

export type ToThread =
  | { readonly id: number; readonly job: Job }
  | { readonly question: number; readonly reply: Uint8Array | RevocationVerdict }
  | { readonly question: number; readonly fault: string };

export type FromThread =
  /** Said whenever a thread begins or goes on with a job: after a question or a result it computes on nothing. */
  | { readonly computing: number }
  | { readonly id: number; readonly result: VerifyResult | ReadList }
  | { readonly id: number; readonly fault: string }
  | { readonly question: number; readonly asked: Question };
