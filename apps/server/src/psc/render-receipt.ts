import type { CaseState } from '@qyzmet/case-engine';
import { renderDocument } from '@qyzmet/documents';
import { QyzmetError, type Text } from '@qyzmet/kernel';
import { pscPaths } from '@qyzmet/web';
import type { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';

/** The receipt that the applicant takes along. @throws QyzmetError step-not-current before the application has a number */
export async function renderReceipt(
  product: Product,
  state: CaseState,
  words: EditionWords,
): Promise<Uint8Array> {
  const { applicant, body, centre, number, request, serviceDue } = state;
  if (!number || !request || !applicant)
    throw new QyzmetError('step-not-current', { path: pscPaths.filed(state.caseId) });
  const { regulation } = words.edition;
  const provider = product.law.getBody(body);
  const places = [provider, ...(centre ? [product.law.getBody(centre)] : [])];
  const reason = serviceDueReason(words);
  const operator = state.visits.find(({ by }) => by.role === 'psc-operator')?.by.name;
  const { pdf } = await renderDocument(
    'application-receipt/v1',
    {
      uniqueNumber: number,
      body: pair(provider.name),
      service: pair(regulation.title),
      fullName: applicant.name,
      acceptedAt: request.judgedAt,
      ...(operator ? { acceptedBy: operator } : {}),
      dueAt: serviceDue,
      ...(reason && serviceDue ? { dueReason: pair(reason) } : {}),
      documents: regulation.documents
        .filter(({ id }) => state.attachments.some(({ document }) => document === id))
        .map(({ title }) => pair(title)),
      contacts: places.map(({ address, name, phone }) => ({
        title: pair(name),
        detail: [address.kk, phone].filter(Boolean).join(' · '),
      })),
    },
    { issuedAt: request.judgedAt, demonstration: product.settings.demonstration },
  );
  return pdf;
}

/** What the regulation says of the time of this channel, where it says it of the very clause that is reckoned by. */
function serviceDueReason(words: EditionWords): Text | undefined {
  const { channels, statements } = words.edition.regulation;
  const deadline = channels.psc?.steps.find((step) => step.deadline?.of === 'service')?.deadline;
  return statements.find(
    ({ cites, topic }) => topic === 'duration' && cites.some((clause) => deadline?.cites.includes(clause)),
  )?.text;
}

function pair({ kk, ru }: Text) {
  return { kk, ru };
}
