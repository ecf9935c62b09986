import type { CaseState } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { Product } from '../product.ts';
import { fileOf, packageIssued } from './package-issued.ts';

/** The signed PDF of a case. @throws QyzmetError page-not-found before there is one */
export async function pdfOf(product: Product, state: CaseState): Promise<Uint8Array> {
  if (!state.delivery && state.system !== 'office') throw new QyzmetError('page-not-found');
  return fileOf(product, state.document?.sha256);
}

/** Everything that proves the result of a case, as one archive. @throws QyzmetError page-not-found before there is one */
export async function packageFor(product: Product, state: CaseState): Promise<Uint8Array> {
  await pdfOf(product, state);
  const issued = state.document ? await product.store.issuedDocuments.find(state.document.code) : undefined;
  if (!issued) throw new QyzmetError('page-not-found');
  return packageIssued(product, issued);
}
