import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseBer } from './normalise-ber.ts';
import { certificateBlocks, toBase64, unarmour } from './pem.ts';
import { childrenOf, DerError, readRoot } from './read.ts';
import { bigInteger, fromHex, readOid, readString, readTime, smallInteger, toHex } from './values.ts';
import { bmpString, integer, octetString, oid, sequence, setOf, timeValue, utf8String } from './write.ts';

describe('DER', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 700 }),
        fc.array(fc.nat({ max: 1 << 28 }), { minLength: 1, maxLength: 8 }),
        (number, text, bytes, arcs) => {
          const dotted = ['1', '2', ...arcs].join('.');
          const node = readRoot(sequence(integer(number), utf8String(text), octetString(bytes), oid(dotted)));
          const [first, second, third, fourth] = childrenOf(node);
          if (!first || !second || !third || !fourth) throw new Error('missing');
          if (number < 2 ** 31) expect(smallInteger(first)).toBe(number);
          expect(bigInteger(first)).toBe(BigInt(number));
          expect(readString(second)).toBe(text);
          expect(third.bytes.slice(third.body, third.end)).toEqual(bytes);
          expect(readOid(fourth)).toBe(dotted);
        },
      ),
    );
  });

  it('keeps times to the second, before and after 2050', () => {
    for (const text of ['1999-12-31T23:59:59Z', '2049-01-01T00:00:00Z', '2050-06-07T08:09:10Z'])
      expect(readTime(readRoot(timeValue(new Date(text))))).toEqual(new Date(text));
  });

  it.each([
    ['trailing byte', '3000 00'],
    ['indefinite length', '3080 0000'],
    ['length not minimal', '308101 00'],
    ['length with leading zero', '04820001 00'],
    ['content beyond the end', '3005 0201'],
    ['high tag number', '1f8101 00'],
    ['nothing', ''],
  ])('refuses: %s', (_name, hex) => {
    expect(() => readRoot(fromHex(hex.replaceAll(' ', '')))).toThrow(DerError);
  });

  it.each(['02020001', '0200', '0202ff80'])('refuses integer %s', (hex) => {
    expect(() => bigInteger(readRoot(fromHex(hex)))).toThrow(DerError);
  });

  it('writes sets in the order of their encodings', () => {
    expect(toHex(setOf(integer(3), integer(1), integer(2)))).toBe('3109020101020102020103');
  });

  it('never throws anything but DerError on noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          childrenOf(readRoot(bytes)).forEach(readOid);
        } catch (error) {
          expect(error).toBeInstanceOf(DerError);
        }
      }),
    );
  });
});

describe('normaliseBer', () => {
  it('joins pieced strings and gives lengths', () => {
    const pieced = fromHex('3080248004020102040103000004010500 00'.replaceAll(' ', ''));
    expect(toHex(normaliseBer(pieced))).toBe('30080403010203040105');
    expect(normaliseBer(bmpString('ә'))).toEqual(bmpString('ә'));
  });

  it('refuses nesting without end', () => {
    expect(() => normaliseBer(new Uint8Array(100_000).fill(0x30).fill(0x80))).toThrow(DerError);
    const nested = Uint8Array.from({ length: 1000 }, (_, index) => (index % 2 ? 0x80 : 0x30));
    expect(() => normaliseBer(nested)).toThrow(DerError);
  });
});

describe('PEM', () => {
  it('finds certificates in a bundle and unwraps signatures', () => {
    const der = sequence(integer(7));
    const block = (label: string) => `-----BEGIN ${label}-----\n${toBase64(der)}\n-----END ${label}-----\n`;
    const bytes = (text: string) => new TextEncoder().encode(text);
    const bundle = `${block('CERTIFICATE')}# note\n${block('X509 CRL')}${block('CERTIFICATE')}`;
    expect(certificateBlocks(bytes(bundle)).map(toHex)).toEqual([toHex(der), toHex(der)]);
    for (const text of [block('CMS'), toBase64(der)]) expect(toHex(unarmour(bytes(text)))).toBe(toHex(der));
    expect(unarmour(bytes('қате'))).toEqual(bytes('қате'));
  });
});
