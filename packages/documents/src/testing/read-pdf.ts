import { extractText, getDocumentProxy } from 'unpdf';

export interface ReadPdf {
  /** Text of all pages in reading order, without any white space: lines break where the sheet ends. */
  readonly text: string;
  readonly pages: readonly { readonly width: number; readonly height: number; readonly text: string }[];
  /** Printed lines of all pages, as they stand. */
  readonly lines: readonly string[];
  readonly title: string;
  readonly language: string;
  readonly created: string;
  /** Part and level of PDF/A that the file claims. */
  readonly conformance: string;
  readonly tagged: boolean;
  /** Roles of the structure tree, each once. */
  readonly roles: ReadonlySet<string>;
  /** Right-most edge of any text and left-most, in points, over all pages. */
  readonly textRight: number;
  readonly textLeft: number;
}

/** Reads a PDF with a reader that is not the engine that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(bytes.slice());
  const { info, metadata } = await pdf.getMetadata();
  const { text } = await extractText(pdf, { mergePages: false });
  const roles = new Set<string>();
  const pages: { width: number; height: number; text: string }[] = [];
  let [textLeft, textRight] = [Number.POSITIVE_INFINITY, 0];
  for (const [index, pageText] of text.entries()) {
    const page = await pdf.getPage(index + 1);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ width, height, text: squeezed(pageText) });
    collectRoles(await page.getStructTree(), roles);
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '' || item.transform[1] !== 0) continue;
      textLeft = Math.min(textLeft, item.transform[4]);
      textRight = Math.max(textRight, item.transform[4] + item.width);
    }
  }
  const facts = info as Readonly<Record<string, string>>;
  return {
    text: pages.map((page) => page.text).join(''),
    pages,
    lines: text.flatMap((page) => page.split('\n').map((line) => line.trim())),
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    created: facts.CreationDate ?? '',
    conformance: `${metadata?.get('pdfaid:part')}${metadata?.get('pdfaid:conformance')}`,
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    roles,
    textLeft,
    textRight,
  };
}

export function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

function collectRoles(node: unknown, roles: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  if ('role' in node && typeof node.role === 'string') roles.add(node.role);
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) collectRoles(child, roles);
  }
}
