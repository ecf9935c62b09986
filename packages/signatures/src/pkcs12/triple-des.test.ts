import { createCipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptTripleDes } from './triple-des.ts';

describe('decryptTripleDes', () => {
  it('opens what another implementation closed', () => {
    for (const length of [1, 7, 8, 9, 100, 333]) {
      const key = randomBytes(24);
      const vector = randomBytes(8);
      const plain = randomBytes(length);
      const cipher = createCipheriv('des-ede3-cbc', key, vector);
      const closed = Buffer.concat([cipher.update(plain), cipher.final()]);
      expect(Buffer.from(decryptTripleDes(key, vector, closed) ?? [])).toEqual(plain);
    }
  });

  it('refuses data that is not whole blocks or has wrong padding', () => {
    expect(decryptTripleDes(randomBytes(24), randomBytes(8), randomBytes(9))).toBeUndefined();
    const key = Buffer.alloc(24, 7);
    const cipher = createCipheriv('des-ede3-cbc', key, Buffer.alloc(8)).setAutoPadding(false);
    const closed = Buffer.concat([cipher.update(Buffer.alloc(8)), cipher.final()]);
    expect(decryptTripleDes(key, Buffer.alloc(8), closed)).toBeUndefined();
  });
});
