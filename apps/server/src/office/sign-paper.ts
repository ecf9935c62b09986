import type { CaseState, JudgedSignature } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { PageRequest } from '../http/page-request.ts';
import { idempotency } from '../portal/application-routes.ts';
import type { Product } from '../product.ts';
import { mustAskAgain } from '../signing/ask-again.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { takeSignature } from '../signing/phone-signing.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { findPapers, forgetPapers } from './kept-work.ts';
import type { OfficeCase } from './office-desk.ts';

/** What became of an officer's signature. */
export type SignedPaper =
  | { readonly kind: 'signed'; readonly state: CaseState }
  /** What is no more: the paper that was shown, or the signature from the phone. */
  | { readonly kind: 'lost'; readonly what: 'paper' | 'phone-signature' }
  /** The authority does not answer, and the settings say that nothing is written then. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused'; readonly signature: JudgedSignature }
  /** Somebody was faster: the case has left the step. */
  | { readonly kind: 'passed' };

/** Judges the signature that the form brings over the very paper this officer was shown, and performs the step (6/7, 6/10). */
export async function signPaper(
  product: Product,
  page: PageRequest,
  { state, officer, step }: OfficeCase,
): Promise<SignedPaper> {
  const taken = await takeSignature(product, page, { caseId: state.caseId });
  if (!taken) return { kind: 'lost', what: 'phone-signature' };
  const papers = await findPapers(product, page, state.caseId);
  const pdfSha256 = papers.find((sha256) => sha256 === taken.paper);
  const paper = pdfSha256 ? await product.store.files.find(pdfSha256) : undefined;
  if (!pdfSha256 || !paper) return { kind: 'lost', what: 'paper' };
  const signature = await judgeSignature(product, {
    ...demandsOf(product.law, officer.party),
    cms: taken.cms,
    content: paper.bytes,
    contentType: 'application/pdf',
  });
  if (mustAskAgain(product, signature)) return { kind: 'silent' };
  const signed = await product.cases.execute(
    officer.system,
    state.caseId,
    [
      {
        type: 'perform',
        by: officer.party,
        step: state.step ?? '',
        input: {
          kind: step?.kind === 'sign-letter' ? 'signed-letter' : 'signed-result',
          pdfSha256,
          signature,
        },
      },
    ],
    idempotency(page),
  );
  if (signed.ok) {
    await forgetPapers(product, page, state.caseId);
    return { kind: 'signed', state: signed.value.state };
  }
  const { code } = signed.error;
  if (code === 'signature-refused') return { kind: 'refused', signature };
  if (code === 'step-not-current' || code === 'changed-meanwhile') return { kind: 'passed' };
  throw new QyzmetError(code);
}
