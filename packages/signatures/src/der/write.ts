import { tags } from './read.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export function joinBytes(...parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** One TLV whose content is the parts joined. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Bytes {
  const length = parts.reduce((total, part) => total + part.length, 0);
  return joinBytes(Uint8Array.from([tag, ...lengthOctets(length)]), ...parts);
}

export function sequence(...parts: readonly Uint8Array[]): Bytes {
  return tlv(tags.sequence, ...parts);
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length);
  for (let index = 0; index < shared; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** SET OF: elements in ascending order of their encodings (X.690, 11.6). */
export function setOf(...parts: readonly Uint8Array[]): Bytes {
  return tlv(tags.set, ...[...parts].sort(compareBytes));
}

export function explicit(number: number, ...parts: readonly Uint8Array[]): Bytes {
  return tlv(0xa0 | number, ...parts);
}

export function octetString(bytes: Uint8Array): Bytes {
  return tlv(tags.octetString, bytes);
}

export function bitString(bytes: Uint8Array, unused = 0): Bytes {
  return tlv(tags.bitString, Uint8Array.of(unused), bytes);
}

/** Named bits, trailing zero bits removed (X.690, 11.2.2). */
export function bitFlags(...numbers: readonly number[]): Bytes {
  const highest = Math.max(...numbers);
  const octets = new Uint8Array((highest >> 3) + 1);
  for (const number of numbers) octets[number >> 3] = (octets[number >> 3] ?? 0) | (0x80 >> (number & 7));
  return bitString(octets, 7 - (highest & 7));
}

/** A non-negative INTEGER from a number or from big-endian bytes. */
export function integer(value: number | Uint8Array): Bytes {
  const octets: number[] = [];
  if (typeof value === 'number')
    for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  else octets.push(...value.subarray(value.findIndex((byte) => byte !== 0)));
  if (octets.length === 0 || (octets[0] ?? 0) >= 0x80) octets.unshift(0);
  return tlv(tags.integer, Uint8Array.from(octets));
}

export function enumerated(value: number): Bytes {
  return tlv(tags.enumerated, Uint8Array.of(value));
}

export function boolean(value: boolean): Bytes {
  return tlv(tags.boolean, Uint8Array.of(value ? 0xff : 0));
}

export const nullValue: Bytes = tlv(tags.null);

export function oid(dotted: string): Bytes {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets = [40 * root + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift(0x80 | (left % 128));
    return groups;
  });
  return tlv(tags.oid, Uint8Array.from(octets));
}

const encoder = new TextEncoder();

export function utf8String(text: string): Bytes {
  return tlv(tags.utf8String, encoder.encode(text));
}

export function printableString(text: string): Bytes {
  return tlv(tags.printableString, encoder.encode(text));
}

export function ia5String(text: string): Bytes {
  return tlv(tags.ia5String, encoder.encode(text));
}

export function bmpBytes(text: string): Bytes {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    bytes[2 * index] = text.charCodeAt(index) >> 8;
    bytes[2 * index + 1] = text.charCodeAt(index) & 0xff;
  }
  return bytes;
}

export function bmpString(text: string): Bytes {
  return tlv(tags.bmpString, bmpBytes(text));
}

function compactTime(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}

export function generalizedTime(time: Date): Bytes {
  return tlv(tags.generalizedTime, encoder.encode(compactTime(time)));
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
export function timeValue(time: Date): Bytes {
  if (time.getUTCFullYear() >= 2050) return generalizedTime(time);
  return tlv(tags.utcTime, encoder.encode(compactTime(time).slice(2)));
}
