import type { SignatureVerifier, VerifyResult } from '../types.ts';
import { largestPdfBytes, largestSignatureBytes } from '../verify/largest-signature.ts';
import { concludeVerdict } from '../verify/verdict.ts';
import { ThreadLost, type ThreadPool, ThreadsBusy } from './thread-pool.ts';

/**
 * The verifier with its arithmetic on other threads: the main thread only carries bytes. When too much is waiting, nothing
 * can be said for now.
 */
export function pooledVerifier(pool: ThreadPool): SignatureVerifier {
  return {
    async verifyCms(request) {
      const { cms, content } = request;
      if (cms.length > largestSignatureBytes) return concludeVerdict(['BAD_FORMAT'], [], content);
      const copies = { cms: Uint8Array.from(cms), ...(content ? { content: Uint8Array.from(content) } : {}) };
      return verdictOf(pool.run({ kind: 'cms', request: { ...request, ...copies } }), content);
    },
    async verifyXml(request) {
      const { xml } = request;
      if (xml.length > largestSignatureBytes) return concludeVerdict(['BAD_FORMAT'], [], undefined);
      return verdictOf(pool.run({ kind: 'xml', request: { ...request, xml: Uint8Array.from(xml) } }), xml);
    },
    async verifyPdf(request) {
      const { pdf } = request;
      if (pdf.length > largestPdfBytes) return concludeVerdict(['BAD_FORMAT'], [], undefined);
      return verdictOf(pool.run({ kind: 'pdf', request: { ...request, pdf: Uint8Array.from(pdf) } }), pdf);
    },
    async verifyMessage(request) {
      const { xml } = request;
      if (xml.length > largestSignatureBytes)
        return { ...concludeVerdict(['BAD_FORMAT'], [], undefined), body: null };
      const work = pool.run({ kind: 'message', request: { ...request, xml: Uint8Array.from(xml) } });
      return { body: null, ...(await verdictOf(work, undefined)) };
    },
  };
}

async function verdictOf<Result extends VerifyResult>(
  work: Promise<Result>,
  content: Uint8Array | undefined,
): Promise<Result | VerifyResult> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ThreadLost) return concludeVerdict(['BAD_FORMAT'], [], content);
    if (error instanceof ThreadsBusy) return concludeVerdict(['REVOCATION_UNKNOWN'], [], content);
    throw error;
  }
}
