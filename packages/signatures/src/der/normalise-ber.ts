import { DerError } from './read.ts';
import { joinBytes, tlv } from './write.ts';

const deepest = 40;

/**
 * Rewrites BER with indefinite lengths and pieced octet strings as definite lengths. Only for key files: Java programs
 * write them so. Signatures are never read through this.
 */
export function normaliseBer(bytes: Uint8Array): Uint8Array {
  const { encoded, end } = rewrite(bytes, 0, 0);
  if (end !== bytes.length) throw new DerError('trailing bytes');
  return encoded;
}

function rewrite(bytes: Uint8Array, offset: number, depth: number): { encoded: Uint8Array; end: number } {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || depth > deepest) throw new DerError('truncated');
  let body = offset + 2;
  let end: number | undefined = body + first;
  if (first === 0x80) end = undefined;
  else if (first > 0x80) {
    const octets = bytes.subarray(body, body + (first & 0x7f));
    body += octets.length;
    end = body + octets.reduce((total, octet) => total * 256 + octet, 0);
  }
  if (end !== undefined && end > bytes.length) throw new DerError('truncated');
  if ((tag & 0x20) === 0) {
    if (end === undefined) throw new DerError('indefinite primitive');
    return { encoded: tlv(tag, bytes.subarray(body, end)), end };
  }
  const parts: Uint8Array[] = [];
  let position = body;
  while (end === undefined ? !(bytes[position] === 0 && bytes[position + 1] === 0) : position < end) {
    const child = rewrite(bytes, position, depth + 1);
    parts.push(child.encoded);
    position = child.end;
  }
  return { encoded: assemble(tag, parts), end: end ?? position + 2 };
}

/** A constructed OCTET STRING, or [0] made only of octet strings, becomes one primitive string. */
function assemble(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  const pieced =
    tag === 0x24 || (tag === 0xa0 && parts.length > 1 && parts.every((part) => part[0] === 0x04));
  if (!pieced) return tlv(tag, ...parts);
  return tlv(tag & ~0x20, joinBytes(...parts.map(contentOf)));
}

function contentOf(encoded: Uint8Array): Uint8Array {
  const first = encoded[1] ?? 0;
  return encoded.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}
