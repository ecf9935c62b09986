import { fromBase64 } from '../der/pem.ts';
import { createCrlStore } from '../revocation/crl-store.ts';
import { archivedOcspSource } from '../revocation/ocsp-source.ts';
import type { RevocationSource, RevocationVerdict } from '../revocation/source.ts';

/** What can be proved out of evidence: everything in it is signed by somebody, and is checked as if a stranger gave it. */
export interface KeptEvidence {
  /** Candidates for intermediate authorities, DER; they count only when they chain to a pinned anchor. */
  readonly certificates: readonly Uint8Array[];
  readonly ocspResponses: readonly Uint8Array[];
  readonly revocationLists: readonly Uint8Array[];
}

/** A result has a few signers, each with a short chain. */
const mostOfEach = 40;
const deepest = 12;

/** Takes the certificates, OCSP responses and lists out of the evidence of a verdict, wherever they stand in it. */
export function readEvidence(evidence: unknown): KeptEvidence {
  const found = { der: new Set<string>(), response: new Set<string>(), lists: new Set<string>() };
  const take = (name: string, value: unknown) => {
    const texts = Array.isArray(value) ? value : [value];
    const into = found[name as keyof typeof found];
    for (const text of texts) if (typeof text === 'string' && into && into.size < mostOfEach) into.add(text);
  };
  const walk = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > deepest) return;
    for (const [name, member] of Object.entries(value)) {
      if (Object.hasOwn(found, name)) take(name, member);
      walk(member, depth + 1);
    }
  };
  walk(evidence, 0);
  const bytes = (texts: ReadonlySet<string>) => [...texts].flatMap((text) => fromBase64(text) ?? []);
  return {
    certificates: bytes(found.der),
    ocspResponses: bytes(found.response),
    revocationLists: bytes(found.lists),
  };
}

/** Says what the kept answers said at the judged moment; the worst of them counts. */
export function keptRevocation(evidence: KeptEvidence): RevocationSource {
  const lists = createCrlStore([], { archived: true });
  for (const list of evidence.revocationLists) lists.add(list);
  const sources = [...evidence.ocspResponses.map(archivedOcspSource), lists];
  return {
    async check(question) {
      const verdicts: RevocationVerdict[] = [];
      for (const source of sources) verdicts.push(await source.check(question));
      return (
        verdicts.find(({ status }) => status === 'revoked') ??
        verdicts.find(({ status }) => status === 'good') ??
        verdicts[0] ?? { status: 'unavailable', evidence: { kind: 'kept' } }
      );
    },
  };
}
