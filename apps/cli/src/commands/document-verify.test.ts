import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packResult } from '@qyzmet/documents/result-package';
import { type Json, MovableClock } from '@qyzmet/kernel';
import {
  addTimeStamps,
  type DemonstrationAuthority,
  openDemonstrationAuthority,
  sealResult,
  signCms,
} from '@qyzmet/signatures';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentVerify } from './document-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'document-verify-'));
const room = join(folder, 'regulations');
const day = new Date('2026-03-02T05:00:00Z');
const years = 3;
const later = new Date('2029-03-02T05:00:00Z').toISOString();
const pdf = new TextEncoder().encode('%PDF-1.7 анықтама');
const person = {
  kind: 'employee',
  iin: '910315500126',
  surname: 'Сейіт',
  name: 'Арман',
  bin: '990140001233',
  organisation: 'Бөлім',
  role: 'head',
} as const;
let packed: Uint8Array;
let seal: Uint8Array;
let withSeal: Json;
let cms: Uint8Array;
let evidence: Json;
let anchors: readonly string[];

function file(name: string, data: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

async function verify(...args: readonly string[]) {
  const { output, code } = await documentVerify.run([...args, '--json'], room);
  return { code, answer: output === '' ? undefined : JSON.parse(output) };
}

/** The seal of the body over the same PDF, and the evidence of both. */
async function sealed(authority: DemonstrationAuthority) {
  const system = { kind: 'system', bin: person.bin, organisation: 'Бөлім', name: 'QYZMET' } as const;
  const made = await sealResult({
    content: pdf,
    seal: await authority.signingKey(system, 'pass', day),
    bin: person.bin,
    now: day,
    timeStamper: (bytes, family) => authority.stamp(bytes, day, family),
  });
  if (!made.ok) throw new Error(made.error);
  const verdict = await authority
    .verifier(new MovableClock(day))
    .verifyCms({ cms: made.value, content: pdf, at: day, purpose: 'seal' });
  const kept = JSON.parse(JSON.stringify({ ...verdict, judgedAt: day.toISOString() })) as Json;
  return { seal: made.value, withSeal: { ...(evidence as Record<string, Json>), seal: kept } };
}

beforeAll(async () => {
  const authority = await openDemonstrationAuthority(join(folder, 'data', 'demonstration-authority'), day);
  const { key, certificate } = await authority.signingKey({ ...person, family: 'gost2015' }, 'pass', day);
  const signature = signCms({ content: pdf, key, certificate, detached: true, signingTime: day });
  cms = await addTimeStamps(signature, (bytes, family) => authority.stamp(bytes, day, family));
  const verdict = await authority
    .verifier(new MovableClock(day))
    .verifyCms({ cms, content: pdf, at: day, purpose: 'sign' });
  evidence = JSON.parse(JSON.stringify({ ...verdict, judgedAt: day.toISOString() }));
  ({ seal, withSeal } = await sealed(authority));
  packed = packResult({ pdf, cms, evidence });
  anchors = authority.anchors.flatMap((der, index) => ['--ca', file(`root${index}.cer`, der)]);
});

describe('qyzmet document verify', () => {
  it(`finds a package valid on the day and ${years} years later, when the certificate has expired`, async () => {
    const path = file('p.zip', packed);
    for (const at of [day.toISOString(), later])
      for (const trust of [anchors, []])
        expect(await verify(path, '--at', at, ...trust)).toMatchObject({
          code: 0,
          answer: {
            valid: true,
            outcome: 'valid',
            reasons: [],
            kind: 'package',
            document: { size: pdf.length },
            signers: [{ iin: person.iin, stamp: { time: day.toISOString() } }],
          },
        });
  });

  it('verifies the seal of the body too, and calls nothing valid whose seal is not', async () => {
    const good = file('sealed.zip', packResult({ pdf, cms, seal, evidence: withSeal }));
    expect(await verify(good, '--at', later, ...anchors)).toMatchObject({
      code: 0,
      answer: { valid: true, seal: { outcome: 'valid', signers: [{ bin: person.bin, iin: null }] } },
    });
    const bad = file('other-seal.zip', packResult({ pdf, cms, seal: cms, evidence: withSeal }));
    expect(await verify(bad, '--at', later, ...anchors)).toMatchObject({
      code: 1,
      answer: { valid: false, seal: { outcome: 'invalid' } },
    });
    const said = await documentVerify.run([good, '--at', later, ...anchors, '--lang', 'ru'], room);
    expect(said.output).toContain('Электронная печать органа:\nПодпись действительна\n  QYZMET');
  });

  it('refuses a package with one byte changed, wherever it is', async () => {
    for (let position = 0; position < packed.length; position += 97) {
      const changed = Uint8Array.from(packed);
      changed[position] = (changed[position] ?? 0) ^ 1;
      const { code, answer } = await verify(file('changed.zip', changed), '--at', later, ...anchors);
      expect({ position, code, valid: answer.valid }).toEqual({ position, code: 1, valid: false });
    }
  });

  it('refuses a package whose parts were exchanged and packed again', async () => {
    const other = new TextEncoder().encode('%PDF-1.7 басқа');
    const forged = packResult({ pdf: other, cms, evidence });
    expect(await verify(file('forged.zip', forged), '--at', later, ...anchors)).toMatchObject({
      code: 1,
      answer: { outcome: 'invalid', reasons: ['DIGEST_MISMATCH'] },
    });
    const silent = packResult({ pdf, cms, evidence: {} });
    expect((await verify(file('silent.zip', silent), '--at', later, ...anchors)).answer.valid).toBe(false);
  });

  it('calls genuine what a body of the directories or of --bin has signed', async () => {
    const path = file('p.zip', packed);
    const named = (bin: string) => verify(path, '--at', later, ...anchors, '--bin', bin);
    expect(await named('050240001234')).toMatchObject({ code: 1, answer: { reasons: ['BIN_MISMATCH'] } });
    expect(await named(person.bin)).toMatchObject({ code: 0 });
    const law = fileURLToPath(new URL('../../../../regulations', import.meta.url));
    const { code } = await documentVerify.run([path, '--json', '--at', later, ...anchors], law);
    expect(code).toBe(0);
  });

  it('says of a PDF alone that its signature is apart, and takes the parts one by one', async () => {
    const path = file('document.pdf', pdf);
    const alone = await verify(path, '--lang', 'ru');
    expect(alone).toMatchObject({ code: 2, answer: { valid: false, outcome: 'unknown', kind: 'pdf' } });
    expect(alone.answer.message).toContain('document.pdf.cms');
    const parts = [
      '--cms',
      file('document.pdf.cms', cms),
      '--evidence',
      file('evidence.json', JSON.stringify(evidence)),
    ];
    expect(await verify(path, ...parts, '--at', later, ...anchors)).toMatchObject({
      code: 0,
      answer: { valid: true, kind: 'pdf' },
    });
  });

  it('takes the parts of an unpacked package by their names, and notices what was added to the PDF', async () => {
    const beside = mkdtempSync(join(folder, 'unpacked-'));
    const put = (name: string, data: Uint8Array | string) => {
      writeFileSync(join(beside, name), data);
      return join(beside, name);
    };
    put('document.pdf.cms', cms);
    put('evidence.json', JSON.stringify(evidence));
    const whole = await verify(put('document.pdf', pdf), '--at', later, ...anchors);
    expect(whole).toMatchObject({ code: 0, answer: { valid: true, kind: 'pdf' } });
    const longer = put('document.pdf', Uint8Array.from([...pdf, 0x0a]));
    expect(await verify(longer, '--at', later, ...anchors)).toMatchObject({
      code: 1,
      answer: { reasons: ['DIGEST_MISMATCH'] },
    });
    put('document.pdf', pdf);
    put('evidence.json', JSON.stringify(withSeal));
    const sealPath = put('document.pdf.seal.cms', seal);
    expect(await verify(join(beside, 'document.pdf'), '--at', later, ...anchors)).toMatchObject({
      code: 0,
      answer: { seal: { outcome: 'valid' } },
    });
    writeFileSync(sealPath, cms);
    expect(await verify(join(beside, 'document.pdf'), '--at', later, ...anchors)).toMatchObject({
      code: 1,
      answer: { seal: { outcome: 'invalid' } },
    });
  });

  it('trusts only what is named or what the demonstration holds', async () => {
    const path = file('p.zip', packed);
    const elsewhere = await documentVerify.run([path, '--json', '--at', later], join(folder, 'x', 'y'));
    expect(elsewhere.code).toBe(1);
    expect(JSON.parse(elsewhere.output).reasons).toContain('UNTRUSTED_CHAIN');
  });

  it('answers 2 for what cannot be read or understood', async () => {
    expect((await verify(join(folder, 'absent'))).code).toBe(2);
    expect((await documentVerify.run([], room)).code).toBe(2);
    expect(await verify(file('words.txt', 'words'))).toMatchObject({
      code: 1,
      answer: { fault: 'not-a-package', reasons: ['BAD_FORMAT'] },
    });
  });
});
