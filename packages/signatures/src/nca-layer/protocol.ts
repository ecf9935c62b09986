import { oids } from '../der/oids.ts';
import { roleOids } from '../x509/person.ts';

/** Where NCALayer answers on the computer of the person who signs. */
export const ncaLayerAddress = 'wss://127.0.0.1:13579/';

export const basicsModule = 'kz.gov.pki.knca.basics';

/** The first message of NCALayer on every connection. */
export interface NcaLayerGreeting {
  readonly result: { readonly version: string };
}

/** One request for a signature, as the module `kz.gov.pki.knca.basics` takes it. Answers bear no number: one at a time. */
export interface NcaLayerSignRequest {
  readonly module: typeof basicsModule;
  readonly method: 'sign';
  readonly args: {
    /** Null lets the person choose among all kinds of key storage. */
    readonly allowedStorages: readonly string[] | null;
    readonly format: 'cms';
    /** Base64 of the bytes to sign, or of several documents, which are signed with one key in one window. */
    readonly data: string | readonly string[];
    readonly signingParams: {
      /** The data are base64, and their bytes are signed. */
      readonly decode: boolean;
      /** False leaves the content out of the CMS. */
      readonly encapsulate: boolean;
      /** Always false: with a hash, NCALayer could not know what is signed. */
      readonly digested: boolean;
    };
    readonly signerParams: {
      readonly extKeyUsageOids: readonly string[];
      /** Shows this person's keys only: a convenience, no check. */
      readonly iin: string;
      readonly bin: string;
      readonly serialNumber: string;
      readonly chain: readonly string[];
    };
    readonly locale: 'kk' | 'ru' | 'en';
  };
}

/** `result` is missing when the person cancelled. */
export type NcaLayerAnswer =
  | { readonly status: true; readonly body: { readonly result?: string | readonly string[] } }
  | {
      readonly status: false;
      readonly code: string;
      readonly message: string;
      readonly details?: string;
    };

/** A request for a detached CMS over the exact bytes, by the signing key of an individual or, with `bin`, of an organisation. */
export function ncaLayerSignRequest(wish: {
  /** Base64; a list is answered by a list. */
  readonly data: string | readonly string[];
  readonly iin: string;
  readonly bin?: string;
  readonly locale: 'kk' | 'ru' | 'en';
}): NcaLayerSignRequest {
  return {
    module: basicsModule,
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: wish.data,
      signingParams: { decode: true, encapsulate: false, digested: false },
      signerParams: {
        extKeyUsageOids: [oids.emailProtection, wish.bin ? roleOids['legal-entity'] : roleOids.individual],
        iin: wish.iin,
        bin: wish.bin ?? '',
        serialNumber: '',
        chain: [],
      },
      locale: wish.locale,
    },
  };
}
