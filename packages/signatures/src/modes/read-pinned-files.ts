import { readFile } from 'node:fs/promises';
import { sha256Hex } from '../crypto/check-signature.ts';
import { certificateBlocks } from '../der/pem.ts';
import { DerError } from '../der/read.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import type { PinnedFile } from './mode-settings.ts';
import { SignatureModeFault } from './signature-mode-fault.ts';

/** Reads one certificate out of each file. Throws SignatureModeFault for any that is not exactly what was pinned. */
export function readPinnedFiles(files: readonly PinnedFile[]): Promise<readonly Certificate[]> {
  return Promise.all(files.map(readPinned));
}

async function readPinned({ file, sha256 }: PinnedFile): Promise<Certificate> {
  const certificate = await readOne(file);
  const pin = sha256.replace(/:/g, '').toLowerCase();
  const found = sha256Hex(certificate.der);
  if (found !== pin)
    throw new SignatureModeFault(
      `The certificate in ${file} has SHA-256 ${found}, but ${pin} is pinned. Compare both with what the authority has published.`,
    );
  return certificate;
}

async function readOne(file: string): Promise<Certificate> {
  try {
    const [der, more] = certificateBlocks(new Uint8Array(await readFile(file)));
    if (!der || more) throw new DerError('exactly one certificate expected');
    return readCertificate(der);
  } catch (error) {
    throw new SignatureModeFault(`The certificate file ${file} cannot be read: ${(error as Error).message}.`);
  }
}
