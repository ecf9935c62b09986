import { childrenOf, DerError, type DerNode, encodingOf, tags } from '../der/read.ts';
import { readOid, readString } from '../der/values.ts';
import { oid, sequence, setOf } from '../der/write.ts';

export interface NameAttribute {
  readonly type: string;
  readonly value: string;
}

/** A Name with its exact encoding: names are compared by bytes, values are taken by OID, never from a printed DN. */
export interface DistinguishedName {
  readonly der: Uint8Array;
  readonly attributes: readonly NameAttribute[];
}

export function readName(node: DerNode): DistinguishedName {
  const attributes = childrenOf(node, tags.sequence).flatMap((relative) =>
    childrenOf(relative, tags.set).map((attribute) => {
      const [type, value, extra] = childrenOf(attribute, tags.sequence);
      if (!type || !value || extra) throw new DerError('attribute of a name');
      return { type: readOid(type), value: readString(value) };
    }),
  );
  return { der: encodingOf(node), attributes };
}

export function valuesOf(name: DistinguishedName, type: string): string[] {
  return name.attributes.filter((attribute) => attribute.type === type).map((attribute) => attribute.value);
}

export function firstValueOf(name: DistinguishedName, type: string): string | null {
  return valuesOf(name, type)[0] ?? null;
}

/** Name with one attribute in each relative name, in the given order. */
export function buildName(
  attributes: readonly { readonly type: string; readonly encoded: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  return sequence(...attributes.map(({ type, encoded }) => setOf(sequence(oid(type), encoded))));
}
