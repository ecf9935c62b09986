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

/** Hash of the document that was made for this officer's certificate and shown; undefined forgets it. */
export async function keepPaper(
  product: Product,
  page: PageRequest,
  caseId: string,
  sha256: string | undefined,
) {
  await product.signIn.keep(page.request, 'office', paperOf(caseId), sha256);
}

export async function findPaper(
  product: Product,
  page: PageRequest,
  caseId: string,
): Promise<string | undefined> {
  const kept = await product.signIn.findKept(page.request, 'office', paperOf(caseId));
  return typeof kept === 'string' ? kept : undefined;
}
