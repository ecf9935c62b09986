import { requestBytes } from '../network/request-bytes.ts';
import type { OcspTransport } from './ocsp-source.ts';

const largestAnswer = 1024 * 1024;

/** OCSP over HTTP to one configured address. */
export function httpOcspTransport(address: string, timeoutMs = 10_000): OcspTransport {
  return (request) =>
    requestBytes(address, {
      body: { bytes: request, type: 'application/ocsp-request' },
      largest: largestAnswer,
      timeoutMs,
    });
}
