import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packResult, readPackage } from './result-package.ts';

const result = {
  pdf: strToU8('%PDF-1.7 анықтама'),
  cms: Uint8Array.of(0x30, 0x82, 0x01, 0x00),
  evidence: { outcome: 'valid', reasons: [], signers: [{ iin: '840512450318' }] },
};
const packed = packResult(result);

function repacked(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = unzipSync(packed);
  change(files);
  return zipSync(files);
}

test('a package gives back what was packed', () => {
  expect(readPackage(packed)).toEqual({ ok: true, value: result });
});

test('equal results give equal packages', () => {
  expect(packResult({ ...result, evidence: structuredClone(result.evidence) })).toEqual(packed);
});

test('a changed part is noticed', () => {
  for (const name of ['document.pdf', 'document.pdf.cms', 'evidence.json']) {
    const altered = repacked((files) => {
      files[name] = strToU8('{"outcome":"valid"}');
    });
    expect(readPackage(altered)).toEqual({ ok: false, error: 'altered' });
  }
});

test('not one byte of the archive may differ, signed or not', () => {
  for (let position = 0; position < packed.length; position++) {
    const changed = Uint8Array.from(packed);
    changed[position] = (changed[position] ?? 0) ^ (1 << (position % 8));
    expect(readPackage(changed).ok, `byte ${position}`).toBe(false);
  }
  expect(readPackage(Uint8Array.from([...packed, 0])).ok).toBe(false);
  expect(readPackage(packed.subarray(0, packed.length - 1)).ok).toBe(false);
});

test('a missing part, manifest or format is named', () => {
  const without = (name: string) =>
    readPackage(
      repacked((files) => {
        delete files[name];
      }),
    );
  expect(without('document.pdf.cms')).toEqual({ ok: false, error: 'incomplete' });
  expect(without('manifest.json')).toEqual({ ok: false, error: 'not-a-package' });
  const otherFormat = repacked((files) => {
    files['manifest.json'] = strToU8('{"format":"qyzmet-result/9"}');
  });
  expect(readPackage(otherFormat)).toEqual({ ok: false, error: 'unknown-format' });
});

test('what is no package is refused', () => {
  expect(readPackage(new Uint8Array())).toEqual({ ok: false, error: 'not-a-package' });
  expect(readPackage(strToU8('PK\u0003\u0004 but no archive'))).toEqual({
    ok: false,
    error: 'not-a-package',
  });
  const stranger = repacked((files) => {
    files['../../outside.txt'] = strToU8('x');
  });
  expect(readPackage(stranger)).toEqual({ ok: false, error: 'not-a-package' });
});

test('an archive bomb is not unpacked', () => {
  const bomb = repacked((files) => {
    files['document.pdf'] = new Uint8Array(33 * 1024 * 1024);
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(readPackage(bomb)).toEqual({ ok: false, error: 'too-large' });
});

test('an archive that lies about its sizes is not unpacked', () => {
  const bomb = repacked((files) => {
    files['document.pdf'] = new Uint8Array(33 * 1024 * 1024);
  });
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  for (let at = 0; at + 46 < bomb.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (view.getUint32(at + 24, true) > 32 * 1024 * 1024) view.setUint32(at + 24, 100, true);
  }
  expect(readPackage(bomb).ok).toBe(false);
});

test('endlessly nested evidence or manifest is refused', () => {
  const deep = strToU8('['.repeat(200_000) + ']'.repeat(200_000));
  for (const [name, error] of [
    ['evidence.json', 'altered'],
    ['manifest.json', 'unknown-format'],
  ] as const) {
    const nested = repacked((files) => {
      files[name] = deep;
    });
    expect(readPackage(nested)).toEqual({ ok: false, error });
  }
});
