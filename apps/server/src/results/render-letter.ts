import type { CaseState } from '@qyzmet/case-engine';
import { type RenderedDocument, renderDocument } from '@qyzmet/documents';
import type { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { pickFields, type RenderResultOptions, signerOf } from './render-result.ts';
import { pair, sheetValues } from './sheet-values.ts';

/** The covering letter of a record, as it stands; without a signer it is a draft. */
export async function renderLetter(
  product: Pick<Product, 'law' | 'settings'>,
  state: CaseState,
  words: EditionWords,
  { signer, issuedAt }: RenderResultOptions,
): Promise<RenderedDocument> {
  const { regulation } = words.edition;
  const titles = state.attachments.flatMap(({ document }) =>
    regulation.documents.filter(({ id }) => id === document).map(({ title }) => pair(title)),
  );
  const known = {
    ...sheetValues(product, state, words.edition, undefined),
    receiver: pair(product.law.getBody(state.body).name),
    service: pair(regulation.title),
    specialist: state.coveringLetter?.by.name ?? '—',
    text: state.coveringLetter?.text ?? '—',
    enclosures: [{ kk: 'Өтініш', ru: 'Заявление' }, ...titles],
    signer: signer ? signerOf(signer, words, state, 'sign-letter') : null,
  };
  return renderDocument('covering-letter/v1', pickFields('covering-letter/v1', known), {
    issuedAt: issuedAt.toISOString(),
    demonstration: product.settings.demonstration,
  });
}
