import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SigningFamily } from '../cms/build-signed-data.ts';
import { signingKeyOf } from '../crypto/signing-key.ts';
import { readCertificate } from '../x509/certificate.ts';
import { type Issuer, issueAuthorityCertificate } from './certificates.ts';
import { generateKeyPair } from './key-pair.ts';

export interface Issued {
  /** Hexadecimal. */
  readonly serial: string;
  readonly family: SigningFamily;
  readonly revoked: { readonly since: string; readonly reason: number } | null;
  /** Name of the key file it stands in. */
  readonly file: string;
  readonly notBefore: string;
  readonly notAfter: string;
}

export interface FamilyOfAuthorities {
  readonly root: Issuer;
  readonly issuing: Issuer;
  readonly ocsp: Issuer;
  readonly timeStamp: Issuer;
}

/** Writes beside and renames, so that a stopped process leaves the old file or the new one. */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  await writeFile(`${path}.new`, data, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(join(folder, 'key-files'), { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

export async function readIssued(folder: string): Promise<Issued[]> {
  const text = await readIfThere(join(folder, 'issued.json'));
  return text ? (JSON.parse(new TextDecoder().decode(text)) as Issued[]) : [];
}

export async function writeIssued(folder: string, issued: readonly Issued[]): Promise<void> {
  await writeWhole(join(folder, 'issued.json'), `${JSON.stringify(issued, null, 2)}\n`);
}

const yearMs = 365 * 24 * 3600_000;

/** Opens the authorities of one family, or makes them at the first start. */
export async function openFamily(
  folder: string,
  family: SigningFamily,
  now: Date,
): Promise<FamilyOfAuthorities> {
  const validity = {
    notBefore: new Date(now.getTime() - 20 * yearMs),
    notAfter: new Date(now.getTime() + 20 * yearMs),
  };
  const open = async (rank: 'root' | 'issuing' | 'ocsp' | 'time-stamp', issuer: Issuer | undefined) => {
    const path = join(folder, `${family}-${rank}`);
    const [keyFile, certificateFile] = await Promise.all([
      readIfThere(`${path}.key`),
      readIfThere(`${path}.cer`),
    ]);
    if (keyFile && certificateFile)
      return { key: signingKeyOf(keyFile), certificate: readCertificate(certificateFile) };
    const pair = await generateKeyPair(family);
    const certificate = issueAuthorityCertificate(rank, pair, issuer, validity);
    await writeWhole(`${path}.key`, pair.privateKey);
    await writeWhole(`${path}.cer`, certificate);
    return { key: pair.key, certificate: readCertificate(certificate) };
  };
  const root = await open('root', undefined);
  const issuing = await open('issuing', root);
  return {
    root,
    issuing,
    ocsp: await open('ocsp', issuing),
    timeStamp: await open('time-stamp', issuing),
  };
}

/** Authorities of a demonstration that was opened in this folder before; none where there was none. */
export async function readDemonstrationAuthorities(folder: string): Promise<{
  readonly anchors: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}> {
  const read = async (rank: 'root' | 'issuing') => {
    const files = (['rsa', 'gost2015'] as const).map((family) => join(folder, `${family}-${rank}.cer`));
    return (await Promise.all(files.map(readIfThere))).flatMap((file) => file ?? []);
  };
  return { anchors: await read('root'), intermediates: await read('issuing') };
}
