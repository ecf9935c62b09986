import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { keyFileFaults, keyFileSentences } from '../pkcs12/key-file-error.ts';
import { legacyKeyFile } from '../pkcs12/legacy-key-file.sample.ts';
import { readKeyFile } from '../pkcs12/read-key-file.ts';
import { writeKeyFile } from '../pkcs12/write-key-file.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleHead,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { openKeyFile } from './open-key-file.ts';
import { signDetached } from './sign-detached.ts';

let authority: DemonstrationAuthority;
let file: Uint8Array;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  file = await authority.keyFile(samplePerson, samplePassword, sampleDay);
});

describe('openKeyFile', () => {
  it('shows whose key it is and whether it is for signing', async () => {
    const key = await openKeyFile(file, samplePassword);
    expect(key.subject).toEqual({ cn: 'СӘРСЕНОВА ӘЙГЕРІМ', iin: sampleIin, bin: null });
    expect(key.meantForSigning).toBe(true);
    expect(key.notAfter.getTime()).toBeGreaterThan(sampleDay.getTime());
    const auth = await authority.keyFile({ ...samplePerson, use: 'auth' }, samplePassword, sampleDay);
    expect((await openKeyFile(auth, samplePassword)).meantForSigning).toBe(false);
  });

  it('opens files of the older protection that the authority still issues', async () => {
    const key = await openKeyFile(legacyKeyFile, 'Qwerty12');
    expect(key.subject.iin).toBe(sampleIin);
    await expect(openKeyFile(legacyKeyFile, 'qwerty12')).rejects.toMatchObject({ fault: 'wrong-password' });
  });

  it('says what is wrong with a file', async () => {
    await expect(openKeyFile(file, 'басқа')).rejects.toMatchObject({ fault: 'wrong-password' });
    for (const bytes of [
      new Uint8Array(),
      new Uint8Array(40),
      file.slice(0, 200),
      new TextEncoder().encode('%PDF'),
    ])
      await expect(openKeyFile(bytes, samplePassword)).rejects.toMatchObject({ fault: 'not-a-key-file' });
    const { privateKey } = await readKeyFile(file, samplePassword);
    const other = await readKeyFile(
      await authority.keyFile(sampleHead, samplePassword, sampleDay),
      samplePassword,
    );
    const strange = await writeKeyFile(
      { privateKey, certificates: other.certificates.map(({ der }) => der), friendlyName: 'x' },
      samplePassword,
    );
    await expect(openKeyFile(strange, samplePassword)).rejects.toMatchObject({ fault: 'no-certificate' });
  });

  it('never rejects with anything but a key-file error, whatever byte is damaged', async () => {
    for (let position = 0; position < file.length; position += 97) {
      const changed = Uint8Array.from(file);
      changed[position] = (changed[position] ?? 0) ^ 1;
      const fault = await openKeyFile(changed, samplePassword).then(
        () => 'opened',
        (error) => error.fault,
      );
      expect([...keyFileFaults, 'opened'], `byte ${position}`).toContain(fault);
    }
  });

  it('has a sentence for every fault', () => {
    for (const fault of keyFileFaults)
      for (const text of Object.values(keyFileSentences[fault])) expect(text).toMatch(/\. .+\.$/);
  });
});

describe('signDetached', () => {
  it('makes what the server accepts', async () => {
    const content = new TextEncoder().encode('{"өтініш":1}');
    const cms = await signDetached(await openKeyFile(file, samplePassword), content, sampleDay);
    const verifier = authority.verifier(new MovableClock(sampleDay));
    const result = await verifier.verifyCms({ cms, content, at: sampleDay, purpose: 'sign' });
    expect(result.reasons).toEqual([]);
  });
});

describe('the browser door', () => {
  it('reaches no module of Node', () => {
    const seen = new Set<string>();
    const visit = (path: string) => {
      if (seen.has(path)) return;
      seen.add(path);
      const source = readFileSync(path, 'utf8').replace(/import type [^;]*;/g, '');
      for (const [, target = ''] of source.matchAll(/from '([^']+)'/g)) {
        if (target.startsWith('.')) visit(join(dirname(path), target));
        else expect(`${path}: ${target}`).toBe('no package');
      }
    };
    visit(join(import.meta.dirname, 'index.ts'));
    expect(seen.size).toBeGreaterThan(15);
  });
});
