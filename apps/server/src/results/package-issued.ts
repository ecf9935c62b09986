import { packResult } from '@qyzmet/documents';
import { type Json, QyzmetError } from '@qyzmet/kernel';
import type { IssuedDocument } from '@qyzmet/store';
import type { Product } from '../product.ts';

/** PDF, signature, seal and the evidence of their checks, as one archive. */
export async function packageIssued(product: Product, issued: IssuedDocument): Promise<Uint8Array> {
  const [pdf, cms] = await Promise.all([
    fileOf(product, issued.pdfSha256),
    fileOf(product, issued.cmsSha256),
  ]);
  const seal = issued.sealSha256 ? await fileOf(product, issued.sealSha256) : undefined;
  return packResult({ pdf, cms, ...(seal ? { seal } : {}), evidence: await evidenceOf(product, issued) });
}

/** As it was kept when the signature and the seal were made; that of the seal under `seal`. */
export async function evidenceOf(product: Product, issued: IssuedDocument): Promise<Json> {
  const [signature, seal] = await Promise.all([
    jsonOf(product, issued.evidenceSha256),
    issued.sealEvidenceSha256 ? jsonOf(product, issued.sealEvidenceSha256) : undefined,
  ]);
  return seal === undefined ? signature : { ...(signature as Readonly<Record<string, Json>>), seal };
}

async function jsonOf(product: Product, sha256: string): Promise<Json> {
  return JSON.parse(Buffer.from(await fileOf(product, sha256)).toString('utf8')) as Json;
}

/** @throws QyzmetError page-not-found */
export async function fileOf(product: Product, sha256: string | null | undefined): Promise<Uint8Array> {
  const file = sha256 ? await product.store.files.find(sha256) : undefined;
  if (!file) throw new QyzmetError('page-not-found', { path: '/check' });
  return file.bytes;
}
