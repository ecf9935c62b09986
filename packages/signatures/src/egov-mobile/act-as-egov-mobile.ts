import { failure, type Result, success } from '@qyzmet/kernel';
import { signCms } from '../cms/sign-cms.ts';
import type { SigningKey } from '../crypto/signing-key.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type MobileSignDocuments, type MobileSignOffer, mobileSignPrefix } from './protocol.ts';

/** Whom the app asks: over the network, or a product that stands in the same process. */
export type MobileTransport = (request: {
  readonly method: 'GET' | 'PUT';
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}) => Promise<{ readonly status: number; readonly body: string }>;

export interface ReadCode {
  readonly offer: MobileSignOffer;
  readonly documents: MobileSignDocuments;
}

/** `message` is what the service said, as the app would show it. */
export interface MobileFault {
  readonly status: number;
  readonly message: string;
}

/** Reads a QR code as the app does: first what is offered and by whom, then the documents. */
export async function readMobileCode(
  text: string,
  language: string,
  ask: MobileTransport,
): Promise<Result<ReadCode, MobileFault>> {
  if (!text.startsWith(mobileSignPrefix)) return failure({ status: 0, message: '' });
  const headers = { accept: 'application/json', 'accept-language': language };
  const address = text.slice(mobileSignPrefix.length);
  const first = await ask({ method: 'GET', address, headers });
  if (first.status !== 200) return failure(faultOf(first));
  const offer = JSON.parse(first.body) as MobileSignOffer;
  const second = await ask({
    method: 'GET',
    address: offer.document.uri,
    headers: { ...headers, ...authorisation(offer) },
  });
  if (second.status !== 200) return failure(faultOf(second));
  return success({ offer, documents: JSON.parse(second.body) as MobileSignDocuments });
}

/** Signs every document with the key and sends the signatures back; answers what the service said of them. */
export async function signMobileDocuments(
  { offer, documents }: ReadCode,
  signer: { readonly key: SigningKey; readonly certificate: Certificate; readonly now: Date },
  language: string,
  ask: MobileTransport,
): Promise<Result<void, MobileFault>> {
  const { certificate, key, now } = signer;
  const detached = documents.signMethod === 'CMS_SIGN_ONLY';
  const signed: MobileSignDocuments = {
    ...documents,
    documentsToSign: documents.documentsToSign.map((entry) => {
      const { file } = entry.document;
      const content = Buffer.from(file.data, 'base64');
      const cms = signCms({ content, key, certificate, detached, signingTime: now });
      return {
        ...entry,
        document: { file: { mime: file.mime, data: Buffer.from(cms).toString('base64') } },
      };
    }),
  };
  const answer = await ask({
    method: 'PUT',
    address: offer.document.uri,
    headers: {
      accept: 'application/json',
      'accept-language': language,
      'content-type': 'application/json',
      ...authorisation(offer),
    },
    body: JSON.stringify(signed),
  });
  return answer.status === 200 ? success(undefined) : failure(faultOf(answer));
}

function authorisation({ document }: MobileSignOffer): Readonly<Record<string, string>> {
  return document.auth_type === 'Token' ? { authorization: `Bearer ${document.auth_token}` } : {};
}

function faultOf({ body, status }: { readonly status: number; readonly body: string }): MobileFault {
  try {
    return { status, message: String((JSON.parse(body) as { readonly message?: unknown }).message ?? '') };
  } catch {
    return { status, message: '' };
  }
}
