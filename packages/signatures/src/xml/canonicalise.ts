import { type XmlDocument, type XmlElement, type XmlNode, xmlNamespace } from './parse-xml.ts';

/** Nodes that are left out of the canonical form, with all below them. */
export type LeftOut = (node: XmlNode) => boolean;

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#xD;');
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function renderNamespaces(element: XmlElement, rendered: ReadonlyMap<string, string>): string {
  return [...element.scope]
    .filter(([prefix, uri]) => (rendered.get(prefix) ?? '') !== uri)
    .sort(([left], [right]) => compare(left, right))
    .map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('');
}

/** xml:lang and the like of ancestors count at the top of a subtree (Canonical XML 1.0, 2.4). */
function inheritedAttributes(element: XmlElement): XmlElement['attributes'] {
  const found = new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
  for (let above = element.parent; above; above = above.parent)
    for (const attribute of above.attributes)
      if (attribute.namespace === xmlNamespace && !found.has(attribute.name))
        found.set(attribute.name, attribute);
  return [...found.values()];
}

function renderElement(
  element: XmlElement,
  rendered: ReadonlyMap<string, string>,
  attributes: XmlElement['attributes'],
  leftOut: LeftOut,
): string {
  const sorted = [...attributes].sort(
    (left, right) => compare(left.namespace, right.namespace) || compare(left.local, right.local),
  );
  const start = `<${element.name}${renderNamespaces(element, rendered)}${sorted
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')}>`;
  return `${start}${element.children
    .map((child) => renderNode(child, element.scope, leftOut))
    .join('')}</${element.name}>`;
}

function renderNode(node: XmlNode, rendered: ReadonlyMap<string, string>, leftOut: LeftOut): string {
  if (leftOut(node)) return '';
  switch (node.kind) {
    case 'element':
      return renderElement(node, rendered, node.attributes, leftOut);
    case 'text':
      return escapeText(node.value);
    case 'comment':
      return `<!--${node.value.replaceAll('\r', '&#xD;')}-->`;
    case 'instruction':
      return `<?${node.target}${node.value ? ` ${node.value.replaceAll('\r', '&#xD;')}` : ''}?>`;
  }
}

/** Canonical XML 1.0 of a whole document. */
export function canonicaliseDocument(document: XmlDocument, leftOut: LeftOut): Uint8Array {
  const rootAt = document.children.indexOf(document.root);
  const text = document.children
    .map((node, index) => {
      const rendered = renderNode(node, new Map(), leftOut);
      if (node === document.root || rendered === '') return rendered;
      return index < rootAt ? `${rendered}\n` : `\n${rendered}`;
    })
    .join('');
  return new TextEncoder().encode(text);
}

/** Canonical XML 1.0 of one element in its context. */
export function canonicaliseElement(element: XmlElement, leftOut: LeftOut): Uint8Array {
  return new TextEncoder().encode(renderElement(element, new Map(), inheritedAttributes(element), leftOut));
}
