import { spawn } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import {
  createCrlStore,
  createVerifier,
  type DemonstrationAuthority,
  openDemonstrationAuthority,
  signCms,
} from '@qyzmet/signatures';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { largeList } from './large-list.ts';

/**
 * Whole verifications per second of one core (document digest, signer, chain, revocation list, owner), beside the raw
 * primitive and other libraries, and the reading of a list of 500 000 entries beside openssl. Seconds are those of the
 * processor, so that other load of the machine counts less; read the ratios.
 */
const day = new Date('2026-03-02T05:00:00Z');
const person = { kind: 'individual', iin: '910315500124', surname: 'Сейіт', name: 'Арман' } as const;
const content = new TextEncoder().encode(JSON.stringify({ service: 'sample', text: 'қ'.repeat(1500) }));
const seconds = 2;

async function perSecond(work: () => unknown): Promise<number> {
  for (let turn = 0; turn < 20; turn++) await work();
  const start = process.cpuUsage();
  let done = 0;
  for (let used = 0; used < seconds * 1e6; ) {
    await work();
    done++;
    const { user, system } = process.cpuUsage(start);
    used = user + system;
  }
  const { user, system } = process.cpuUsage(start);
  return done / ((user + system) / 1e6);
}

function say(name: string, figure: string, note = ''): void {
  process.stdout.write(`${name.padEnd(46)}${figure.padStart(12)}  ${note}\n`);
}

const rate = (figure: number) => `${figure.toFixed(0)}/s`;

async function signedBy(authority: DemonstrationAuthority, family: 'rsa' | 'gost2015', iin: string) {
  const { key, certificate } = await authority.signingKey({ ...person, iin, family }, 'bench', day);
  const cms = signCms({ content, key, certificate, detached: true, signingTime: day });
  return { key, certificate, cms };
}

async function measureFamily(authority: DemonstrationAuthority, family: 'rsa' | 'gost2015') {
  const sample = await signedBy(authority, family, person.iin);
  const verifier = createVerifier({
    ...authority,
    revocation: createCrlStore([authority.currentCrl(day, family)]),
  });
  const verifyOne = (cms: Uint8Array) => verifier.verifyCms({ cms, content, at: day, purpose: 'sign' });
  const { outcome } = await verifyOne(sample.cms);
  if (outcome !== 'valid') throw new Error(`${family}: ${outcome}`);
  return { ...sample, whole: await perSecond(() => verifyOne(sample.cms)), verifyOne };
}

/** Parse, digest and signature only, no chain: less than we do. */
async function verifyByPkijs(cms: Uint8Array): Promise<void> {
  const { result } = asn1js.fromBER(Uint8Array.from(cms).buffer);
  const signed = new pkijs.SignedData({ schema: new pkijs.ContentInfo({ schema: result }).content });
  const good = await signed.verify({ signer: 0, data: Uint8Array.from(content).buffer, checkChain: false });
  if (!good) throw new Error('pkijs refuses');
}

async function measureRsa(authority: DemonstrationAuthority): Promise<void> {
  const { key, certificate, cms, whole } = await measureFamily(authority, 'rsa');
  const signature = key.sign(content);
  const spki = createPublicKey({
    key: Buffer.from(certificate.publicKey.spki),
    format: 'der',
    type: 'spki',
  });
  const raw = await perSecond(() => verify('sha256', content, spki, signature));
  const pkijsRate = await perSecond(() => verifyByPkijs(cms));
  say('RSA-2048, whole CMS', rate(whole));
  say('  node:crypto, the bare signature', rate(raw), `we reach ${((100 * whole) / raw).toFixed(1)} %`);
  say(
    '  pkijs, CMS without chain or revocation',
    rate(pkijsRate),
    `we are ${(whole / pkijsRate).toFixed(1)} ×`,
  );
}

const strangers = 60;

async function measureGost(authority: DemonstrationAuthority): Promise<void> {
  const { key, certificate, cms, whole, verifyOne } = await measureFamily(authority, 'gost2015');
  const others: Uint8Array[] = [];
  for (let index = 0; index < strangers; index++)
    others.push((await signedBy(authority, 'gost2015', `9103155${String(index).padStart(5, '0')}`)).cms);
  const before = process.cpuUsage();
  for (const other of others) await verifyOne(other);
  const { user, system } = process.cpuUsage(before);
  const first = strangers / ((user + system) / 1e6);
  const noble = await measureNoble(certificate.publicKey, key.sign(content), key.digest(content));
  say('GOST 34.10-2015 (512), whole CMS', rate(whole), `${(whole / noble).toFixed(1)} × the bare noble`);
  say(
    '  of people seen for the first time',
    rate(first),
    `two signatures each: ${((2 * first) / noble).toFixed(1)} × the bare noble`,
  );
  say('  @noble/curves, the bare signature', rate(noble), `${cms.length} octets of CMS`);
}

