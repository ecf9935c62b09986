import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import type { DecisionDraft } from './decision-draft.ts';
import type { OfficeCase } from './office-desk.ts';

/** Unfinished work on a case lies with the officer's session: nobody else sees it, and it ends with the session. */
const draftOf = (caseId: string) => `decision/${caseId}`;
const paperOf = (caseId: string) => `paper/${caseId}`;

export async function keepDraft(
  product: Product,
  page: PageRequest,
  caseId: string,
  draft: DecisionDraft | undefined,
) {
  await product.signIn.keep(page.request, 'office', draftOf(caseId), draft);
}

/** Undefined once the step is another one. */
export async function readKeptDraft(
  product: Product,
  page: PageRequest,
  { state, step }: Pick<OfficeCase, 'state' | 'step'>,
): Promise<DecisionDraft | undefined> {
  if (step?.kind !== 'decide') return undefined;
  // Written by `keepDraft` alone.
  return (await product.signIn.findKept(page.request, 'office', draftOf(state.caseId))) as
    | DecisionDraft
    | undefined;
}

/** Each way to sign may ask for a sheet of its own. */
const mostPapers = 5;

/** Remembers the hash of a sheet that was made for this officer and shown. */
export async function keepPaper(
  product: Product,
  page: PageRequest,
  caseId: string,
  sha256: string,
): Promise<void> {
  const papers = [...(await findPapers(product, page, caseId)), sha256].slice(-mostPapers);
  await product.signIn.keep(page.request, 'office', paperOf(caseId), papers);
}

export async function forgetPapers(product: Product, page: PageRequest, caseId: string): Promise<void> {
  await product.signIn.keep(page.request, 'office', paperOf(caseId), undefined);
}

/** Hashes of the sheets that were shown to this officer. */
export async function findPapers(
  product: Product,
  page: PageRequest,
  caseId: string,
): Promise<readonly string[]> {
  const kept = await product.signIn.findKept(page.request, 'office', paperOf(caseId));
  return Array.isArray(kept) ? kept.filter((sha256) => typeof sha256 === 'string') : [];
}
