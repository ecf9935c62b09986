import { qrCodeSvg } from '@qyzmet/documents';
import { QyzmetError } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { answerOf, codeText, type DocumentToSign, isOwn, openCode } from './phone-signing.ts';

/**
 * Signing by a QR code on one page where something is signed.
 * @param path where that page stands, with `:caseId`
 * @param open the document that waits for this person there; throws when none does
 */
export function addPhoneSigning(
  routes: PageRoutes,
  product: Product,
  path: string,
  open: (page: PageRequest) => Promise<DocumentToSign>,
): void {
  if (!product.settings.egovMobile) return;
  const pageOf = (page: PageRequest) =>
    `${path.replace(':caseId', encodeURIComponent(page.params.caseId ?? ''))}#sign-mobile`;

  routes.post(
    `${path}/mobile`,
    async (page) => {
      await openCode(product, await open(page), page.now);
      return goTo(page, pageOf(page));
    },
    { perMinute: 20 },
  );

  routes.get(`${path}/mobile`, async (page) => goTo(page, pageOf(page)));

  routes.get(
    `${path}/mobile/:code`,
    async (page) =>
      page.reply.header('cache-control', 'no-store').send(answerOf(page, await ownCode(product, page))),
    { perMinute: 120 },
  );

  routes.get(`${path}/mobile/:code/qr.svg`, async (page) => {
    const code = await ownCode(product, page);
    if (!code) throw new QyzmetError('page-not-found');
    return page.reply
      .header('content-type', 'image/svg+xml')
      .header('cache-control', 'private, no-store')
      .send(qrCodeSvg(codeText(product, code.id)));
  });

  routes.post(`${path}/mobile/:code/cancel`, async (page) => {
    const code = await ownCode(product, page);
    if (code) await product.store.signingCodes.forget(code.id);
    leaveNotice(page.reply, { kind: 'plain', title: translator(page.language)('sign.mobile-cancelled') });
    return goTo(page, pageOf(page).replace('#sign-mobile', ''));
  });
}

async function ownCode(product: Product, page: PageRequest) {
  if (!page.signedIn) throw new QyzmetError('signed-out');
  const code = await product.store.signingCodes.find(page.params.code ?? '', page.now);
  return code && isOwn(page, code, page.params.caseId ?? '') ? code : undefined;
}
