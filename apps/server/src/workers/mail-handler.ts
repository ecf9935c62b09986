import type { Mailer } from '@qyzmet/mail';
import type { System } from '@qyzmet/regulation';
import type { Product } from '../product.ts';
import { pdfOf } from '../results/result-files.ts';
import { type ItemHandler, UndeliverableItem } from './outbox-worker.ts';

interface MailOrder {
  readonly caseId: string;
  readonly system: System;
  readonly to: string;
}

/** Sends the output document to the applicant's e-mail (paragraphs 6/11 and 7/10). */
export function mailHandler(product: Product, mailer: Mailer): ItemHandler {
  return async (item) => {
    const { caseId, system, to } = item.payload as unknown as MailOrder;
    const found = await product.cases.find(system, caseId);
    if (!found) throw new UndeliverableItem(`no record ${system}/${caseId}`);
    await sendResultMail(product, mailer, { id: item.id, to, state: found.state });
  };
}

/** @throws when the mail server did not take it; UndeliverableItem when it never will */
export async function sendResultMail(
  product: Product,
  mailer: Mailer,
  { id, to, state }: { id: string; to: string; state: Parameters<typeof pdfOf>[1] },
): Promise<void> {
  const { title } = product.contexts.editionOf(state.edition).regulation;
  const check = `${product.settings.publicAddress}/check/${state.document?.code}`;
  const outcome = await mailer.send({
    id,
    to,
    subject: `${title.kk} № ${state.number}`,
    text: [
      `«${title.kk}» қызметінің нәтижесі тіркелді: № ${state.number}. Құжаттың түпнұсқалығын тексеру: ${check}`,
      `Во вложении результат услуги «${title.ru}»: № ${state.number}. Проверить подлинность: ${check}`,
    ].join('\n\n'),
    attachments: [
      { name: `${state.number}.pdf`, mediaType: 'application/pdf', content: await pdfOf(product, state) },
    ],
  });
  if (outcome.kind === 'refused') throw new UndeliverableItem(outcome.reason);
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
}
