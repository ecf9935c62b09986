import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../der/values.ts';
import { streebog512 } from './streebog.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

describe('streebog512', () => {
  it('agrees with the examples of RFC 6986', () => {
    const first = ascii('012345678901234567890123456789012345678901234567890123456789012');
    expect(toHex(streebog512(first))).toBe(
      '1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa' +
        '00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48',
    );
    // «Се ветри, Стрибожи внуци, веютъ с моря стрелами на храбрыя плъкы Игоревы» in Windows-1251.
    const second = fromHex(
      'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece8' +
        '20ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
    );
    expect(toHex(streebog512(second))).toBe(
      '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376' +
        '035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
    );
  });

  it('hashes the empty message and whole blocks', () => {
    expect(toHex(streebog512(new Uint8Array())).slice(0, 32)).toBe('8e945da209aa869f0455928529bcae46');
    const digests = [63, 64, 65, 128].map((length) => toHex(streebog512(new Uint8Array(length))));
    expect(new Set(digests).size).toBe(4);
  });
});
