import { createHash } from 'node:crypto';
import { canonicalJson, failure, type Json, type Result, success } from '@qyzmet/kernel';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Type } from 'typebox';
import { Value } from 'typebox/value';

/** All that proves one result without asking us: the sheet, its detached signature, and the evidence of the check. */
export interface ResultPackage {
  readonly pdf: Uint8Array;
  /** Detached CMS over the bytes of `pdf`. */
  readonly cms: Uint8Array;
  /** Chain, revocation answers and verdict as the signature verifier kept them. */
  readonly evidence: Json;
}

export type PackageFault = 'not-a-package' | 'too-large' | 'unknown-format' | 'incomplete' | 'altered';

const format = 'qyzmet-result/1';
const names = { pdf: 'document.pdf', cms: 'document.pdf.cms', evidence: 'evidence.json' } as const;
const manifestName = 'manifest.json';

/** Bytes of one unpacked file: a package holds a few pages and a chain, an archive bomb does not get further. */
const largestFile = 32 * 1024 * 1024;

/** The moment that every entry of the archive bears, so that equal results give equal packages. */
const entryTime = new Date(1980, 0, 1);

const described = Type.Object({
  name: Type.String(),
  size: Type.Integer({ minimum: 0 }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
const manifestSchema = Type.Object({
  format: Type.Literal(format),
  files: Type.Object({ pdf: described, cms: described, evidence: described }),
});

/** Packs a signed result as a ZIP archive with a manifest of sizes and SHA-256. Equal input gives equal bytes. */
export function packResult({ pdf, cms, evidence }: ResultPackage): Uint8Array {
  const contents = { pdf, cms, evidence: strToU8(canonicalJson(evidence)) };
  const manifest = {
    format,
    files: {
      pdf: describe(names.pdf, contents.pdf),
      cms: describe(names.cms, contents.cms),
      evidence: describe(names.evidence, contents.evidence),
    },
  };
  return zipSync(
    {
      [manifestName]: strToU8(canonicalJson(manifest)),
      [names.pdf]: contents.pdf,
      [names.cms]: contents.cms,
      [names.evidence]: contents.evidence,
    },
    { mtime: entryTime, level: 6 },
  );
}

/**
 * Opens a package that anybody may have sent. Says that its parts are whole and belong together; whether the
 * signature is good is for the signature verifier to say.
 */
export function readPackage(bytes: Uint8Array): Result<ResultPackage, PackageFault> {
  const entries = unzip(bytes);
  if (!entries.ok) return entries;
  const { [manifestName]: manifestBytes, ...files } = entries.value;
  if (!manifestBytes) return failure('not-a-package');
  const manifest = parseJson(manifestBytes);
  if (!Value.Check(manifestSchema, manifest)) return failure('unknown-format');
  const { [names.pdf]: pdf, [names.cms]: cms, [names.evidence]: evidence } = files;
  if (!pdf || !cms || !evidence) return failure('incomplete');
  const whole =
    matches(manifest.files.pdf, names.pdf, pdf) &&
    matches(manifest.files.cms, names.cms, cms) &&
    matches(manifest.files.evidence, names.evidence, evidence);
  const parsed = parseJson(evidence);
  if (!whole || parsed === undefined) return failure('altered');
  return success({ pdf, cms, evidence: parsed });
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
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function matches(expected: ReturnType<typeof describe>, name: string, bytes: Uint8Array): boolean {
  const found = describe(name, bytes);
  return found.name === expected.name && found.size === expected.size && found.sha256 === expected.sha256;
}

function parseJson(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(strFromU8(bytes)) as Json;
  } catch {
    return undefined;
  }
}
