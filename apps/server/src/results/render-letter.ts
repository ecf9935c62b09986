import { type CaseState, localDate, organisationOf } from '@qyzmet/case-engine';
import { type RenderedDocument, renderDocument } from '@qyzmet/documents';
import type { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { pair, type RenderResultOptions, signerOf } from './render-result.ts';

/** The covering letter of a record, as it stands; without a signer it is a draft. */
export async function renderLetter(
  product: Product,
  state: CaseState,
  words: EditionWords,
  { signer, issuedAt }: RenderResultOptions,
): Promise<RenderedDocument> {
  const { regulation } = words.edition;
  const sender = product.law.getBody(organisationOf(state) ?? state.body);
  const titles = state.attachments.flatMap(({ document }) =>
    regulation.documents.filter(({ id }) => id === document).map(({ title }) => pair(title)),
  );
  return renderDocument(
    'covering-letter/v1',
    {
      number: state.number ?? '—',
      registeredOn: localDate(new Date(state.registeredAt ?? state.openedAt)),
      sender: pair(sender.name),
      receiver: pair(product.law.getBody(state.body).name),
      fullName: state.applicant?.name ?? '—',
      iin: state.applicant?.iin ?? '—',
      service: pair(regulation.title),
      text: state.coveringLetter?.text ?? '—',
      enclosures: [{ kk: 'Өтініш', ru: 'Заявление' }, ...titles],
      signer: signer ? signerOf(signer, words, state, 'sign-letter') : null,
    },
    { issuedAt: issuedAt.toISOString(), demonstration: product.settings.demonstration },
  );
}
