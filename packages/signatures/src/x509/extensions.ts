import { oids } from '../der/oids.ts';
import {
  bodyOf,
  childrenOf,
  DerCursor,
  DerError,
  type DerNode,
  expectTag,
  implicitTag,
  onlyChild,
  readRoot,
  tags,
} from '../der/read.ts';
import { namedBits, readBoolean, readOid, smallInteger } from '../der/values.ts';

export interface Extension {
  readonly critical: boolean;
  /** The OCTET STRING that holds the value. */
  readonly value: DerNode;
}

/** Whether one extension demands to be understood; for the places where we understand none. */
export function isCritical(extension: DerNode): boolean {
  const cursor = new DerCursor(extension, tags.sequence);
  cursor.next(tags.oid);
  const flag = cursor.optional(tags.boolean);
  return flag !== undefined && readBoolean(flag);
}

/** Extensions inside their explicit tag; one extension may stand only once (RFC 5280, 4.2). */
export function readExtensions(wrapped: DerNode): ReadonlyMap<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const node of childrenOf(onlyChild(wrapped, tags.sequence))) {
    const cursor = new DerCursor(node, tags.sequence);
    const type = readOid(cursor.next(tags.oid));
    const flag = cursor.optional(tags.boolean);
    const value = cursor.next(tags.octetString);
    cursor.end();
    if (extensions.has(type)) throw new DerError('extension twice');
    extensions.set(type, { critical: flag !== undefined && readBoolean(flag), value });
  }
  return extensions;
}

export const keyUsageBits = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

export interface BasicConstraints {
  readonly authority: boolean;
  readonly pathLength: number | undefined;
}

/** What the extensions say of the use of a key. */
export interface StatedUse {
  /** Empty when the extension is absent: a use that is not stated is not allowed. */
  readonly keyUsage: ReadonlySet<number>;
  readonly extendedKeyUsage: readonly string[];
  readonly basicConstraints: BasicConstraints;
  readonly subjectKeyIdentifier: Uint8Array | undefined;
  readonly authorityKeyIdentifier: Uint8Array | undefined;
}

/** Reads the values at once, so that a malformed one is found with the certificate and not later. */
export function readStatedUse(extensions: ReadonlyMap<string, Extension>): StatedUse {
  const value = (type: string): DerNode | undefined => {
    const extension = extensions.get(type);
    return extension && readRoot(bodyOf(extension.value));
  };
  const usage = value(oids.keyUsage);
  const extended = value(oids.extendedKeyUsage);
  const own = value(oids.subjectKeyIdentifier);
  const issuer = value(oids.authorityKeyIdentifier);
  const issuerKey = issuer && childrenOf(issuer, tags.sequence).find((part) => part.tag === implicitTag(0));
  return {
    keyUsage: usage ? namedBits(usage) : new Set(),
    extendedKeyUsage: extended ? childrenOf(extended, tags.sequence).map(readOid) : [],
    basicConstraints: readBasicConstraints(value(oids.basicConstraints)),
    subjectKeyIdentifier: own && bodyOf(expectTag(own, tags.octetString)),
    authorityKeyIdentifier: issuerKey && bodyOf(issuerKey),
  };
}

function readBasicConstraints(node: DerNode | undefined): BasicConstraints {
  if (!node) return { authority: false, pathLength: undefined };
  const cursor = new DerCursor(node, tags.sequence);
  const flag = cursor.optional(tags.boolean);
  const length = cursor.optional(tags.integer);
  cursor.end();
  return {
    authority: flag !== undefined && readBoolean(flag),
    pathLength: length && smallInteger(length),
  };
}
