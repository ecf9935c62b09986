import { DerCursor, type DerNode, tags } from '../der/read.ts';
import { readOid } from '../der/values.ts';

/**
 * OID of an AlgorithmIdentifier whose parameters are absent or NULL. Undefined for any other parameters:
 * none of the algorithms we accept has them.
 */
export function plainAlgorithm(node: DerNode): string | undefined {
  const cursor = new DerCursor(node, tags.sequence);
  const name = readOid(cursor.next(tags.oid));
  const parameters = cursor.optional(tags.null, tags.sequence, tags.oid, tags.octetString);
  cursor.end();
  if (parameters && (parameters.tag !== tags.null || parameters.body !== parameters.end)) return undefined;
  return name;
}
