import type { SigningFamily } from '../cms/build-signed-data.ts';
import { readSignedData } from '../cms/signed-data.ts';
import { oids } from '../der/oids.ts';
import { unarmour } from '../der/pem.ts';
import {
  childrenOf,
  contextTag,
  DerError,
  type DerNode,
  encodingOf,
  onlyChild,
  readRoot,
  tags,
} from '../der/read.ts';
import { explicit, oid, sequence, setOf } from '../der/write.ts';

/** Asks a time-stamp authority for an RFC 3161 token over signature bytes; rejects when there is none to be had. */
export type TimeStamper = (signature: Uint8Array, family: SigningFamily) => Promise<Uint8Array> | Uint8Array;

/**
 * The same CMS with a time stamp beside every signature that has none yet (CAdES-T). The stamp is not under the
 * signature, so the signature stays as it was. Bytes that are no CMS are given back for the verifier to refuse.
 */
export async function addTimeStamps(cms: Uint8Array, stamper: TimeStamper): Promise<Uint8Array> {
  const der = unarmour(cms);
  try {
    const { signers } = readSignedData(der);
    const [type, wrapper] = childrenOf(readRoot(der, tags.sequence));
    if (!type || !wrapper) return cms;
    const parts = childrenOf(onlyChild(wrapper, tags.sequence));
    const nodes = childrenOf(parts.at(-1) as DerNode, tags.set);
    const stamped: Uint8Array[] = [];
    for (const [index, node] of nodes.entries()) {
      const signer = signers[index];
      const isStamped = !signer || signer.timeStampTokens.length > 0;
      const family = signer?.digestAlgorithm === oids.streebog512 ? 'gost2015' : 'rsa';
      stamped.push(isStamped ? encodingOf(node) : withStamp(node, await stamper(signer.signature, family)));
    }
    return sequence(
      encodingOf(type),
      explicit(0, sequence(...parts.slice(0, -1).map(encodingOf), setOf(...stamped))),
    );
  } catch (error) {
    if (error instanceof DerError) return cms;
    throw error;
  }
}

function withStamp(signer: DerNode, token: Uint8Array): Uint8Array {
  const parts = childrenOf(signer);
  const unsigned = parts.find(({ tag }) => tag === contextTag(1));
  const signed = parts.filter((part) => part !== unsigned).map(encodingOf);
  const others = unsigned ? childrenOf(unsigned).map(encodingOf) : [];
  return sequence(...signed, explicit(1, ...others, sequence(oid(oids.timeStampToken), setOf(token))));
}
