import type { SignatureVerifier, VerifyResult } from '../types.ts';
import { largestSignatureBytes } from '../verify/largest-signature.ts';
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
      if (request.xml.length > largestSignatureBytes) return concludeVerdict(['BAD_FORMAT'], [], undefined);
      const xml = Uint8Array.from(request.xml);
      return verdictOf(pool.run({ kind: 'xml', request: { ...request, xml } }), xml);
    },
  };
}

async function verdictOf(
  work: Promise<VerifyResult>,
  content: Uint8Array | undefined,
): Promise<VerifyResult> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ThreadLost) return concludeVerdict(['BAD_FORMAT'], [], content);
    if (error instanceof ThreadsBusy) return concludeVerdict(['REVOCATION_UNKNOWN'], [], content);
    throw error;
  }
}
