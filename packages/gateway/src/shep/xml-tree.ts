import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element of a message. Attributes and comments say nothing in SHEP. */
export interface XmlNode {
  readonly namespace: string;
  readonly local: string;
  readonly children: readonly XmlNode[];
  /** All character data directly inside. */
  readonly text: string;
}

const deepest = 50;

class RefusedXml extends Error {}

/** Undefined for what is no well-formed XML with namespaces, has a DOCTYPE, or is nested beyond any message. */
export function readTree(xml: Uint8Array): XmlNode | undefined {
  type Open = { namespace: string; local: string; children: XmlNode[]; text: string };
  const open: Open[] = [];
  let root: XmlNode | undefined;
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const refuse = (reason: string) => {
    throw new RefusedXml(reason);
  };
  const addText = (text: string) => {
    const current = open.at(-1);
    if (current) current.text += text;
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('a DOCTYPE'));
  parser.on('opentag', ({ local, uri }: SaxesTagNS) => {
    if (open.length === deepest) refuse('nested too deeply');
    open.push({ namespace: uri, local, children: [], text: '' });
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const done = open.pop();
    if (open.length > 0 && done) open.at(-1)?.children.push(done);
    else root = done;
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(xml)).close();
    return root;
  } catch (error) {
    if (error instanceof RefusedXml || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The one child of this name; undefined when there is none or several. */
export function childOf(node: XmlNode | undefined, local: string): XmlNode | undefined {
  const found = node?.children.filter((child) => child.local === local) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** Characters that XML 1.0 cannot carry are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}
