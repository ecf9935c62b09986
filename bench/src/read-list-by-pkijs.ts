import { readFileSync } from 'node:fs';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** Reads one list by pkijs in a process of its own: as it comes, or with its limits raised. */
const [path = '', limits] = process.argv.slice(2);
const raised = { maxNodes: 50_000_000, maxContentLength: 1 << 30, maxDepth: 100 };
const before = process.memoryUsage().rss;
const start = performance.now();

function read(): string | undefined {
  const bytes = Uint8Array.from(readFileSync(path)).buffer;
  const { result, offset } = limits === 'raised' ? asn1js.fromBER(bytes, raised) : asn1js.fromBER(bytes);
  if (offset < 0) return result.error;
  return new pkijs.CertificateRevocationList({ schema: result }).revokedCertificates
    ? undefined
    : 'no entries';
}

let refusal: string | undefined;
try {
  refusal = read();
} catch (error) {
  refusal = String(error);
}
process.stdout.write(
  JSON.stringify({
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round((process.memoryUsage().rss - before) / 1e6),
    refusal,
  }),
);
