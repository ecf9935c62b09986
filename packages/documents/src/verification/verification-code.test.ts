import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newVerificationCode, parseVerificationCode, verificationUrl } from './verification-code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc
  .uint8Array({ minLength: 15, maxLength: 15 })
  .map((bytes) => newVerificationCode((size) => bytes.subarray(0, size)));

test('a new code is printed in four groups and reads back', () => {
  const code = newVerificationCode(randomBytes);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect(parseVerificationCode(code)).toEqual({ ok: true, value: code });
});

test('reads what people type', () => {
  fc.assert(
    fc.property(codes, (code) => {
      const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`;
      expect(parseVerificationCode(typed)).toEqual({ ok: true, value: code });
      const cyrillic = code
        .replaceAll('A', 'А')
        .replaceAll('K', 'к')
        .replaceAll('1', 'І')
        .replaceAll('0', 'о');
      expect(parseVerificationCode(cyrillic.replaceAll('-', '–'))).toEqual({ ok: true, value: code });
    }),
  );
});

test('every single wrong character is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (code, position, shift) => {
      const symbols = [...code.replaceAll('-', '')];
      const wrong = alphabet[(alphabet.indexOf(symbols[position] ?? '') + shift) % 32] ?? '';
      expect(parseVerificationCode(symbols.with(position, wrong).join(''))).toEqual({
        ok: false,
        error: 'mistyped',
      });
    }),
  );
});

test('every exchange of two different characters is noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(15), fc.nat(15), (code, one, other) => {
      const symbols = [...code.replaceAll('-', '')];
      const [a, b] = [symbols[one] ?? '', symbols[other] ?? ''];
      fc.pre(a !== b);
      expect(parseVerificationCode(symbols.with(one, b).with(other, a).join('')).ok).toBe(false);
    }),
  );
});

test('says what is wrong', () => {
  expect(parseVerificationCode('')).toEqual({ ok: false, error: 'wrong-length' });
  expect(parseVerificationCode('7KQ3')).toEqual({ ok: false, error: 'wrong-length' });
  expect(parseVerificationCode('7KQ3-M2XF-9A4T-PW6Ж')).toEqual({ ok: false, error: 'wrong-character' });
});

test('the address is the check page and the code', () => {
  expect(verificationUrl('https://qyzmet.example/check/', '7KQ3-M2XF-9A4T-PW6C')).toBe(
    'https://qyzmet.example/check/7KQ3-M2XF-9A4T-PW6C',
  );
});
