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

type Namespaces = ReadonlyMap<string, string>;

/** Which namespaces a canonical form declares on an element, by prefix; what is already in force is left out later. */
export type CanonicalForm =
  | { readonly kind: 'inclusive' }
  /** `prefixes` are those of InclusiveNamespaces, '' for #default. */
  | { readonly kind: 'exclusive'; readonly prefixes: readonly string[] };

function declaredOn(
  element: XmlElement,
  form: CanonicalForm,
  inForce: Namespaces,
): Iterable<readonly [string, string]> {
  if (form.kind === 'inclusive')
    return inForce.size > 0 && element.scope === element.parent?.scope ? [] : element.scope;
  const used = new Set([
    prefixOf(element.name),
    ...form.prefixes.filter((prefix) => element.scope.has(prefix)),
  ]);
  for (const { name } of element.attributes) if (name.includes(':')) used.add(prefixOf(name));
  used.delete('xml');
  return [...used].map((prefix) => [prefix, element.scope.get(prefix) ?? ''] as const);
}

function prefixOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(':')));
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
  attributes: XmlElement['attributes'],
  inForce: Namespaces,
  rules: Rules,
): string {
  const fresh = [...declaredOn(element, rules.form, inForce)]
    .filter(([prefix, uri]) => (inForce.get(prefix) ?? '') !== uri)
    .sort(([left], [right]) => compare(left, right));
  const sorted = [...attributes].sort(
    (left, right) => compare(left.namespace, right.namespace) || compare(left.local, right.local),
  );
  const start = `<${element.name}${fresh
    .map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('')}${sorted.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`;
  const below = fresh.length > 0 ? new Map([...inForce, ...fresh]) : inForce;
  return `${start}${element.children.map((child) => renderNode(child, below, rules)).join('')}</${element.name}>`;
}

interface Rules {
  readonly form: CanonicalForm;
  readonly leftOut: LeftOut;
}

function renderNode(node: XmlNode, inForce: Namespaces, rules: Rules): string {
  if (rules.leftOut(node)) return '';
  switch (node.kind) {
    case 'element':
      return renderElement(node, node.attributes, inForce, rules);
    case 'text':
      return escapeText(node.value);
    case 'comment':
      return `<!--${node.value.replaceAll('\r', '&#xD;')}-->`;
    case 'instruction':
      return `<?${node.target}${node.value ? ` ${node.value.replaceAll('\r', '&#xD;')}` : ''}?>`;
  }
}

const inclusive: CanonicalForm = { kind: 'inclusive' };

/** Canonical XML 1.0 of a whole document, or the exclusive form of it. */
export function canonicaliseDocument(
  document: XmlDocument,
  leftOut: LeftOut,
  form: CanonicalForm = inclusive,
): Uint8Array {
  const rootAt = document.children.indexOf(document.root);
  const text = document.children
    .map((node, index) => {
      const rendered = renderNode(node, new Map(), { form, leftOut });
      if (node === document.root || rendered === '') return rendered;
      return index < rootAt ? `${rendered}\n` : `\n${rendered}`;
    })
    .join('');
  return new TextEncoder().encode(text);
}

/** Canonical XML 1.0 of one element in its context, or the exclusive form of it. */
export function canonicaliseElement(
  element: XmlElement,
  leftOut: LeftOut,
  form: CanonicalForm = inclusive,
): Uint8Array {
  const attributes = form.kind === 'inclusive' ? inheritedAttributes(element) : element.attributes;
  return new TextEncoder().encode(renderElement(element, attributes, new Map(), { form, leftOut }));
}
