import type { OcspTransport } from './ocsp-source.ts';

const largestAnswer = 1024 * 1024;

/**
 * OCSP over HTTP to one configured address. Redirects are refused and a User-Agent is set: a filter on the way to the
 * national responder sends clients without one to a captive page.
 */
export function httpOcspTransport(url: string, timeoutMs = 10_000): OcspTransport {
  return async (request) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', 'user-agent': 'qyzmet/0.1' },
      body: new Uint8Array(request),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`OCSP responder answered ${response.status}`);
    const answer = new Uint8Array(await response.arrayBuffer());
    if (answer.length > largestAnswer) throw new Error('OCSP answer too large');
    return answer;
  };
}
