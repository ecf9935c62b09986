/** What we use of the answer of `/cms/verify` (NCANode 3.x). */
export interface NodeVerdict {
  readonly valid: boolean;
  readonly signers: readonly NodeSigner[];
}

export interface NodeSigner {
  /** The signer's certificate first, then its authorities. */
  readonly certificates: readonly NodeCertificate[];
  readonly tsp: { readonly genTime: string } | undefined;
}

export interface NodeCertificate {
  readonly valid: boolean;
  /** Hexadecimal, without leading zeros. */
  readonly serialNumber: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly revocations: readonly { readonly revoked: boolean; readonly by: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Throws for an answer that is not of the documented shape: half an answer is none. */
export function readNodeVerdict(bytes: Uint8Array): NodeVerdict {
  const answer = fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
  return { valid: flagOf(answer.valid), signers: listOf(answer.signers).map(readSigner) };
}

function readSigner(value: unknown): NodeSigner {
  const signer = fieldsOf(value);
  const stamp = signer.tsp === undefined || signer.tsp === null ? undefined : fieldsOf(signer.tsp);
  return {
    certificates: listOf(signer.certificates).map(readNodeCertificate),
    tsp: stamp && { genTime: momentOf(stamp.genTime) },
  };
}

function readNodeCertificate(value: unknown): NodeCertificate {
  const certificate = fieldsOf(value);
  return {
    valid: flagOf(certificate.valid),
    serialNumber: textOf(certificate.serialNumber),
    notBefore: momentOf(certificate.notBefore),
    notAfter: momentOf(certificate.notAfter),
    revocations: listOf(certificate.revocations ?? []).map((each) => {
      const revocation = fieldsOf(each);
      return { revoked: flagOf(revocation.revoked), by: textOf(revocation.by) };
    }),
  };
}

function fieldsOf(value: unknown): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new TypeError('object expected');
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError('list expected');
}

function flagOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError('flag expected');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError('text expected');
}

function momentOf(value: unknown): string {
  const moment = new Date(typeof value === 'number' ? value : textOf(value));
  return moment.toISOString();
}
