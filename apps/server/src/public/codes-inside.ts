import { inflateSync } from 'node:zlib';
import { parseVerificationCode } from '@qyzmet/documents';

/** An unpacked stream of a few pages is far smaller; a bomb does not get further. */
const largestStream = 8 * 1024 * 1024;
const mostStreams = 400;
const pattern = /\/check\/([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})/g;

/** The verification codes that links of a PDF lead to, in its own text and in its compressed streams. Each once. */
export function codesInside(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const text = bytes.toString('latin1');
  const found = new Set(codesIn(text));
  if (found.size > 0) return [...found];
  let streams = 0;
  for (const match of text.matchAll(/stream\r?\n/g)) {
    if (++streams > mostStreams) break;
    for (const code of codesIn(unpacked(bytes.subarray(match.index + match[0].length)))) found.add(code);
  }
  return [...found];
}

function codesIn(text: string): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, typed = '']) => {
    const code = parseVerificationCode(typed);
    return code.ok ? [code.value] : [];
  });
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: largestStream }).toString('latin1');
  } catch {
    // Not compressed this way, or cut: nothing to read here.
    return '';
  }
}
