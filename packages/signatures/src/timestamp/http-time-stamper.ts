import { algorithmIdentifier, signingAlgorithms } from '../cms/build-signed-data.ts';
import { digestByOid } from '../crypto/check-signature.ts';
import { childrenOf, DerCursor, DerError, encodingOf, readRoot, tags } from '../der/read.ts';
import { smallInteger } from '../der/values.ts';
import { boolean, integer, octetString, oid, sequence } from '../der/write.ts';
import { requestBytes } from '../network/request-bytes.ts';
import type { TimeStamper } from './add-time-stamps.ts';

const largestAnswer = 256 * 1024;
/** Token policies of the national authority, by the family of the digest. */
const policies = { rsa: '1.2.398.3.3.2.6.2', gost2015: '1.2.398.3.3.2.6.4' } as const;

/** Asks a time-stamp authority (RFC 3161) at one configured address. Whether the token is good, the verifier says. */
export function httpTimeStamper(address: string, timeoutMs = 10_000): TimeStamper {
  return async (signature, family) => {
    const { digest } = signingAlgorithms[family];
    const imprint = digestByOid(digest, signature);
    if (!imprint) throw new TypeError(`no digest for ${family}`);
    const request = sequence(
      integer(1),
      sequence(algorithmIdentifier(digest), octetString(imprint)),
      oid(policies[family]),
      integer(globalThis.crypto.getRandomValues(new Uint8Array(8))),
      boolean(true),
    );
    const answer = await requestBytes(address, {
      body: { bytes: request, type: 'application/timestamp-query' },
      largest: largestAnswer,
      timeoutMs,
    });
    return tokenOf(answer);
  };
}

/** The token of a TimeStampResp that was granted. */
function tokenOf(answer: Uint8Array): Uint8Array {
  const cursor = new DerCursor(readRoot(answer, tags.sequence));
  const [status] = childrenOf(cursor.next(tags.sequence));
  if (!status || smallInteger(status) > 1) throw new DerError('time stamp not granted');
  const token = cursor.next(tags.sequence);
  cursor.end();
  return encodingOf(token);
}
