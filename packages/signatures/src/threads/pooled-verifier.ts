import type { SignatureVerifier, VerifyResult } from '../types.ts';
import { largestSignatureBytes } from '../verify/largest-signature.ts';
import { concludeVerdict } from '../verify/verdict.ts';
import { type ThreadPool, ThreadTimeout } from './thread-pool.ts';

/** The verifier with its arithmetic on other threads: the main thread only carries bytes. */
export function pooledVerifier(pool: ThreadPool): SignatureVerifier {
  const refuse = (content: Uint8Array | undefined): VerifyResult =>
    concludeVerdict(['BAD_FORMAT'], [], content);
  return {
    async verifyCms(request) {
      const { cms, content } = request;
      if (cms.length > largestSignatureBytes) return refuse(content);
      const copies = { cms: Uint8Array.from(cms), ...(content ? { content: Uint8Array.from(content) } : {}) };
      return refuseWhenEndless(pool.run({ kind: 'cms', request: { ...request, ...copies } }), content);
    },
    async verifyXml(request) {
      const xml = Uint8Array.from(request.xml);
      return refuseWhenEndless(pool.run({ kind: 'xml', request: { ...request, xml } }), xml);
    },
  };

  async function refuseWhenEndless(work: Promise<VerifyResult>, content: Uint8Array | undefined) {
    try {
      return await work;
    } catch (error) {
      if (error instanceof ThreadTimeout) return refuse(content);
      throw error;
    }
  }
}
