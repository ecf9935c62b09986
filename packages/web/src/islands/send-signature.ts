import type { Paper } from './paper-list.ts';
import { fetchBytes, toBase64 } from './sign-bytes.ts';

/** What the server says of one signature; the sentence is of a refusal. */
export interface SignedAnswer {
  readonly signed: boolean;
  readonly sentence?: string;
}

/** Sends one signature (DER) over the sheet with this hash. Throws `LineFault`. */
export async function sendSignature(
  form: HTMLFormElement,
  paper: Paper,
  signature: { readonly cms: Uint8Array; readonly sha256: string | null },
): Promise<SignedAnswer> {
  const csrf = form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? '';
  const answer = await fetchBytes(paper.signUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({
      cms: toBase64(signature.cms),
      paper: signature.sha256 ?? '',
      'idempotency-key': paper.idempotencyKey,
    }),
  });
  return JSON.parse(new TextDecoder().decode(answer)) as SignedAnswer;
}
