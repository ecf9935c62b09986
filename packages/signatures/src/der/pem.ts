export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = text.replace(/\s+/g, '');
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  let octets: string;
  try {
    octets = atob(compact);
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(octets.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = octets.charCodeAt(index);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const atOnce = 8_192;
  for (let offset = 0; offset < bytes.length; offset += atOnce)
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + atOnce)));
  return btoa(parts.join(''));
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

interface PemBlock {
  readonly label: string;
  readonly body: string;
}

const longestLabel = 40;

/** Blocks one after another; a block without an end is the last, for each search for one costs the whole text. */
function pemBlocks(text: string): PemBlock[] {
  const blocks: PemBlock[] = [];
  const [beginning, dashes] = ['-----BEGIN ', '-----'];
  for (let start = text.indexOf(beginning); start >= 0; ) {
    const from = start + beginning.length;
    const labelled = text.indexOf(dashes, from);
    const label = text.slice(from, labelled);
    if (labelled < 0 || label.length > longestLabel) break;
    const ending = `-----END ${label}-----`;
    const end = text.indexOf(ending, labelled);
    if (end < 0) break;
    blocks.push({ label, body: text.slice(labelled + dashes.length, end) });
    start = text.indexOf(beginning, end + ending.length);
  }
  return blocks;
}

/**
 * DER of every structure of a kind: one DER file, a PEM bundle of any number under one of the labels, or bare base64.
 * Empty when there is none.
 */
function blocksOf(bytes: Uint8Array, labels: readonly string[]): Uint8Array[] {
  if (bytes[0] === 0x30) return [bytes];
  const text = asText(bytes);
  const found = pemBlocks(text);
  const bodies = found.filter(({ label }) => labels.includes(label)).map(({ body }) => body);
  return (found.length > 0 ? bodies : [text]).flatMap((body) => derOfBody(body) ?? []);
}

/** Headers (RFC 1421, "Proc-Type: …") may stand before the base64, which itself holds no colon. */
function derOfBody(body: string): Uint8Array | undefined {
  const colon = body.lastIndexOf(':');
  return fromBase64(colon < 0 ? body : body.slice(body.indexOf('\n', colon)));
}

export function certificateBlocks(bytes: Uint8Array): Uint8Array[] {
  return blocksOf(bytes, ['CERTIFICATE', 'X509 CERTIFICATE', 'TRUSTED CERTIFICATE']);
}

export function revocationListBlocks(bytes: Uint8Array): Uint8Array[] {
  return blocksOf(bytes, ['X509 CRL', 'CRL']);
}

/**
 * DER of a structure that signing programs also hand over as PEM or bare base64 (NCALayer does both).
 * Bytes that are neither, or hold two structures, are returned as they are, so that the DER reader refuses them.
 */
export function unarmour(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = asText(bytes);
  const [block, more] = pemBlocks(text);
  return (more ? undefined : derOfBody(block?.body ?? text)) ?? bytes;
}
