import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../der/values.ts';
import { type Curve, isOnCurve, oddMultiples, sumOfMultiples } from './curve.ts';
import { cryptoProA256, tc26ParamSetA512 } from './curves.ts';
import { publicPointOf, randomScalar, signGost, verifyGost } from './gost3410.ts';

/** RFC 7091, 7.2: the 512-bit example has its own curve. */
const example: Curve = {
  p: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n,
  a: 7n,
  b: 0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
  n: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
  x: 0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
  y: 0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
};
const scalar =
  0x0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n;
const digestNumber =
  '3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c591' +
  '7184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8c';
const nonce =
  0x0359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1n;
const r =
  '2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd3' +
  '5492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36';
const s =
  '1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5' +
  '823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4a';

describe('GOST R 34.10-2012', () => {
  it('makes and verifies the signature of RFC 7091', () => {
    const digest = fromHex(digestNumber).reverse();
    const signature = signGost(example, scalar, digest, () => nonce);
    expect(toHex(signature.slice(0, 64).reverse())).toBe(r);
    expect(toHex(signature.slice(64).reverse())).toBe(s);
    expect(verifyGost(example, publicPointOf(example, scalar), digest, signature)).toBe(true);
  });

  it.each([
    ['tc26 A 512', tc26ParamSetA512],
    ['CryptoPro A 256', cryptoProA256],
  ])('has right parameters: %s', (_name, curve) => {
    expect(isOnCurve(curve, curve)).toBe(true);
    const multiples = oddMultiples(curve, curve);
    expect(sumOfMultiples(curve, [{ scalar: curve.n, multiples }])).toBeUndefined();
    expect(sumOfMultiples(curve, [{ scalar: curve.n + 1n, multiples }])).toEqual({ x: curve.x, y: curve.y });
  });

  it('refuses other digests, swapped or zero halves, halves out of range and points off the curve', () => {
    const curve = tc26ParamSetA512;
    const key = randomScalar(curve);
    const point = publicPointOf(curve, key);
    const digest = globalThis.crypto.getRandomValues(new Uint8Array(64));
    const signature = signGost(curve, key, digest);
    expect(verifyGost(curve, point, digest, signature)).toBe(true);
    const swapped = new Uint8Array([...signature.slice(64), ...signature.slice(0, 64)]);
    const reversed = new Uint8Array([...signature.slice(0, 64).reverse(), ...signature.slice(64).reverse()]);
    for (const wrong of [
      swapped,
      reversed,
      new Uint8Array(128),
      new Uint8Array(128).fill(255),
      signature.slice(1),
    ])
      expect(verifyGost(curve, point, digest, wrong)).toBe(false);
    expect(
      verifyGost(
        curve,
        point,
        digest.map((octet) => octet ^ 1),
        signature,
      ),
    ).toBe(false);
    expect(
      verifyGost(
        curve,
        point.map((octet) => octet ^ 1),
        digest,
        signature,
      ),
    ).toBe(false);
    expect(verifyGost(curve, new Uint8Array(128), digest, signature)).toBe(false);
  });

  it('treats a digest of zero as one', () => {
    const curve = cryptoProA256;
    const key = randomScalar(curve);
    const signature = signGost(curve, key, new Uint8Array(32));
    const one = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 1 : 0));
    expect(verifyGost(curve, publicPointOf(curve, key), one, signature)).toBe(true);
  });
});
