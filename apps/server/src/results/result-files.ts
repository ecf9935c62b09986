import type { CaseState } from '@qyzmet/case-engine';
import { packResult } from '@qyzmet/documents';
import { type Json, QyzmetError } from '@qyzmet/kernel';
import type { Product } from '../product.ts';

/** The signed PDF of a case. @throws QyzmetError page-not-found before there is one */
export async function pdfOf(product: Product, state: CaseState): Promise<Uint8Array> {
  if (!state.delivery && state.system !== 'office') throw new QyzmetError('page-not-found');
  return fileOf(product, state.document?.sha256);
}

/** PDF, detached CMS and the evidence of its check, as one archive. */
export async function packageFor(product: Product, state: CaseState): Promise<Uint8Array> {
  const pdf = await pdfOf(product, state);
  const [cms, evidence] = await Promise.all([
    fileOf(product, state.resultSignature?.cmsSha256),
    fileOf(product, state.resultSignature?.evidenceSha256),
  ]);
  return packResult({ pdf, cms, evidence: JSON.parse(Buffer.from(evidence).toString('utf8')) as Json });
}

async function fileOf(product: Product, sha256: string | null | undefined): Promise<Uint8Array> {
  const file = sha256 ? await product.store.files.find(sha256) : undefined;
  if (!file) throw new QyzmetError('page-not-found');
  return file.bytes;
}
