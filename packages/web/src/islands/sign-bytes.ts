/** Why the server's answer could not be used; the kind is the key of its sentence. */
export class LineFault extends Error {
  readonly kind: 'no-line' | 'changed' | 'signed-out';

  constructor(kind: LineFault['kind']) {
    super(kind);
    this.kind = kind;
  }
}

export async function bytesOfFile(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** The body of a successful answer. Throws `LineFault`. */
export async function fetchBytes(url: string, request: RequestInit): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new LineFault('no-line');
  }
  if (response.redirected || response.status === 401) throw new LineFault('signed-out');
  if (response.status === 409) throw new LineFault('changed');
  if (!response.ok) throw new LineFault('no-line');
  return new Uint8Array(await response.arrayBuffer());
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
