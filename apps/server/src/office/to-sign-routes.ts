import { newId } from '@qyzmet/kernel';
import { toSignPage, translator } from '@qyzmet/web';
import { ncaLayerOf } from '../demonstration/nca-layer.ts';
import { type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { reasonsIn } from './case-model.ts';
import { officeFrame, officerOf, openOfficeCase } from './office-desk.ts';
import { isToSign } from './paper-to-sign.ts';
import { type SignedPaper, signPaper } from './sign-paper.ts';
import { readTasksToSign } from './work-list.ts';

/** Everything that waits for one officer's signature: the page, and one signature at a time for its island. */
export function addToSignRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/to-sign', async (page) => {
    const { body, party } = officerOf(product, page);
    const { rows, total } = await readTasksToSign(product, page);
    const { iin, bin } = demandsOf(product.law, party);
    return sendPage(
      page,
      toSignPage({
        frame: await officeFrame(product, page),
        body: body.name[page.language],
        papers: rows.map(({ caseId, head, due }) => ({
          caseId,
          number: head.number ?? '',
          applicant: head.applicant?.name ?? '',
          service: new EditionWords(product.contexts.editionOf(head.edition), page.language).title,
          due: due ? new Date(due) : null,
          idempotencyKey: newId(page.now),
        })),
        more: total - rows.length,
        ...(product.demonstration ? { demonstration: ncaLayerOf(product.demonstration, iin) } : {}),
        signer: { signerIin: iin, ...(bin ? { signerBin: bin } : {}) },
      }),
    );
  });

  routes.post(
    '/office/to-sign/:caseId',
    async (page) => {
      const found = await openOfficeCase(product, page);
      const signed: SignedPaper = isToSign(found)
        ? await signPaper(product, page, found)
        : { kind: 'passed' };
      return page.reply.header('cache-control', 'no-store').send(answerOf(page, signed));
    },
    { perMinute: 240 },
  );
}

/** What the island is told: that it is signed, or the sentence of what keeps it from being. */
function answerOf({ language }: PageRequest, signed: SignedPaper) {
  const t = translator(language);
  const unsigned = (sentence: string) => ({ signed: false, sentence });
  switch (signed.kind) {
    case 'signed':
      return { signed: true };
    case 'passed':
      return unsigned(t('office.to-sign-passed'));
    case 'lost':
      return unsigned(t('office.sign-lost'));
    case 'silent':
      return unsigned(t('sign.silent-text'));
    case 'refused':
      return unsigned(
        reasonsIn(language, signed.signature.reasons)
          .map(({ sentence }) => sentence)
          .join(' '),
      );
  }
}
