import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DemonstrationAuthority, openDemonstrationAuthority, signCms } from '@qyzmet/signatures';
import { beforeAll, describe, expect, it } from 'vitest';
import { signatureVerify } from './signature-verify.ts';

const folder = mkdtempSync(join(tmpdir(), 'signature-verify-'));
const day = new Date('2026-03-02T05:00:00Z');
const content = new TextEncoder().encode('құжат');
const person = { kind: 'individual', iin: '910315500126', surname: 'Сейіт', name: 'Арман' } as const;
let authority: DemonstrationAuthority;
let signature: string;
let trust: readonly string[];

function file(name: string, data: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
}

async function verify(...args: readonly string[]) {
  const { output, code } = await signatureVerify.run([...args, '--at', day.toISOString(), '--json'], '');
  return { code, answer: output === '' ? undefined : JSON.parse(output) };
}

beforeAll(async () => {
  authority = await openDemonstrationAuthority(join(folder, 'authority'), day);
  const { key, certificate } = await authority.signingKey(person, 'pass', day);
  signature = file('s.p7s', signCms({ content, key, certificate, detached: true, signingTime: day }));
  const files = [...authority.anchors, ...authority.intermediates].map((der, index) =>
    file(`ca${index}.cer`, der),
  );
  trust = ['--data', file('data.bin', content), ...files.flatMap((path) => ['--ca', path])];
});

