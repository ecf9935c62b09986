import {
  largestPackageBytes,
  type PackageFault,
  type ResultPackage,
  readPackage,
} from '@qyzmet/documents/result-package';
import type { Json } from '@qyzmet/kernel';
import { type ResultVerdict, sha256Hex, verifyKeptResult } from '@qyzmet/signatures/offline';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type Finding =
  | {
      readonly kind: 'judged';
      readonly result: ResultVerdict;
      readonly pdf: Uint8Array;
      readonly sha256: string;
    }
  | { readonly kind: 'faulty'; readonly fault: PackageFault }
  /** A PDF without its signature, or a signature without its PDF. */
  | { readonly kind: 'incomplete'; readonly missing: 'signature' | 'document' };

export interface PinnedTrust {
  readonly anchors: readonly Uint8Array[];
  /** BINs of the bodies that issue documents; empty asks for some body. A private person issues none. */
  readonly bodies: readonly string[];
}

/** Judges a package, or a PDF with its signature and evidence, by what is pinned alone. */
export async function judgeFiles(
  files: readonly GivenFile[],
  { anchors, bodies }: PinnedTrust,
  now: Date,
): Promise<Finding> {
  if (files.some(({ bytes }) => bytes.length > largestPackageBytes))
    return { kind: 'faulty', fault: 'too-large' };
  const parts = sortParts(files);
  if ('kind' in parts) return parts;
  const { pdf, cms, seal, evidence } = parts;
  const issuers = bodies.length > 0 ? bodies : 'any';
  const result = await verifyKeptResult(
    { content: pdf, cms, seal, evidence, now, bodies: issuers },
    { anchors },
  );
  return { kind: 'judged', result, pdf, sha256: sha256Hex(pdf) };
}

function sortParts(files: readonly GivenFile[]): ResultPackage | Finding {
  const [only] = files;
  if (files.length === 1 && only && !isPdf(only.bytes)) {
    const packed = readPackage(only.bytes);
    if (packed.ok) return packed.value;
    const isAlone = packed.error === 'not-a-package' && only.bytes[0] === 0x30;
    return isAlone ? { kind: 'incomplete', missing: 'document' } : { kind: 'faulty', fault: packed.error };
  }
  const pdf = files.find(({ bytes }) => isPdf(bytes));
  const text = files.find(({ bytes }) => bytes[0] === 0x7b);
  const seal = files.find(({ name }) => name.endsWith('.seal.cms'));
  const cms = files.find((file) => file !== pdf && file !== text && file !== seal);
  if (!pdf) return { kind: 'incomplete', missing: 'document' };
  if (!cms) return { kind: 'incomplete', missing: 'signature' };
  const evidence = text ? parseJson(text.bytes) : {};
  if (evidence === undefined) return { kind: 'faulty', fault: 'altered' };
  return { pdf: pdf.bytes, cms: cms.bytes, ...(seal ? { seal: seal.bytes } : {}), evidence };
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch {
    return undefined;
  }
}
