/**
 * Signing with the national app eGov Mobile by a QR code, as its integrators' guide prints it: the code leads to API 1, which
 * names API 2; API 2 gives the documents (GET) and takes them back signed (PUT).
 */

/** What stands in the QR code before the address of API 1. */
export const mobileSignPrefix = 'mobileSign:';

/** Answer of API 1. `expiry_date` is an ISO moment. */
export interface MobileSignOffer {
  readonly description: string;
  readonly expiry_date: string;
  readonly organisation: {
    readonly nameRu: string;
    readonly nameKz: string;
    readonly nameEn: string;
    readonly bin: string;
  };
  readonly document: {
    /** Address of API 2. */
    readonly uri: string;
    /** With `Token` the app sends `Authorization: Bearer …`. */
    readonly auth_type: 'None' | 'Token' | 'Eds';
    readonly auth_token: string;
  };
}

export interface MobileSignDocument {
  readonly id: number;
  readonly nameRu: string;
  readonly nameKz: string;
  readonly nameEn: string;
  /** Shown to the person beside the document. */
  readonly meta: readonly { readonly name: string; readonly value: string }[];
  /** Base64 of the document and, on the way back, of its CMS. */
  readonly document: { readonly file: { readonly mime: string; readonly data: string } };
}

/** Body of API 2 both ways. `CMS_SIGN_ONLY` leaves the content out of the CMS. */
export interface MobileSignDocuments {
  readonly signMethod: 'CMS_SIGN_ONLY' | 'CMS_WITH_DATA';
  readonly version: 1;
  readonly documentsToSign: readonly MobileSignDocument[];
}

/** How the app wants to be told of a kind of file. */
export function mobileMime(mediaType: string): string {
  return mediaType === 'application/pdf' ? '@file/pdf' : mediaType;
}

/** Opens the app on the same phone. Of public examples: the operator gives the form that holds today. */
export function mobileLaunchAddress(offerAddress: string): string {
  const link = encodeURIComponent(offerAddress);
  return `https://m.egov.kz/mobileSign/?link=${link}&isi=1476128386&ibi=kz.egov.mobile&apn=kz.mobile.mgov`;
}

/** The CMS files that came back, in the order of the documents; undefined for a body of another shape. */
export function signedDocuments(body: unknown, count: number): readonly Uint8Array[] | undefined {
  const list = (body as { readonly documentsToSign?: unknown } | null | undefined)?.documentsToSign;
  if (!Array.isArray(list) || list.length !== count) return undefined;
  const files = list.map((entry) => {
    const { data } = ((entry as Partial<MobileSignDocument> | null)?.document?.file ?? {}) as {
      readonly data?: unknown;
    };
    return typeof data === 'string' && data !== '' ? bytesOf(data) : undefined;
  });
  return files.every((file) => file !== undefined) ? files : undefined;
}

/** Base64 as the guide says, or PEM as some versions of the app send it. */
function bytesOf(data: string): Uint8Array {
  return data.startsWith('-----') ? Buffer.from(data) : Buffer.from(data, 'base64');
}
