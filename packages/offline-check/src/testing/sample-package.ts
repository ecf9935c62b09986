import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packResult, type ResultPackage } from '@qyzmet/documents/result-package';
import { MovableClock } from '@qyzmet/kernel';
import { addTimeStamps, openDemonstrationAuthority, signCms } from '@qyzmet/signatures';

export const issuedOn = new Date('2022-03-02T05:00:00Z');

export const issuer = { bin: '050240001234', organisation: 'ММ "Бөлім"' } as const;

/** A package issued years ago, by an officer or by somebody who is none: its certificate has long expired. */
export async function samplePackage(
  family: 'rsa' | 'gost2015',
  signer: 'officer' | 'person' = 'officer',
): Promise<{ parts: ResultPackage; packed: Uint8Array; anchors: readonly Uint8Array[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'offline-check-'));
  const authority = await openDemonstrationAuthority(folder, issuedOn);
  const person = { iin: '910315500126', surname: 'Сейіт', name: 'Әлия', family } as const;
  const owner =
    signer === 'officer'
      ? ({ ...person, kind: 'employee', role: 'head', ...issuer } as const)
      : ({ ...person, kind: 'individual' } as const);
  const { key, certificate } = await authority.signingKey(owner, 'Құпия-1', issuedOn);
  const pdf = new TextEncoder().encode('%PDF-1.7 анықтама');
  const signature = signCms({ content: pdf, key, certificate, detached: true, signingTime: issuedOn });
  const cms = await addTimeStamps(signature, (bytes, of) => authority.stamp(bytes, issuedOn, of));
  const verdict = await authority
    .verifier(new MovableClock(issuedOn))
    .verifyCms({ cms, content: pdf, at: issuedOn, purpose: 'sign' });
  const parts = { pdf, cms, evidence: JSON.parse(JSON.stringify(verdict)) };
  return { parts, packed: packResult(parts), anchors: authority.anchors };
}
