import type { Issuer } from '../demonstration/certificates.ts';
import { toHex } from '../der/values.ts';
import { joinBytes } from '../der/write.ts';
import { forgeCms } from './forge.ts';

const room = 6000;
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** Tests only: adds a signature as an increment, as signing programs do. */
export function signPdf(
  pdf: Uint8Array,
  by: Issuer,
  change: (cms: Uint8Array) => Uint8Array = (cms) => cms,
): Uint8Array {
  const head = '9 0 obj<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange [0 ';
  const rangeWidth = 34;
  const before = pdf.length + head.length + rangeWidth + '/Contents '.length;
  const tail = '>>endobj\n%%EOF\n';
  const range = `${before} ${before + room + 2} ${tail.length}]`.padEnd(rangeWidth);
  const first = joinBytes(pdf, bytes(`${head}${range}/Contents `));
  const cms = change(forgeCms([{ by, content: joinBytes(first, bytes(tail)) }]));
  return joinBytes(first, bytes(`<${toHex(cms).padEnd(room, '0')}>`), bytes(tail));
}
