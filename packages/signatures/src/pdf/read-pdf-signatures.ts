import { DerError, readNode } from '../der/read.ts';
import { fromHex } from '../der/values.ts';
import { joinBytes } from '../der/write.ts';

/** The file is not a PDF, or a signature in it leaves out more than itself. */
export class PdfError extends Error {
  override name = 'PdfError';
}

export interface PdfSignature {
  /** CMS, DER. */
  readonly cms: Uint8Array;
  /** The octets under the signature: the file up to `end`, but for the place of the CMS. */
  readonly signed: Uint8Array;
  readonly end: number;
}

const mostSignatures = 20;
const rangeMark = '/ByteRange';
/** PDF, 7.3: white space and four whole numbers in brackets. */
const rangeShape = /^\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const longestRange = 200;
/** Hexadecimal digits; a signature with its stamp has some ten thousand. */
const longestHole = 4 * 1024 * 1024;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const octet of bytes) text += String.fromCharCode(octet);
  return text;
}

export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === '%PDF-';
}

function placesOf(bytes: Uint8Array, mark: string): number[] {
  const places: number[] = [];
  const octets = Uint8Array.from(mark, (letter) => letter.charCodeAt(0));
  const [first = 0] = octets;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (octets.every((octet, index) => bytes[at + index] === octet)) places.push(at);
  return places;
}

/**
 * Signatures that stand in a PDF, the one over most of the file last. What a signature leaves out must be nothing but its
 * own hexadecimal string: a reader of PDF is not asked, so no structure of the file can hide anything. Throws PdfError.
 */
export function readPdfSignatures(pdf: Uint8Array): readonly PdfSignature[] {
  if (!isPdf(pdf)) throw new PdfError('not a PDF');
  const places = placesOf(pdf, rangeMark);
  if (places.length > mostSignatures) throw new PdfError('too many signatures');
  return places
    .map((place) => readOne(pdf, place + rangeMark.length))
    .sort((left, right) => left.end - right.end);
}

function readOne(pdf: Uint8Array, place: number): PdfSignature {
  const match = rangeShape.exec(latin1(pdf.subarray(place, place + longestRange)));
  const [start = 1, length = 0, after = 0, rest = 0] = match?.slice(1).map(Number) ?? [];
  const end = after + rest;
  const isApart = after > length + 2 && after - length < longestHole;
  if (start !== 0 || length === 0 || !isApart || rest === 0 || end > pdf.length)
    throw new PdfError('byte range');
  const [first, hole, last] = [pdf[length], latin1(pdf.subarray(length + 1, after - 1)), pdf[after - 1]];
  if (first !== 0x3c || last !== 0x3e || hole.length % 2 !== 0 || !/^[0-9A-Fa-f]+$/.test(hole))
    throw new PdfError('place of the signature');
  return {
    cms: withoutPadding(fromHex(hole)),
    signed: joinBytes(pdf.subarray(0, length), pdf.subarray(after, end)),
    end,
  };
}

/** The place is made larger than the signature; what remains of it must be zeros. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  try {
    const { end } = readNode(bytes, 0, bytes.length);
    if (bytes.subarray(end).every((octet) => octet === 0)) return bytes.subarray(0, end);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
  }
  throw new PdfError('signature');
}
