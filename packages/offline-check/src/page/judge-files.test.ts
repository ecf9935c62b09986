import { beforeAll, expect, test } from 'vitest';
import { issuedOn, issuer, samplePackage } from '../testing/sample-package.ts';
import { judgeFiles } from './judge-files.ts';

const now = new Date(issuedOn.getTime() + 3 * 365 * 24 * 3600_000);
let sample: Awaited<ReturnType<typeof samplePackage>>;

beforeAll(async () => {
  sample = await samplePackage('gost2015');
});

function judge(...files: readonly (Uint8Array | string)[]) {
  return judgeBy([], ...files);
}

function judgeBy(bodies: readonly string[], ...files: readonly (Uint8Array | string)[]) {
  const given = files.map((file, index) => ({
    name: `${index}`,
    bytes: typeof file === 'string' ? new TextEncoder().encode(file) : file,
  }));
  return judgeFiles(given, { anchors: sample.anchors, bodies }, now);
}

test('a package of long ago is judged by its stamp and evidence', async () => {
  expect(await judge(sample.packed)).toMatchObject({ kind: 'judged', result: { outcome: 'valid' } });
});

test('a PDF is judged with its parts, in whatever order they come', async () => {
  const { pdf, cms, evidence } = sample.parts;
  expect(await judge(JSON.stringify(evidence), cms, pdf)).toMatchObject({ result: { outcome: 'valid' } });
  expect(await judge(cms, pdf)).toMatchObject({ result: { outcome: 'invalid' } });
  expect(await judge('{', cms, pdf)).toEqual({ kind: 'faulty', fault: 'altered' });
});

test('what is missing or strange is named', async () => {
  const { pdf, cms } = sample.parts;
  expect(await judge(pdf)).toEqual({ kind: 'incomplete', missing: 'signature' });
  expect(await judge(cms)).toEqual({ kind: 'incomplete', missing: 'document' });
  expect(await judge('words')).toEqual({ kind: 'faulty', fault: 'not-a-package' });
  const changed = Uint8Array.from(sample.packed);
  changed[40] = (changed[40] ?? 0) ^ 1;
  expect(await judge(changed)).toMatchObject({ kind: 'faulty' });
});

test('a document of another body, or of a private person, is not genuine', async () => {
  expect(await judgeBy([issuer.bin], sample.packed)).toMatchObject({ result: { outcome: 'valid' } });
  expect(await judgeBy(['990140001233'], sample.packed)).toMatchObject({
    result: { outcome: 'invalid', reasons: ['BIN_MISMATCH'] },
  });
  const forged = await samplePackage('gost2015', 'person');
  const given = [{ name: 'p.zip', bytes: forged.packed }];
  expect(await judgeFiles(given, { anchors: forged.anchors, bodies: [] }, now)).toMatchObject({
    result: { outcome: 'invalid', reasons: ['BIN_MISMATCH'] },
  });
});
