/** The text is not XML we accept. Caught where a document is verified. */
export class XmlError extends Error {
  override name = 'XmlError';
}

export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  /** Empty when there is none. */
  readonly namespace: string;
  readonly value: string;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Namespaces in scope by prefix; '' is the default one. */
  readonly scope: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlNode[];
}

export type XmlNode =
  | XmlElement
  | { readonly kind: 'text' | 'comment'; readonly value: string }
  | { readonly kind: 'instruction'; readonly target: string; readonly value: string };

export interface XmlDocument {
  /** Comments, instructions and exactly one element. */
  readonly children: readonly XmlNode[];
  readonly root: XmlElement;
}

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const mostNodes = 200_000;
const deepest = 200;
const widestScope = 100;
const mostAttributes = 500;
const nameShape = /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Parses namespaced XML 1.0 in UTF-8. A document type is refused: nothing of ours needs entities. */
export function parseXml(bytes: Uint8Array): XmlDocument {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new XmlError('not UTF-8');
  }
  const declaration = /^<\?xml\s([^?]*)\?>/.exec(text);
  const encoding = /encoding\s*=\s*["']([^"']+)["']/.exec(declaration?.[1] ?? '')?.[1];
  if (encoding && encoding.toLowerCase() !== 'utf-8') throw new XmlError('encoding');
  return build(text, declaration?.[0].length ?? 0);
}

type Markup = 'comment' | 'data' | 'instruction' | 'closing' | 'opening';

/** Longest beginning first: what begins otherwise is no markup of ours, a document type above all. */
const markups: readonly (readonly [kind: Markup, start: string, end: string])[] = [
  ['comment', '<!--', '-->'],
  ['data', '<![CDATA[', ']]>'],
  ['instruction', '<?', '?>'],
  ['closing', '</', '>'],
];

/** Takes one piece of markup by plain search: a regular expression would run out of stack on a long one. */
function takeMarkup(
  text: string,
  position: number,
): { readonly kind: Markup; readonly body: string; readonly end: number } {
  const [kind, start, last] = markups.find(([, beginning]) => text.startsWith(beginning, position)) ?? [
    'opening',
    '<',
    '>',
  ];
  const from = position + start.length;
  const end = kind === 'opening' ? endOfTag(text, from) : text.indexOf(last, from);
  if (end < 0) throw new XmlError('markup without end');
  return { kind, body: text.slice(from, end), end: end + last.length };
}

/** The first ">" that does not stand inside quotes. */
function endOfTag(text: string, from: number): number {
  const mark = /[<>"']/g;
  mark.lastIndex = from;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [sign] = found;
    if (sign === '>') return found.index;
    const close = sign === '<' ? -1 : text.indexOf(sign, mark.lastIndex);
    if (close < 0 || text.slice(found.index, close).includes('<')) return -1;
    mark.lastIndex = close + 1;
  }
  return -1;
}

function build(text: string, start: number): XmlDocument {
  const top: XmlNode[] = [];
  let open: XmlElement | undefined;
  let depth = 0;
  let nodes = 0;
  const append = (node: XmlNode) => {
    if (++nodes > mostNodes) throw new XmlError('too many nodes');
    (open?.children ?? top).push(node);
  };
  for (let position = start; position < text.length; ) {
    const next = text.indexOf('<', position);
    const end = next < 0 ? text.length : next;
    if (end > position) {
      const value = text.slice(position, end);
      if (open) append({ kind: 'text', value: expand(value, true) });
      else if (value.trim() !== '') throw new XmlError('text outside the root');
      position = end;
      continue;
    }
    const markup = takeMarkup(text, position);
    position = markup.end;
    switch (markup.kind) {
      case 'comment':
        if (markup.body.includes('--') || markup.body.endsWith('-')) throw new XmlError('comment');
        append({ kind: 'comment', value: allowed(markup.body) });
        break;
      case 'data':
        if (!open) throw new XmlError('data outside the root');
        append({ kind: 'text', value: allowed(markup.body) });
        break;
      case 'instruction':
        append(readInstruction(markup.body));
        break;
      case 'closing':
        if (!open || open.name !== markup.body.trimEnd()) throw new XmlError('closing tag');
        open = open.parent;
        depth--;
        break;
      case 'opening': {
        const selfClosed = markup.body.endsWith('/');
        const element = readElement(selfClosed ? markup.body.slice(0, -1) : markup.body, open);
        append(element);
        if (selfClosed) break;
        open = element;
        if (++depth > deepest) throw new XmlError('too deep');
      }
    }
  }
  const [root, second] = top.filter((node) => node.kind === 'element');
  if (open || !root || second) throw new XmlError('exactly one root expected');
  return { children: top, root };
}

