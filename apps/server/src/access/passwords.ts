import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults, which follow RFC 9106's second recommendation. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown person as for a known one, so that the time does not tell who has an account. */
export async function passwordMatches(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored ? matches : false;
}

/** What a new password must be; undefined when it is good enough. NIST SP 800-63B: length, no composition rules. */
export function passwordFault(password: string): 'too-short' | 'too-long' | undefined {
  if (password.length < 10) return 'too-short';
  return password.length > 128 ? 'too-long' : undefined;
}
