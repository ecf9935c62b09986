import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MovableClock } from '@qyzmet/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signCms } from '../cms/sign-cms.ts';
import { sha256Hex } from '../crypto/check-signature.ts';
import { issueTimeStamp } from '../demonstration/issue-time-stamp.ts';
import { answerOcsp, buildCrl } from '../demonstration/revocation-answers.ts';
import { DerCursor, readRoot } from '../der/read.ts';
import { integer, sequence } from '../der/write.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { type LocalServer, startLocalServer } from '../testing/local-server.ts';
import { sampleNationalAuthority } from '../testing/sample-national-authority.ts';
import { addTimeStamps } from '../timestamp/add-time-stamps.ts';
import type { Certificate } from '../x509/certificate.ts';
import { type AuthorityModeSettings, readModeSettings } from './mode-settings.ts';
import { openSignatureMode, type SignatureMode } from './open-signature-mode.ts';
import { SignatureModeFault } from './signature-mode-fault.ts';

const content = new TextEncoder().encode('{"қызмет":1}');
const clock = new MovableClock(sampleDay);
const hours = (count: number) => new Date(sampleDay.getTime() + count * 3600_000);
let national: Awaited<ReturnType<typeof sampleNationalAuthority>>;
let folder: string;
let server: LocalServer;
let base: AuthorityModeSettings;
let paths: string[];
let agents: (string | undefined)[];
const opened: SignatureMode[] = [];
/** What the server of the authority does at the moment. */
let state: { ocsp: boolean; number: number; listFrom: number; revoked: boolean };

async function pinned(name: string, { der }: Certificate) {
  const file = join(folder, name);
  await writeFile(file, der);
  return { file, sha256: sha256Hex(der).toUpperCase() };
}

async function open(changes: Partial<AuthorityModeSettings> = {}) {
  const listFolder = await mkdtemp(join(folder, 'lists-'));
  const mode = await openSignatureMode({ ...base, listFolder, ...changes }, clock);
  opened.push(mode);
  return mode;
}