function readInstruction(text: string): XmlNode {
  const [, target = '', value = ''] = /^(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  if (!nameShape.test(target) || target.toLowerCase() === 'xml') throw new XmlError('instruction');
  return { kind: 'instruction', target, value: allowed(value) };
}

/** Only characters of XML 1.0 may stand in a document. */
function allowed(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to refuse
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) throw new XmlError('character');
  return text;
}

function expand(text: string, isContent: boolean): string {
  if (isContent && text.includes(']]>')) throw new XmlError('text');
  return allowed(text).replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    if (!whole.endsWith(';')) throw new XmlError('entity');
    const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(name);
    if (!number) {
      const value = Object.hasOwn(entities, name) ? entities[name] : undefined;
      if (value === undefined) throw new XmlError('entity');
      return value;
    }
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw new XmlError('character');
    return allowed(String.fromCodePoint(code));
  });
}

const attributeShape = /\s+([^\s=]+)\s*=\s*("[^"]*"|'[^']*')/y;

function readElement(text: string, parent: XmlElement | undefined): XmlElement {
  const name = /^[^\s]+/.exec(text)?.[0] ?? '';
  const pairs = new Map<string, string>();
  let position = name.length;
  for (;;) {
    attributeShape.lastIndex = position;
    const match = attributeShape.exec(text);
    if (!match) break;
    position = attributeShape.lastIndex;
    const [, key = '', quoted = ''] = match;
    if (pairs.has(key) || pairs.size === mostAttributes || !nameShape.test(key))
      throw new XmlError('attribute');
    pairs.set(key, expand(quoted.slice(1, -1).replace(/[\t\n]/g, ' '), false));
  }
  if (!nameShape.test(name) || text.slice(position).trim() !== '') throw new XmlError('tag');
  const declared = new Map<string, string>();
  for (const [key, value] of pairs) {
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
    if (prefix === undefined) continue;
    if (prefix === 'xml' || prefix === 'xmlns' || (prefix !== '' && value === ''))
      throw new XmlError('prefix');
    declared.set(prefix, value);
  }
  // Shared with the parent unless something is declared: a wide scope must not be copied for every element.
  const above: ReadonlyMap<string, string> = parent?.scope ?? new Map();
  const scope = declared.size > 0 ? new Map([...above, ...declared]) : above;
  if (scope.size > widestScope) throw new XmlError('too many namespaces');
  const attributes = [...pairs]
    .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
    .map(([key, value]) => ({ ...resolve(key, scope, ''), value }));
  const seen = new Set(attributes.map(({ namespace, local }) => `${namespace} ${local}`));
  if (seen.size !== attributes.length) throw new XmlError('attribute twice');
  return {
    kind: 'element',
    ...resolve(name, scope, scope.get('') ?? ''),
    attributes,
    scope,
    parent,
    children: [],
  };
}

function resolve(
  name: string,
  scope: ReadonlyMap<string, string>,
  unprefixed: string,
): { readonly name: string; readonly local: string; readonly namespace: string } {
  const colon = name.indexOf(':');
  if (colon < 0) return { name, local: name, namespace: unprefixed };
  const prefix = name.slice(0, colon);
  const namespace = prefix === 'xml' ? xmlNamespace : scope.get(prefix);
  if (namespace === undefined) throw new XmlError('prefix not declared');
  return { name, local: name.slice(colon + 1), namespace };
}

export function textOf(element: XmlElement): string {
  return element.children.map((node) => (node.kind === 'text' ? node.value : '')).join('');
}

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((node) => node.kind === 'element') ?? [];
}
