import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { canonicalJson, failure, type Json, type Result, success } from '@qyzmet/kernel';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** All that proves one result without asking us: the sheet, its detached signature, the seal of the body, and the evidence of their check. */
export interface ResultPackage {
  readonly pdf: Uint8Array;
  /** Detached CMS over the bytes of `pdf`. */
  readonly cms: Uint8Array;
  /** Detached CMS by the key of the body, where the body has a seal. */
  readonly seal?: Uint8Array;
  /** Of the seal under `seal`. Chain, revocation answers and verdict as the signature verifier kept them. */
  readonly evidence: Json;
}

export type PackageFault = 'not-a-package' | 'too-large' | 'unknown-format' | 'incomplete' | 'altered';

const format = 'qyzmet-result/1';
const names = {
  pdf: 'document.pdf',
  cms: 'document.pdf.cms',
  seal: 'document.pdf.seal.cms',
  evidence: 'evidence.json',
} as const;
const manifestName = 'manifest.json';

/** Bytes of one unpacked file: a package holds a few pages and a chain, an archive bomb does not get further. */
const largestFile = 32 * 1024 * 1024;
/** A larger package is not read at all. */
export const largestPackageBytes = 3 * largestFile;

/** The moment that every entry of the archive bears, so that equal results give equal packages. */
const entryTime = new Date(1980, 0, 1);

/**
 * Packs a signed result as a ZIP archive with a manifest of sizes and SHA-256. Equal input gives equal bytes, also by a
 * later version of the packing library: nothing is compressed (the PDF is so already).
 */
export function packResult({ pdf, cms, seal, evidence }: ResultPackage): Uint8Array {
  const contents = { pdf, cms, evidence: strToU8(canonicalJson(evidence)) };
  const manifest = {
    format,
    files: {
      pdf: describe(names.pdf, contents.pdf),
      cms: describe(names.cms, contents.cms),
      ...(seal ? { seal: describe(names.seal, seal) } : {}),
      evidence: describe(names.evidence, contents.evidence),
    },
  };
  return zipSync(
    {
      [manifestName]: strToU8(canonicalJson(manifest)),
      [names.pdf]: contents.pdf,
      [names.cms]: contents.cms,
      ...(seal ? { [names.seal]: seal } : {}),
      [names.evidence]: contents.evidence,
    },
    { mtime: entryTime, level: 0 },
  );
}

/**
 * Opens a package that anybody may have sent. Says that its parts are whole and belong together, and that not one byte of
 * the archive differs from how it was packed; whether the signature is good is for the signature verifier to say.
 */
export function readPackage(bytes: Uint8Array): Result<ResultPackage, PackageFault> {
  const entries = unzip(bytes);
  if (!entries.ok) return entries;
  const { [manifestName]: manifest, ...files } = entries.value;
  if (!manifest) return failure('not-a-package');
  if (!bearsOurFormat(manifest)) return failure('unknown-format');
  const { [names.pdf]: pdf, [names.cms]: cms, [names.seal]: seal, [names.evidence]: evidence } = files;
  if (!pdf || !cms || !evidence) return failure('incomplete');
  const parsed = parseJson(evidence);
  if (parsed === undefined) return failure('altered');
  const result = { pdf, cms, ...(seal ? { seal } : {}), evidence: parsed };
  return isSame(packResult(result), bytes) ? success(result) : failure('altered');
}

function bearsOurFormat(manifest: Uint8Array): boolean {
  const parsed = parseJson(manifest);
  return typeof parsed === 'object' && parsed !== null && 'format' in parsed && parsed.format === format;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((octet, index) => octet === right[index]);
}

function unzip(bytes: Uint8Array): Result<Record<string, Uint8Array>, PackageFault> {
  let tooLarge = false;
  const seen = new Set<string>();
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (originalSize > largestFile) tooLarge = true;
        // a name that comes twice could show one file to a person and another to the check
        if (!isExpected(name) || seen.has(name)) throw new Error('unexpected entry');
        seen.add(name);
        return !tooLarge;
      },
    });
    return tooLarge ? failure('too-large') : success(entries);
  } catch {
    return failure('not-a-package');
  }
}

function isExpected(name: string): boolean {
  return name === manifestName || (Object.values(names) as string[]).includes(name);
}

function describe(name: string, bytes: Uint8Array) {
  return { name, size: bytes.length, sha256: bytesToHex(sha256(bytes)) };
}

function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    const parsed = JSON.parse(strFromU8(bytes)) as Json;
    return isShallow(parsed, deepestJson) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** Evidence has some ten levels; what walks through it must not run out of stack. */
const deepestJson = 100;

function isShallow(value: Json, levels: number): boolean {
  if (value === null || typeof value !== 'object') return true;
  return levels > 0 && Object.values(value).every((member) => isShallow(member, levels - 1));
}
