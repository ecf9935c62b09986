import { signCms } from '@qyzmet/signatures';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { findDemonstrationSigner } from '../demonstration/demonstration-keys.ts';
import type { Product } from '../product.ts';

/** Base64 of a detached CMS by the key of a demonstration person. For tests. */
export async function signAs(
  product: Product,
  person: string,
  content: Uint8Array,
  state: 'valid' | 'expired' | 'revoked' = 'valid',
): Promise<string> {
  const { demonstration } = product;
  const owner = findDemonstrationSigner(person);
  if (!demonstration || !owner) throw new Error(`no demonstration person "${person}"`);
  const now = product.clock.now();
  const { certificate, key } = await demonstration.authority.signingKey(
    demonstration.keys.ownerOf(owner, state),
    demonstrationPassword,
    now,
  );
  const cms = signCms({ content, key, certificate, detached: true, signingTime: now });
  return Buffer.from(cms).toString('base64');
}
