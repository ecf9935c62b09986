export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const compact = text.replace(/\s+/g, '');
  if (compact === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return undefined;
  try {
    return Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  const atOnce = 8_192;
  for (let offset = 0; offset < bytes.length; offset += atOnce)
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + atOnce)));
  return btoa(parts.join(''));
}

function asText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

const pemBlock = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;

/** Every certificate of a PEM bundle, or the one DER certificate the bytes are. */
export function certificateBlocks(bytes: Uint8Array): Uint8Array[] {
  if (bytes[0] === 0x30) return [bytes];
  return [...asText(bytes).matchAll(pemBlock)]
    .filter(([, label]) => label === 'CERTIFICATE' || label === 'TRUSTED CERTIFICATE')
    .flatMap(([, , body]) => fromBase64(body ?? '') ?? []);
}

/**
 * DER of a structure that signing programs also hand over as PEM or bare base64 (NCALayer does both).
 * Bytes that are neither are returned as they are, so that the DER reader refuses them.
 */
export function unarmour(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0x30) return bytes;
  const text = asText(bytes).trim();
  const [, , body] = [...text.matchAll(pemBlock)][0] ?? [];
  return fromBase64(body ?? text) ?? bytes;
}