const little = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);

/** The same equation by the points of @noble/curves, for it has no GOST of its own. */
async function measureNoble(
  key: { readonly point?: Uint8Array } | object,
  signature: Uint8Array,
  digest: Uint8Array,
): Promise<number> {
  const point = 'point' in key ? key.point : undefined;
  if (!point) throw new Error('no GOST key');
  const p = 2n ** 512n - 569n;
  const n =
    0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n;
  const Curve = weierstrass({
    p,
    n,
    h: 1n,
    a: p - 3n,
    b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
    Gx: 3n,
    Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
  });
  const verifyOnce = () => {
    const own = Curve.fromAffine({ x: little(point.subarray(0, 64)), y: little(point.subarray(64)) });
    const r = little(signature.subarray(0, 64));
    const s = little(signature.subarray(64));
    const v = Curve.Fn.inv(little(digest) % n);
    const sum = Curve.BASE.multiplyUnsafe((s * v) % n).add(own.multiplyUnsafe(((n - r) * v) % n));
    if (sum.toAffine().x % n !== r) throw new Error('noble refuses');
  };
  return perSecond(verifyOnce);
}

/** Seconds and peak megabytes of a process. */
async function runMeasured(
  command: string,
  args: readonly string[],
): Promise<{ output: string; peakMb: number }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peakMb = 0;
  const watch = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, 'utf8')
      .then((text) => {
        peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
      })
      .catch(() => undefined);
  }, 5);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
  clearInterval(watch);
  return { output: Buffer.concat(chunks).toString('utf8'), peakMb };
}

async function measureList(folder: string): Promise<void> {
  const path = join(folder, 'large.crl');
  const bytes = largeList(500_000);
  await writeFile(path, bytes);
  const reader = fileURLToPath(new URL('read-list.ts', import.meta.url));
  const own = await runMeasured(process.execPath, ['--expose-gc', '--import', 'tsx', reader, path]);
  const { milliseconds, megabytes, lookUps } = JSON.parse(own.output) as Record<string, number>;
  say('List of 500 000 entries, read and indexed', `${milliseconds} ms`, `+${megabytes} MB, file included`);
  say('  look-ups', `${lookUps}/s`, `${(bytes.length / 1e6).toFixed(1)} MB file`);
  const start = performance.now();
  const { peakMb } = await runMeasured('openssl', [
    'crl',
    '-in',
    path,
    '-inform',
    'DER',
    '-noout',
    '-crlnumber',
  ]);
  say('  openssl crl', `${(performance.now() - start).toFixed(0)} ms`, `${peakMb.toFixed(0)} MB`);
  await sayByPkijs('  pkijs, as it comes', path);
  const smaller = join(folder, 'smaller.crl');
  await writeFile(smaller, largeList(smallerList));
  await sayByPkijs(`  pkijs, limits raised, ${smallerList} entries alone`, smaller, 'raised');
}

/** All of them would take pkijs minutes and gigabytes. */
const smallerList = 25_000;

async function sayByPkijs(name: string, ...args: readonly string[]): Promise<void> {
  const reader = fileURLToPath(new URL('read-list-by-pkijs.ts', import.meta.url));
  const { output } = await runMeasured(process.execPath, ['--import', 'tsx', reader, ...args]);
  const { milliseconds, megabytes, refusal } = JSON.parse(output) as {
    milliseconds: number;
    megabytes: number;
    refusal?: string;
  };
  say(name, refusal ? 'refuses' : `${milliseconds} ms`, refusal?.slice(0, 60) ?? `+${megabytes} MB`);
}

const folder = await mkdtemp(join(tmpdir(), 'bench-signatures-'));
try {
  const authority = await openDemonstrationAuthority(join(folder, 'authority'), day);
  await measureRsa(authority);
  await measureGost(authority);
  await measureList(folder);
} finally {
  await rm(folder, { recursive: true });
}
