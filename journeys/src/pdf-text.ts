import { execFileSync } from 'node:child_process';

/** What poppler reads in a PDF: a reader that is neither ours nor the browser's. */
export function pdfText(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' });
}
