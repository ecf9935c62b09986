import { bodyOf, DerError, type DerNode, expectTag, tags } from './read.ts';

/** Body of an INTEGER as it stands, minimal form demanded. */
export function integerBytes(node: DerNode, tag: number = tags.integer): Uint8Array {
  const body = bodyOf(expectTag(node, tag));
  const [first, second] = body;
  if (first === undefined) throw new DerError('empty integer');
  if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
    throw new DerError('integer not minimal');
  return body;
}

/** A non-negative INTEGER below 2^31. */
export function smallInteger(node: DerNode, tag: number = tags.integer): number {
  const body = integerBytes(node, tag);
  if (body.length > 5 || (body[0] ?? 0) >= 0x80) throw new DerError('integer out of range');
  const value = body.reduce((total, byte) => total * 256 + byte, 0);
  if (value >= 2 ** 31) throw new DerError('integer out of range');
  return value;
}

/** Bodies of honest values are far shorter; a file of twenty megabytes must not be one number, name or time. */
const longest = { number: 4_096, objectIdentifier: 40, namedBits: 5, time: 24, text: 32_768 } as const;

function shortBody(node: DerNode, kind: keyof typeof longest): Uint8Array {
  const body = bodyOf(node);
  if (body.length > longest[kind]) throw new DerError(`${kind} too long`);
  return body;
}

export function bigInteger(node: DerNode): bigint {
  shortBody(node, 'number');
  const body = integerBytes(node);
  if ((body[0] ?? 0) >= 0x80) throw new DerError('negative integer');
  return BigInt(`0x${toHex(body)}`);
}

const hexPairs = Array.from({ length: 256 }, (_, octet) => octet.toString(16).padStart(2, '0'));

export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index++) text += hexPairs[bytes[index] as number];
  return text;
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length >> 1);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

export function readOid(node: DerNode | undefined): string {
  const body = shortBody(expectTag(node, tags.oid), 'objectIdentifier');
  const arcs: number[] = [];
  let arc = 0;
  let first = true;
  for (const [index, byte] of body.entries()) {
    if (first && byte === 0x80) throw new DerError('object identifier not minimal');
    arc = arc * 128 + (byte & 0x7f);
    if (arc > Number.MAX_SAFE_INTEGER / 128) throw new DerError('object identifier too long');
    first = byte < 0x80;
    if (first) {
      arcs.push(arc);
      arc = 0;
    } else if (index === body.length - 1) throw new DerError('object identifier cut');
  }
  const [head, ...rest] = arcs;
  if (head === undefined) throw new DerError('empty object identifier');
  const root = Math.min(Math.floor(head / 40), 2);
  return [root, head - 40 * root, ...rest].join('.');
}

export function readBoolean(node: DerNode): boolean {
  const body = bodyOf(expectTag(node, tags.boolean));
  if (body.length !== 1 || (body[0] !== 0 && body[0] !== 0xff)) throw new DerError('boolean');
  return body[0] === 0xff;
}

/** Octets of a BIT STRING that has no unused bits. */
export function bitStringOctets(node: DerNode | undefined): Uint8Array {
  const body = bodyOf(expectTag(node, tags.bitString));
  if (body[0] !== 0) throw new DerError('unused bits');
  return body.subarray(1);
}

/** Named bits of a BIT STRING: number n is present when bit n is set. */
export function namedBits(node: DerNode): ReadonlySet<number> {
  const body = shortBody(expectTag(node, tags.bitString), 'namedBits');
  const unused = body[0];
  if (unused === undefined || unused > 7 || (body.length === 1 && unused > 0))
    throw new DerError('bit string');
  const bits = new Set<number>();
  for (let index = 0; index < (body.length - 1) * 8 - unused; index++)
    if (((body[1 + (index >> 3)] ?? 0) >> (7 - (index & 7))) & 1) bits.add(index);
  return bits;
}

const timePatterns: Readonly<Record<number, RegExp>> = {
  [tags.utcTime]: /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/,
  [tags.generalizedTime]: /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d{1,6})?Z$/,
};

/** UTCTime or GeneralizedTime in Zulu with seconds; a fraction (TSTInfo allows one) is dropped. */
export function readTime(node: DerNode): Date {
  const match = timePatterns[node.tag]?.exec(String.fromCharCode(...shortBody(node, 'time')));
  if (!match) throw new DerError('time');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const century = node.tag === tags.utcTime ? (year < 50 ? 2000 : 1900) : 0;
  const time = new Date(Date.UTC(century + year, month - 1, day, hour, minute, second));
  if (
    time.getUTCMonth() !== month - 1 ||
    time.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  )
    throw new DerError('no such time');
  return time;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

export function readString(node: DerNode): string {
  const body = shortBody(node, 'text');
  try {
    if (node.tag === tags.utf8String) return utf8.decode(body);
    if (node.tag === tags.bmpString) return new TextDecoder('utf-16be', { fatal: true }).decode(body);
  } catch {
    throw new DerError('text encoding');
  }
  if (
    node.tag === tags.printableString ||
    node.tag === tags.ia5String ||
    node.tag === tags.visibleString ||
    node.tag === tags.t61String
  )
    return Array.from(body, (byte) => String.fromCharCode(byte)).join('');
  throw new DerError('not a string');
}
