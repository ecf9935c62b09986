/** The bytes are not the strict DER that was expected. Caught at the doors of the room, never seen outside. */
export class DerError extends Error {
  override name = 'DerError';
}

/** One TLV inside a larger buffer; nothing is copied until asked for. */
export interface DerNode {
  readonly bytes: Uint8Array;
  /** Identifier octet; only the low-tag-number form exists in the structures we read. */
  readonly tag: number;
  readonly start: number;
  readonly body: number;
  readonly end: number;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** [n] with primitive content. */
export function implicitTag(number: number): number {
  return 0x80 | number;
}

/** [n] with constructed content. */
export function contextTag(number: number): number {
  return 0xa0 | number;
}

/** Reads one TLV at `offset`; definite minimal lengths only (X.690, 10.1). */
export function readNode(bytes: Uint8Array, offset: number, limit: number): DerNode {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || offset + 2 > limit) throw new DerError('truncated');
  if ((tag & 0x1f) === 0x1f) throw new DerError('high tag number');
  let length = first;
  let body = offset + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerError('indefinite or huge length');
    if (body + count > limit) throw new DerError('truncated length');
    length = 0;
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[body + index] ?? 0);
    if (length < 0x80 || (count > 1 && length < 2 ** (8 * (count - 1))))
      throw new DerError('length not minimal');
    body += count;
  }
  if (body + length > limit) throw new DerError('content beyond its parent');
  return { bytes, tag, start: offset, body, end: body + length };
}

/** The whole buffer as one TLV: trailing bytes are refused. */
export function readRoot(bytes: Uint8Array, tag?: number): DerNode {
  const node = readNode(bytes, 0, bytes.length);
  if (node.end !== bytes.length) throw new DerError('trailing bytes');
  if (tag !== undefined) expectTag(node, tag);
  return node;
}

export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw new DerError(`expected tag ${tag.toString(16)}`);
  return node;
}

const childLimit = 100_000;

/** Direct children of a constructed node; `tag` is demanded of the parent when given. */
export function childrenOf(node: DerNode, tag?: number): DerNode[] {
  if (tag !== undefined) expectTag(node, tag);
  if ((node.tag & 0x20) === 0) throw new DerError('not constructed');
  const children: DerNode[] = [];
  for (let offset = node.body; offset < node.end; ) {
    const child = readNode(node.bytes, offset, node.end);
    children.push(child);
    if (children.length > childLimit) throw new DerError('too many elements');
    offset = child.end;
  }
  return children;
}

/** The only child of an explicit tag or wrapper. */
export function onlyChild(node: DerNode, tag?: number): DerNode {
  const [child, more] = childrenOf(node);
  if (!child || more) throw new DerError('exactly one element expected');
  return tag === undefined ? child : expectTag(child, tag);
}

/** Takes children one after another, required or optional, and refuses what is left over. */
export class DerCursor {
  readonly #nodes: readonly DerNode[];
  #index = 0;

  constructor(parent: DerNode, tag?: number) {
    this.#nodes = childrenOf(parent, tag);
  }

  next(tag?: number): DerNode {
    const node = this.#nodes[this.#index++];
    if (!node) throw new DerError('element missing');
    return tag === undefined ? node : expectTag(node, tag);
  }

  optional(...wanted: readonly number[]): DerNode | undefined {
    const node = this.#nodes[this.#index];
    if (!node || !wanted.includes(node.tag)) return undefined;
    this.#index++;
    return node;
  }

  end(): void {
    if (this.#index !== this.#nodes.length) throw new DerError('unexpected element');
  }
}

export function bodyOf(node: DerNode): Uint8Array {
  return node.bytes.subarray(node.body, node.end);
}

export function encodingOf(node: DerNode): Uint8Array {
  return node.bytes.subarray(node.start, node.end);
}

export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  let difference = 0;
  for (let index = 0; index < left.length; index++) difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  return difference === 0;
}