async function verdictOf(mode: SignatureMode, iin = sampleIin) {
  const cms = signCms({ content, ...national.person, detached: true, signingTime: sampleDay });
  return mode.verifier.verifyCms({
    cms,
    content,
    at: clock.now(),
    expect: { iin },
    purpose: 'sign',
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signature-mode-'));
  national = await sampleNationalAuthority();
  const { family, person, issued } = national;
  server = await startLocalServer((request, body, response) => {
    paths.push(request.url ?? '');
    agents.push(request.headers['user-agent']);
    if (request.url === '/moved') return response.writeHead(302, { location: '/list.crl' }).end();
    if (request.url === '/list.crl')
      return response.end(
        buildCrl(family.issuing, {
          number: state.number,
          thisUpdate: hours(state.listFrom),
          nextUpdate: hours(state.listFrom + 27),
          revoked: state.revoked ? [{ serial: person.certificate.serial, since: hours(-30), reason: 1 }] : [],
        }),
      );
    if (request.url === '/ocsp')
      return state.ocsp
        ? response.end(answerOcsp(body, clock.now(), issued, [family]))
        : response.writeHead(503).end();
    if (request.url === '/tsp') {
      const cursor = new DerCursor(readRoot(body));
      cursor.next();
      const imprint = new DerCursor(cursor.next());
      imprint.next();
      const digest = imprint.next();
      // The sample issuer hashes by itself, so it is handed a key that gives the digest that was sent.
      const key = { ...family.timeStamp.key };
      const given = body.subarray(digest.body, digest.end);
      let isFirst = true;
      const once = {
        ...key,
        digest: (bytes: Uint8Array) => {
          if (!isFirst) return key.digest(bytes);
          isFirst = false;
          return new Uint8Array(given);
        },
      };
      const token = issueTimeStamp({ ...family.timeStamp, key: once }, new Uint8Array(), clock.now());
      return response.end(sequence(sequence(integer(0)), token));
    }
    return response.writeHead(404).end();
  });
  base = {
    mode: 'nca',
    unknown: 'refuse',
    threads: 1,
    anchors: [await pinned('root.cer', family.root.certificate)],
    intermediates: [await pinned('nca.cer', family.issuing.certificate)],
    timeStampAnchors: [await pinned('tsa-root.cer', family.root.certificate)],
    timeStampIntermediates: [await pinned('tsa-nca.cer', family.issuing.certificate)],
    lists: [`${server.address}/list.crl`],
    ocsp: `${server.address}/ocsp`,
    timeStamps: `${server.address}/tsp`,
    listFolder: folder,
  };
  reset();
});

function reset() {
  state = { ocsp: true, number: 5, listFrom: -1, revoked: false };
  paths = [];
  agents = [];
  clock.set(sampleDay);
}

afterAll(async () => {
  await Promise.all(opened.map((mode) => mode.close()));
  await server.close();
});

describe('the mode of the national authority', () => {
  it('asks the configured addresses alone, by its name, and verifies on another thread', async () => {
    reset();
    const mode = await open();
    expect(mode.warnings).toEqual([]);
    expect(await verdictOf(mode)).toMatchObject({ outcome: 'valid', reasons: [] });
    expect((await verdictOf(mode, '900101300017')).reasons).toEqual(['IIN_MISMATCH']);
    expect([...new Set(paths)].toSorted()).toEqual(['/list.crl', '/ocsp']);
    expect(agents.every((agent) => agent?.startsWith('qyzmet/'))).toBe(true);
  });

  it('stamps by the configured authority of time', async () => {
    reset();
    const mode = await open();
    const plain = signCms({ content, ...national.person, detached: true, signingTime: sampleDay });
    if (!mode.timeStamper) throw new Error('no time stamper');
    const cms = await addTimeStamps(plain, mode.timeStamper);
    const result = await mode.verifier.verifyCms({ cms, content, at: clock.now(), purpose: 'sign' });
    expect(result).toMatchObject({ reasons: [], signers: [{ stamp: { time: sampleDay.toISOString() } }] });
  });

  it('lets the list speak when the responder is silent, and says when both are', async () => {
    reset();
    const mode = await open();
    state.ocsp = false;
    expect((await verdictOf(mode)).outcome).toBe('valid');
    clock.set(hours(40));
    expect(await verdictOf(mode)).toMatchObject({ outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] });
  });

  it('keeps the last good list, and never takes a lower number', async () => {
    reset();
    const listFolder = await mkdtemp(join(folder, 'kept-'));
    const { ocsp, ...withoutOcsp } = base;
    expect(ocsp).toBeDefined();
    const openKept = async () => {
      const mode = await openSignatureMode({ ...withoutOcsp, listFolder }, clock);
      opened.push(mode);
      return mode;
    };
    state.revoked = true;
    expect((await verdictOf(await openKept())).reasons).toEqual(['REVOKED']);
    state = { ...state, revoked: false, number: 4 };
    expect((await verdictOf(await openKept())).reasons).toEqual(['REVOKED']);
    const silent = { ...withoutOcsp, listFolder, lists: [`${server.address}/absent`] };
    const { warnings } = await openSignatureMode(silent, clock).then((mode) => {
      opened.push(mode);
      return mode;
    });
    expect(warnings).toHaveLength(1);
  });

  it('follows no redirect', async () => {
    reset();
    const mode = await open({ lists: [`${server.address}/moved`], ocsp: `${server.address}/moved` });
    expect(mode.warnings).toHaveLength(1);
    expect((await verdictOf(mode)).outcome).toBe('unknown');
    expect(paths).not.toContain('/list.crl');
  });

  it('does not start on any doubt', async () => {
    reset();
    const [anchor] = base.anchors;
    if (!anchor) throw new Error('anchor');
    const { authority } = await openSampleAuthority();
    const demo = join(folder, 'demo.cer');
    await writeFile(demo, authority.anchors[0] ?? '');
    const demoPin = { file: demo, sha256: sha256Hex(authority.anchors[0] ?? new Uint8Array()) };
    const test = await sampleNationalAuthority('ТЕСТ ОРТАЛЫҚ');
    const testPin = await pinned('test.cer', test.family.root.certificate);
    const garbage = join(folder, 'garbage.cer');
    await writeFile(garbage, 'garbage');
    const doubtful: readonly [string, Partial<AuthorityModeSettings>][] = [
      ['is pinned', { anchors: [{ ...anchor, sha256: '0'.repeat(64) }] }],
      ['cannot be read', { anchors: [{ ...anchor, file: join(folder, 'absent.cer') }] }],
      ['cannot be read', { anchors: [{ ...anchor, file: garbage }] }],
      ['test authority', { anchors: [anchor, testPin] }],
      ['test authority', { anchors: [demoPin] }],
      ['demonstration', { mode: 'nca-test', anchors: [demoPin] }],
      ['No root', { anchors: [] }],
      ['not self-issued', { anchors: base.intermediates }],
      ['does not chain', { intermediates: [testPin], mode: 'nca-test' }],
      ['No address', { lists: [] }],
    ];
    for (const [words, changes] of doubtful) {
      const start = openSignatureMode({ ...base, ...changes }, clock);
      await expect(start, words).rejects.toThrow(SignatureModeFault);
      await expect(start).rejects.toThrow(words);
    }
    clock.set(new Date('2050-01-01T00:00:00Z'));
    await expect(openSignatureMode(base, clock)).rejects.toThrow('not valid on this day');
  });
});

