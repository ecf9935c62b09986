import { randomBytes } from 'node:crypto';
import { mobileLaunchAddress, mobileSignPrefix } from '@qyzmet/signatures';
import type { SigningCode } from '@qyzmet/store';
import { type MobileSigningAnswer, paths, translator } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import { refusalReasons } from '../present/refusal-reasons.ts';
import type { Product } from '../product.ts';

/** A document that waits for one person's signature, and how a phone shows it. */
export type DocumentToSign = Pick<
  SigningCode,
  'system' | 'caseId' | 'openedBy' | 'applicantIin' | 'demands' | 'document' | 'paper'
> & { readonly content: Uint8Array };

/** Minutes in which a code must be read and signed. */
const lifeMinutes = 10;
/** Minutes in which the page must take a signature that has come. */
const takingMinutes = 30;

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/** Makes the code of a document; another one of the same person for the same case ends. */
export async function openCode(product: Product, document: DocumentToSign, now: Date): Promise<void> {
  await product.store.signingCodes.open({
    ...document,
    id: randomBytes(24).toString('base64url'),
    token: randomBytes(24).toString('base64url'),
    now,
    expiresAt: later(now, lifeMinutes),
  });
}

/** Until when a signature that has come is kept for the page. */
export function keptUntil(now: Date): Date {
  return later(now, takingMinutes);
}

/** Where the app asks first. Query strings are not logged: the code stays out of the log. */
export function offerAddress({ settings }: Product, id: string): string {
  return `${settings.publicAddress}/mgovSign?code=${id}`;
}

export function documentsAddress({ settings }: Product, id: string): string {
  return `${settings.publicAddress}/mgovSign/documents?code=${id}`;
}

/** The text of the QR code. */
export function codeText(product: Product, id: string): string {
  return `${mobileSignPrefix}${offerAddress(product, id)}`;
}

/** What opens the app on the same phone, or the page that stands for it in the demonstration. */
export function launchOf(product: Product, id: string) {
  return product.demonstration
    ? {
        address: `${paths.demonstrationPhone()}?qr=${encodeURIComponent(codeText(product, id))}`,
        demonstration: true,
      }
    : { address: mobileLaunchAddress(offerAddress(product, id)), demonstration: false };
}

/** How a code stands, in the page's language; undefined is one that has ended. */
export function answerOf(page: PageRequest, code: SigningCode | undefined): MobileSigningAnswer {
  const state = code?.state ?? 'expired';
  return {
    state,
    status: translator(page.language)(`sign.mobile-${state}`),
    reasons: refusalReasons(code?.reasons ?? [], page.language).map(({ sentence }) => sentence),
  };
}

export interface TakenSignature {
  readonly cms: string | Uint8Array;
  /** SHA-256 of the document that was made for the signer. */
  readonly paper: string | null;
}

/**
 * The signature that a form brings: what the page itself has made, or what came from the phone, which is taken once.
 * Undefined when the phone's is no more, or was made over something else than what stands here now.
 */
export async function takeSignature(
  product: Product,
  page: PageRequest,
  expected: { readonly caseId: string; readonly content?: Uint8Array },
): Promise<TakenSignature | undefined> {
  const { cms = '', mobile, paper } = page.form;
  if (!mobile) return { cms, paper: paper || null };
  const code = await product.store.signingCodes.find(mobile, page.now);
  if (!code?.cms || !isOwn(page, code, expected.caseId)) return undefined;
  if (expected.content && !code.content.equals(expected.content)) return undefined;
  await product.store.signingCodes.forget(code.id);
  return { cms: code.cms, paper: code.paper };
}

/** The code belongs to this page's person and to this very case. */
export function isOwn(page: PageRequest, code: SigningCode, caseId: string): boolean {
  return code.caseId === caseId && code.openedBy.iin === page.signedIn?.party.iin;
}
