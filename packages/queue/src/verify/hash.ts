import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { lineOf, type MemberHash, type Movement } from './movement.ts';

/** Binds a row of the public list to one application: the number is the case's own, the code stands on the family's ticket alone. */
export function memberHash(number: string, code: string): MemberHash {
  return hashOf(`${number} ${code}`);
}

/** What the chain of a queue without movements ends in. */
export const emptyChain = '0'.repeat(64);

/** SHA-256 of the former end of the chain and of the movement's line, with a blank between. */
export function chainAfter(previous: string, movement: Movement): string {
  return hashOf(`${previous} ${lineOf(movement)}`);
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