describe('the mode of the demonstration', () => {
  it('verifies on another thread with the authority of this process', async () => {
    reset();
    const { authority } = await openSampleAuthority();
    const mode = await openSignatureMode(
      { mode: 'embedded-test', authority, unknown: 'refuse', threads: 1 },
      clock,
    );
    opened.push(mode);
    const { key, certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    const cms = signCms({ content, key, certificate, detached: true, signingTime: sampleDay });
    const request = { cms, content, at: sampleDay, purpose: 'sign' } as const;
    const results = await Promise.all(Array.from({ length: 5 }, () => mode.verifier.verifyCms(request)));
    expect(results.map(({ outcome }) => outcome)).toEqual(Array(5).fill('valid'));
    expect((await mode.verifier.verifyCms({ ...request, cms: new Uint8Array(9) })).reasons).toEqual([
      'BAD_FORMAT',
    ]);
    expect((await mode.verifier.verifyCms({ ...request, cms: new Uint8Array(21 << 20) })).reasons).toEqual([
      'BAD_FORMAT',
    ]);
    expect(
      (await mode.verifier.verifyXml({ xml: Buffer.from('<a/>'), at: sampleDay, purpose: 'sign' })).reasons,
    ).toEqual(['NO_SIGNERS']);
  });
});

describe('readModeSettings', () => {
  const pin = { file: 'a.cer', sha256: 'AF'.repeat(32) };
  const whole = {
    mode: 'nca',
    unknown: 'refuse',
    anchors: [pin],
    intermediates: [pin],
    lists: ['http://crl.example/a.crl'],
  };

  it('takes whole settings', () => {
    expect(readModeSettings(whole, '/lists')).toMatchObject({
      settings: { mode: 'nca', listFolder: '/lists', anchors: [pin] },
    });
    expect(
      readModeSettings({ mode: 'ncanode', unknown: 'accept-pending', address: 'http://127.0.0.1:14579' }, ''),
    ).toMatchObject({ settings: { mode: 'ncanode' } });
  });

  it.each([
    ['no mode', {}],
    ['another mode', { ...whole, mode: 'off' }],
    ['a policy left open', { ...whole, unknown: undefined }],
    ['a pin cut short', { ...whole, anchors: [{ ...pin, sha256: 'AF' }] }],
    ['no list', { ...whole, lists: [] }],
    ['a list that is no address', { ...whole, lists: ['file:///etc/passwd'] }],
    ['a misspelt name', { ...whole, ocps: 'http://ocsp.example' }],
    ['stamps without trust', { ...whole, timeStamps: 'http://tsp.example' }],
    ['no service', { mode: 'ncanode', unknown: 'refuse' }],
    ['nothing', null],
  ])('refuses %s', (_name, value) => {
    const read = readModeSettings(value, '/lists');
    expect('faults' in read && read.faults.length).toBeTruthy();
  });
});
