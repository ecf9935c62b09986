import { signCms } from '@qyzmet/signatures';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { findDemonstrationSigner } from '../demonstration/demonstration-keys.ts';
import type { Product } from '../product.ts';

type KeyState = 'valid' | 'expired' | 'revoked';

/** Base64 of a detached CMS by the key of a demonstration person. For tests. */
export async function signAs(
  product: Product,
  person: string,
  content: Uint8Array,
  state: KeyState = 'valid',
): Promise<string> {
  const { certificate, key } = await keyOf(product, person, state);
  const signingTime = product.clock.now();
  const cms = signCms({ content, key, certificate, detached: true, signingTime });
  return Buffer.from(cms).toString('base64');
}

/** Base64 of the certificate that a demonstration person signs with. For tests. */
export async function certificateOf(product: Product, person: string): Promise<string> {
  const { certificate } = await keyOf(product, person, 'valid');
  return Buffer.from(certificate.der).toString('base64');
}

async function keyOf({ demonstration, clock }: Product, person: string, state: KeyState) {
  const owner = findDemonstrationSigner(person);
  if (!demonstration || !owner) throw new Error(`no demonstration person "${person}"`);
  const { authority, keys } = demonstration;
  return authority.signingKey(keys.ownerOf(owner, state), demonstrationPassword, clock.now());
}
