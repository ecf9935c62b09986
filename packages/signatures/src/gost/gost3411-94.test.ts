import { describe, expect, it } from 'vitest';
import { toHex } from '../der/values.ts';
import { gost341194 } from './gost3411-94.ts';

const digestOf = (text: string) => toHex(gost341194(new TextEncoder().encode(text)));

describe('gost341194', () => {
  it.each([
    ['', 'ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d'],
    ['a', 'd42c539e367c66e9c88a801f6649349c21871b4344c6a573f849fdce62f314dd'],
    ['message digest', 'ad4434ecb18f2c99b60cbe59ec3d2469582b65273f48de72db2fde16a4889a4d'],
    ['This is message, length=32 bytes', 'b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa'],
    [
      'Suppose the original message has length = 50 bytes',
      '471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208',
    ],
  ])('agrees with the published examples: %j', (text, digest) => {
    expect(digestOf(text)).toBe(digest);
  });
});
