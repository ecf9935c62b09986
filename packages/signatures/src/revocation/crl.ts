import { sha256Hex } from '../crypto/check-signature.ts';
import { oids } from '../der/oids.ts';
import {
  bodyOf,
  contextTag,
  DerCursor,
  DerError,
  type DerNode,
  encodingOf,
  equalBytes,
  readNode,
  readRoot,
  tags,
} from '../der/read.ts';
import { bigInteger, bitStringOctets, readTime, smallInteger } from '../der/values.ts';
import { plainAlgorithm } from '../x509/algorithm-identifier.ts';
import { readName } from '../x509/distinguished-name.ts';
import { type Extension, readExtensions } from '../x509/extensions.ts';
import { crlReasons } from './source.ts';

export interface CrlEntry {
  readonly since: Date;
  readonly reason: number;
}

/** Where the entries of a list are. */
export interface CrlIndex {
  readonly offsets: Int32Array;
  readonly size: number;
}

export interface Crl {
  readonly issuer: Uint8Array;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | undefined;
  readonly number: bigint;
  /** Number of the complete list that a delta list extends. */
  readonly deltaBase: bigint | undefined;
  readonly size: number;
  readonly index: CrlIndex;
  readonly der: Uint8Array;
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: string | undefined;
  readonly signature: Uint8Array;
  readonly sha256: string;
  find(serial: Uint8Array): CrlEntry | undefined;
}

const understoodExtensions: ReadonlySet<string> = new Set([oids.deltaCrlIndicator, oids.crlNumber]);

/**
 * Reads a revocation list of any size: entries stay where they are in the buffer and are found through a table of
 * offsets, so half a million of them cost 4 MB. Throws DerError, also for an indirect or partitioned list.
 * @param index of a former reading of the same bytes, by another thread
 */
export function readCrl(der: Uint8Array, index?: CrlIndex): Crl {
  const outer = new DerCursor(readRoot(der, tags.sequence));
  const tbs = outer.next(tags.sequence);
  const algorithm = outer.next(tags.sequence);
  const signature = bitStringOctets(outer.next(tags.bitString));
  outer.end();

  const cursor = new DerCursor(tbs);
  if (smallInteger(cursor.next(tags.integer)) !== 1) throw new DerError('not a version 2 list');
  // By name: the national lists write the NULL parameters in one place and leave them out in the other.
  if (plainAlgorithm(cursor.next(tags.sequence)) !== plainAlgorithm(algorithm))
    throw new DerError('two algorithms');
  const issuer = readName(cursor.next(tags.sequence));
  const thisUpdate = readTime(cursor.next());
  const next = cursor.optional(tags.utcTime, tags.generalizedTime);
  const list = cursor.optional(tags.sequence);
  const wrapped = cursor.optional(contextTag(0));
  cursor.end();
  const extensions: ReadonlyMap<string, Extension> = wrapped ? readExtensions(wrapped) : new Map();
  for (const [type, { critical }] of extensions)
    if (type === oids.issuingDistributionPoint || (critical && !understoodExtensions.has(type)))
      throw new DerError('list of a kind that is not understood');
  const numberIn = (type: string) => {
    const extension = extensions.get(type);
    return extension && bigInteger(readRoot(bodyOf(extension.value)));
  };
  const entries = index ?? (list ? indexEntries(list) : { offsets: new Int32Array(1), size: 0 });
  return {
    issuer: issuer.der,
    thisUpdate,
    nextUpdate: next && readTime(next),
    number: numberIn(oids.crlNumber) ?? 0n,
    deltaBase: numberIn(oids.deltaCrlIndicator),
    size: entries.size,
    index: entries,
    der,
    tbs: encodingOf(tbs),
    signatureAlgorithm: plainAlgorithm(algorithm),
    signature,
    sha256: sha256Hex(der),
    find: (serial) => findEntry(der, entries.offsets, serial),
  };
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Open addressing over offsets of entries; slot 0 means empty, for no entry starts at offset 0. */
function indexEntries(list: DerNode): CrlIndex {
  const { bytes, end } = list;
  const shortest = 19;
  let capacity = 16;
  while (capacity < ((end - list.body) / shortest) * 1.4) capacity *= 2;
  const offsets = new Int32Array(capacity);
  let size = 0;
  for (let offset = list.body; offset < end; ) {
    const entry = readNode(bytes, offset, end);
    const serial = readNode(bytes, entry.body, entry.end);
    const date = readNode(bytes, serial.end, entry.end);
    if (entry.tag !== tags.sequence || serial.tag !== tags.integer) throw new DerError('entry');
    if (date.end !== entry.end && !isReasonOnly(bytes, date.end, entry.end)) checkEntryExtensions(entry);
    let slot = hashOf(bytes, serial.body, serial.end) & (capacity - 1);
    while (offsets[slot] !== 0) slot = (slot + 1) & (capacity - 1);
    offsets[slot] = offset;
    size++;
    offset = entry.end;
  }
  return { offsets, size };
}

/** The usual twelve octets: one reasonCode, not critical. Saves a full reading of most entries. */
const reasonPrefix = [0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01];

function isReasonOnly(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    end - start === reasonPrefix.length + 1 &&
    reasonPrefix.every((octet, index) => bytes[start + index] === octet)
  );
}

function entryParts(entry: DerNode): { date: DerNode; extensions: ReadonlyMap<string, Extension> } {
  const cursor = new DerCursor(entry, tags.sequence);
  cursor.next(tags.integer);
  const date = cursor.next();
  const list = cursor.optional(tags.sequence);
  cursor.end();
  const wrapper = list && { ...list, tag: contextTag(0), body: list.start };
  return { date, extensions: wrapper ? readExtensions(wrapper) : new Map() };
}

function checkEntryExtensions(entry: DerNode): void {
  for (const [type, { critical }] of entryParts(entry).extensions)
    if (type === oids.certificateIssuer || (critical && type !== oids.reasonCode))
      throw new DerError('entry of a kind that is not understood');
}

function findEntry(der: Uint8Array, offsets: Int32Array, serial: Uint8Array): CrlEntry | undefined {
  const mask = offsets.length - 1;
  for (let slot = hashOf(serial, 0, serial.length) & mask; offsets[slot] !== 0; slot = (slot + 1) & mask) {
    const offset = offsets[slot];
    if (offset === undefined) return undefined;
    const entry = readNode(der, offset, der.length);
    const found = readNode(der, entry.body, entry.end);
    if (!equalBytes(bodyOf(found), serial)) continue;
    const { date, extensions } = entryParts(entry);
    const reason = extensions.get(oids.reasonCode);
    return {
      since: readTime(date),
      reason: reason ? smallInteger(readRoot(bodyOf(reason.value)), tags.enumerated) : crlReasons.unspecified,
    };
  }
  return undefined;
}
