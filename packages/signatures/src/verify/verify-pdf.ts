import { PdfError, type PdfSignature, readPdfSignatures } from '../pdf/read-pdf-signatures.ts';
import type { Reason, VerifyPdfRequest, VerifyResult } from '../types.ts';
import { largestPdfBytes } from './largest-signature.ts';
import { concludeVerdict } from './verdict.ts';
import { type CmsSettings, judgeCms } from './verify-cms.ts';

/** Each signature costs a digest of the whole file. */
const mostWork = 3 * largestPdfBytes;

/**
 * Verifies the signatures inside a PDF (PAdES, adbe.pkcs7.detached). The last one must cover the file to its end: what was
 * added after it has changed the document.
 */
export async function verifyPdf(request: VerifyPdfRequest, settings: CmsSettings): Promise<VerifyResult> {
  const { pdf } = request;
  const signatures = readOrRefuse(pdf);
  if (!signatures) return concludeVerdict(['BAD_FORMAT'], [], pdf);
  const [last] = signatures.slice(-1);
  if (!last) return concludeVerdict(['NO_SIGNERS'], [], pdf);
  const reasons: Reason[] = last.end === pdf.length ? [] : ['DIGEST_MISMATCH'];
  const judged = [];
  for (const { cms, signed } of signatures)
    judged.push(await judgeCms({ ...request, cms, content: signed }, settings));
  return concludeVerdict(
    [...reasons, ...judged.flatMap((one) => one.reasons)],
    judged.flatMap(({ signers }) => signers),
    pdf,
  );
}

function readOrRefuse(pdf: Uint8Array): readonly PdfSignature[] | undefined {
  try {
    const signatures = pdf.length <= largestPdfBytes ? readPdfSignatures(pdf) : undefined;
    return signatures && signatures.length * pdf.length <= mostWork ? signatures : undefined;
  } catch (error) {
    if (error instanceof PdfError) return undefined;
    throw error;
  }
}
