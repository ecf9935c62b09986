import { fetchBytes, LineFault, sha256Hex, toBase64 } from './sign-bytes.ts';

export interface DocumentToSign {
  readonly contentUrl: string;
  /** Hexadecimal; null when the page itself names the content. */
  readonly sha256: string | null;
}

/**
 * What this form signs: the content that the page names, or a document that the server makes for the signer and the page
 * shows. The certificate (DER) is told where it is known before signing. Throws `LineFault`.
 */
export async function prepareDocument(
  form: HTMLFormElement,
  certificate?: Uint8Array,
): Promise<DocumentToSign> {
  const { content = '', prepare } = form.dataset;
  if (!prepare) return { contentUrl: content, sha256: null };
  const csrf = form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';
  const answer = await fetchBytes(prepare, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(certificate ? { certificate: toBase64(certificate) } : {}),
  });
  const made = JSON.parse(new TextDecoder().decode(answer)) as DocumentToSign;
  const preview = document.querySelector<HTMLElement>('[data-sign-preview]');
  const frame = preview?.querySelector('iframe');
  if (preview && frame) {
    frame.src = made.contentUrl;
    const link = preview.querySelector<HTMLAnchorElement>('[data-sheet-link]');
    if (link) link.href = made.contentUrl;
    preview.hidden = false;
  }
  const paper = form.querySelector<HTMLInputElement>('input[name=paper]');
  if (paper) paper.value = made.sha256 ?? '';
  return made;
}

/** The exact bytes to sign. Throws `LineFault`, also when they are not those that were prepared. */
export async function bytesToSign(prepared: DocumentToSign): Promise<Uint8Array> {
  const bytes = await fetchBytes(prepared.contentUrl, {
    headers: { accept: 'application/octet-stream, */*' },
  });
  if (prepared.sha256 !== null && (await sha256Hex(bytes)) !== prepared.sha256)
    throw new LineFault('changed');
  return bytes;
}
