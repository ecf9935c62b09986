import type { System } from '@qyzmet/regulation';
import type { SignWaysModel } from '@qyzmet/web';
import { ncaLayerOf } from '../demonstration/nca-layer.ts';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { answerOf, launchOf } from './phone-signing.ts';
import type { SignerDemands } from './signer-demands.ts';

export interface PlaceOfSigning {
  /** Path of the page where the document is signed: the form posts there. */
  readonly path: string;
  readonly system: System;
  readonly caseId: string;
  readonly demands: SignerDemands;
  /** What is signed: the path that gives it with the bytes themselves, or the path where it is made for its signer. */
  readonly document:
    | { readonly contentPath: string; readonly content: Uint8Array }
    | { readonly preparePath: string; readonly sheetOf: (sha256: string) => string };
}

/** The ways to sign one document, as its page offers them to one person. */
export async function signWays(
  product: Product,
  page: PageRequest,
  place: PlaceOfSigning,
): Promise<SignWaysModel> {
  const { demands, document, path } = place;
  const code = await currentCode(product, page, place);
  const prepared = code?.paper && 'sheetOf' in document ? document.sheetOf(code.paper) : undefined;
  return {
    action: path,
    idempotencyKey: page.request.id,
    ...('contentPath' in document
      ? { contentPath: document.contentPath }
      : { preparePath: document.preparePath }),
    signerIin: demands.iin,
    ...(demands.bin ? { signerBin: demands.bin } : {}),
    ...(product.demonstration ? { demonstration: ncaLayerOf(product.demonstration, demands.iin) } : {}),
    ...(prepared ? { preparedUrl: prepared } : {}),
    ...(product.settings.egovMobile
      ? {
          mobile: {
            startPath: `${path}/mobile`,
            ...(code
              ? {
                  code: {
                    ...answerOf(page, code),
                    id: code.id,
                    picturePath: `${path}/mobile/${code.id}/qr.svg`,
                    statePath: `${path}/mobile/${code.id}`,
                    cancelPath: `${path}/mobile/${code.id}/cancel`,
                    until: new Date(code.expiresAt),
                    launch: launchOf(product, code.id),
                  },
                }
              : {}),
          },
        }
      : {}),
  };
}

/** A code over something that has changed since is none. */
async function currentCode(
  product: Product,
  page: PageRequest,
  { caseId, document, system }: PlaceOfSigning,
) {
  const iin = page.signedIn?.party.iin;
  if (!product.settings.egovMobile || !iin) return undefined;
  const code = await product.store.signingCodes.current({ system, caseId, iin, now: page.now });
  const isSame = !('content' in document) || code?.content.equals(document.content);
  return isSame ? code : undefined;
}