describe('qyzmet signature verify', () => {
  it('answers 0 for a valid signature and names the signer', async () => {
    const list = file('list.crl', authority.currentCrl(day));
    const { code, answer } = await verify(signature, ...trust, '--crl', list, '--iin', person.iin);
    expect(code).toBe(0);
    expect(answer).toEqual({
      valid: true,
      outcome: 'valid',
      reasons: [],
      signers: [
        {
          cn: 'СЕЙІТ АРМАН',
          iin: person.iin,
          bin: null,
          roles: ['individual'],
          algorithm: 'RSA-2048',
          signingTime: day.toISOString(),
          stamp: null,
        },
      ],
    });
  });

  it('answers 1 for an invalid one and trusts only what is named', async () => {
    const other = await verify(signature, ...trust, '--no-revocation', '--iin', '900101300017');
    expect(other).toMatchObject({
      code: 1,
      answer: { valid: false, outcome: 'invalid', reasons: ['IIN_MISMATCH'] },
    });
    const alone = await verify(signature, '--data', file('same.bin', content), '--no-revocation');
    expect(alone).toMatchObject({ code: 1, answer: { reasons: ['UNTRUSTED_CHAIN'] } });
    const garbage = await verify(file('garbage', new Uint8Array(1_000_000).fill(0x30)), ...trust);
    expect(garbage).toMatchObject({ code: 1, answer: { reasons: ['BAD_FORMAT'], signers: [] } });
    const huge = await verify(file('huge', Buffer.alloc(21 * 1024 * 1024, 0x30)), ...trust);
    expect(huge).toMatchObject({ code: 1, answer: { reasons: ['BAD_FORMAT'] } });
  });

  it('answers 2 when it cannot be known or read', async () => {
    expect(await verify(signature, ...trust)).toMatchObject({
      code: 2,
      answer: { valid: false, outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] },
    });
    expect(await verify(join(folder, 'absent'), ...trust)).toMatchObject({
      code: 2,
      answer: { valid: false },
    });
    expect((await signatureVerify.run(['--purpose', 'other', signature], '')).code).toBe(2);
    expect((await signatureVerify.run([], '')).code).toBe(2);
  });

  it('takes authorities and lists in any form and order', async () => {
    const armour = (label: string, der: Uint8Array) =>
      `-----BEGIN ${label}-----\r\n${Buffer.from(der).toString('base64')}\r\n-----END ${label}-----\r\n`;
    const data = ['--data', file('data.bin', content)];
    const backwards = [...authority.intermediates, ...authority.anchors].reverse();
    const bundle = file('bundle.pem', backwards.map((der) => armour('CERTIFICATE', der)).join('words\n'));
    const lists = [authority.currentCrl(day, 'gost2015'), authority.currentCrl(day)];
    const crl = file('lists.pem', lists.map((der) => armour('X509 CRL', der)).join(''));
    const good = await verify(signature, ...data, '--ca', bundle, '--crl', crl);
    expect(good).toMatchObject({ code: 0, answer: { valid: true } });
    const plain = backwards.map((der, index) =>
      file(`plain${index}.txt`, Buffer.from(der).toString('base64')),
    );
    const named = plain.flatMap((path) => ['--ca', path]);
    expect(await verify(signature, ...data, ...named, '--crl', crl)).toMatchObject({ code: 0 });
    const garbage = await verify(signature, ...data, '--ca', bundle, '--crl', file('empty.crl', ''));
    expect(garbage).toMatchObject({ code: 2, answer: { reasons: ['REVOCATION_UNKNOWN'] } });
    const half = await verify(signature, ...data, '--ca', bundle, '--ca', file('empty.cer', ''));
    expect(half).toMatchObject({ code: 2, answer: { valid: false, outcome: 'unknown', signers: [] } });
  });

  it('needs the root: an issuing authority alone is nobody we trust', async () => {
    const files = authority.intermediates.flatMap((der, index) => ['--ca', file(`only${index}.cer`, der)]);
    const alone = await verify(signature, '--data', file('data.bin', content), ...files, '--no-revocation');
    expect(alone).toMatchObject({ code: 1, answer: { reasons: ['UNTRUSTED_CHAIN'] } });
  });

  it('trusts the demonstration of this installation when nothing is named', async () => {
    const home = join(folder, 'installation');
    const local = await openDemonstrationAuthority(join(home, 'data', 'demonstration-authority'), day);
    const signer = await local.signingKey({ ...person, family: 'gost2015' }, 'pass', day);
    const own = file('own.p7s', signCms({ content, ...signer, detached: false, signingTime: day }));
    const args = [own, '--no-revocation', '--at', '2026-03-02T10:00:00+05:00', '--json'];
    const at = async (room: string) => JSON.parse((await signatureVerify.run(args, room)).output).reasons;
    expect(await at(join(home, 'regulations'))).toEqual([]);
    expect(await at(join(folder, 'nowhere', 'regulations'))).toEqual(['UNTRUSTED_CHAIN']);
  });

  it('understands dates and times, and no other words', async () => {
    const at = async (words: string) =>
      (await signatureVerify.run([signature, ...trust, '--no-revocation', '--at', words, '--json'], '')).code;
    for (const words of [
      '2026-03-02',
      '2026-03-02T05:00',
      '2026-03-02T05:00:00.5',
      '2026-03-02T05:00:00+05:00',
    ])
      expect(await at(words)).toBe(0);
    for (const words of ['2026-02-30', '2026-13-01', '1', 'today', '02.03.2026', ''])
      expect(await at(words)).toBe(2);
    const { output } = await signatureVerify.run([signature, '--at', 'today', '--json'], '');
    expect(JSON.parse(output)).toEqual({ valid: false, outcome: 'unknown', reasons: [], signers: [] });
    expect((await verify(signature, ...trust, '--iin', '')).code).toBe(2);
  });

  it('reads no more of a device without end than of a file', async () => {
    const endless = await verify('/dev/zero', ...trust);
    expect(endless).toMatchObject({ code: 1, answer: { reasons: ['BAD_FORMAT'] } });
    expect((await verify(signature, ...trust, '--ca', '/dev/zero')).code).toBe(2);
    expect((await verify(folder, ...trust)).code).toBe(2);
  });

  it('reads XML signatures by the same words', async () => {
    const { code, answer } = await verify(file('a.xml', '\n<a/>'), ...trust, '--no-revocation');
    expect({ code, reasons: answer.reasons }).toEqual({ code: 1, reasons: ['NO_SIGNERS'] });
  });

  it('tells a person what to do', async () => {
    const { output } = await signatureVerify.run(
      [signature, ...trust, '--no-revocation', '--at', '2031-01-01T00:00:00Z', '--lang', 'ru'],
      '',
    );
    expect(output).toContain('Подпись недействительна');
    expect(output).toContain('EXPIRED: Срок действия');
  });
});
