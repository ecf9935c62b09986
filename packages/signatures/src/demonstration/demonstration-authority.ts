import { join } from 'node:path';
import type { Clock } from '@qyzmet/kernel';
import type { SigningFamily } from '../cms/build-signed-data.ts';
import { sha256Hex } from '../crypto/check-signature.ts';
import { type SigningKey, signingKeyOf } from '../crypto/signing-key.ts';
import { toHex } from '../der/values.ts';
import { readKeyFile } from '../pkcs12/read-key-file.ts';
import { writeKeyFile } from '../pkcs12/write-key-file.ts';
import { ocspSource } from '../revocation/ocsp-source.ts';
import type { SignatureVerifier } from '../types.ts';
import { createVerifier } from '../verify/create-verifier.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import {
  type FamilyOfAuthorities,
  type Issued,
  openFamily,
  prepareFolder,
  readIfThere,
  readIssued,
  writeIssued,
  writeWhole,
} from './authority-folder.ts';
import { issueOwnerCertificate } from './certificates.ts';
import type { DemoOwner } from './demo-owner.ts';
import { issueTimeStamp } from './issue-time-stamp.ts';
import { generateKeyPair } from './key-pair.ts';
import { answerOcsp, buildCrl, revocationRecords } from './revocation-answers.ts';

/** Issues keys to invented people. Its names say so; it shares nothing with the national authority. */
export interface DemonstrationAuthority {
  /** DER of the root certificates. */
  readonly anchors: readonly Uint8Array[];
  /** DER of the issuing certificates. */
  readonly intermediates: readonly Uint8Array[];
  /**
   * PKCS#12 file of the owner, kept in the folder: the same owner and password get the same file
   * for as long as its certificate is in the wanted state.
   */
  keyFile(owner: DemoOwner, password: string, now: Date): Promise<Uint8Array>;
  /** Opens the owner's key file for signing on the server (e-seal, tests). */
  signingKey(
    owner: DemoOwner,
    password: string,
    now: Date,
  ): Promise<{ key: SigningKey; certificate: Certificate }>;
  /** Revokes by serial (hexadecimal); reason is a CRLReason number. */
  revoke(serial: string, since: Date, reason: number): Promise<void>;
  /** Complete revocation list of one family, valid for 27 hours. */
  currentCrl(now: Date, family?: SigningFamily): Uint8Array;
  /** DER OCSPResponse to a DER OCSPRequest. */
  answerOcsp(request: Uint8Array, now: Date): Uint8Array;
  /** RFC 3161 token over signature bytes. */
  stamp(signature: Uint8Array, now: Date, family?: SigningFamily): Uint8Array;
  /** Verifier that trusts this authority alone and asks it in process. */
  verifier(clock: Clock): SignatureVerifier;
}

const dayMs = 24 * 3600_000;
const crlLifeMs = 27 * 3600_000;
const keyCompromise = 1;
/** Age of a certificate on the day it is made, so that it is in the wanted state from the first minute. */
const ageDays = { valid: 1, expired: 400, revoked: 30 } as const;

/** State of a certificate at a moment; the clock of the demonstration is moved by hand, also backwards. */
function stateOn(issued: Issued, at: Date): keyof typeof ageDays | undefined {
  const time = at.getTime();
  if (time < new Date(issued.notBefore).getTime()) return undefined;
  if (time > new Date(issued.notAfter).getTime()) return 'expired';
  return issued.revoked && new Date(issued.revoked.since).getTime() <= time ? 'revoked' : 'valid';
}

/**
 * Opens the authority kept in `folder`, or makes it at the first start (about a second: RSA keys).
 * `now` dates the certificates of a new authority.
 */
export async function openDemonstrationAuthority(folder: string, now: Date): Promise<DemonstrationAuthority> {
  await prepareFolder(folder);
  const byFamily: Readonly<Record<SigningFamily, FamilyOfAuthorities>> = {
    rsa: await openFamily(folder, 'rsa', now),
    gost2015: await openFamily(folder, 'gost2015', now),
  };
  const families = Object.values(byFamily);
  let issued = await readIssued(folder);
  // Opening a key file is slow by design. They are few, and keyFile has asked for the password.
  const openedKeys = new Map<string, { key: SigningKey; certificate: Certificate }>();
  // Issuing writes one shared record: one at a time.
  let queue: Promise<unknown> = Promise.resolve();

  async function issue(owner: DemoOwner, password: string, at: Date): Promise<Uint8Array> {
    const name = `${sha256Hex(Buffer.from(JSON.stringify([owner, password]))).slice(0, 32)}.p12`;
    const path = join(folder, 'key-files', name);
    const state = owner.state ?? 'valid';
    const last = issued.findLast((entry) => entry.file === name);
    const kept = last && stateOn(last, at) === state ? await readIfThere(path) : undefined;
    if (kept) return kept;
    const family = owner.family ?? 'rsa';
    const { issuing } = byFamily[family];
    const pair = await generateKeyPair(family);
    const notBefore = new Date(at.getTime() - ageDays[state] * dayMs);
    const validity = { notBefore, notAfter: new Date(notBefore.getTime() + 365 * dayMs) };
    const certificate = issueOwnerCertificate(owner, { family, spki: pair.spki }, issuing, validity);
    const serial = toHex(readCertificate(certificate).serial);
    const since = state === 'revoked' ? new Date(at.getTime() - dayMs).toISOString() : undefined;
    const file = await writeKeyFile(
      {
        privateKey: pair.privateKey,
        certificates: [certificate],
        friendlyName: owner.kind === 'system' ? owner.bin : owner.iin,
      },
      password,
    );
    const revoked = since ? { since, reason: keyCompromise } : null;
    const entry = {
      serial,
      family,
      revoked,
      file: name,
      notBefore: notBefore.toISOString(),
      notAfter: validity.notAfter.toISOString(),
    };
    const record = [...issued, entry];
    await writeIssued(folder, record);
    issued = record;
    await writeWhole(path, file);
    return file;
  }

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const authority: DemonstrationAuthority = {
    anchors: families.map(({ root }) => root.certificate.der),
    intermediates: families.map(({ issuing }) => issuing.certificate.der),
    keyFile: (owner, password, at) => inTurn(() => issue(owner, password, at)),
    async signingKey(owner, password, at) {
      const file = await authority.keyFile(owner, password, at);
      const name = sha256Hex(file);
      const before = openedKeys.get(name);
      if (before) return before;
      const content = await readKeyFile(file, password);
      const [certificate] = content.certificates;
      if (!certificate) throw new TypeError('key file without certificate');
      const opened = { key: signingKeyOf(content.privateKey), certificate };
      openedKeys.set(name, opened);
      return opened;
    },
    revoke: (serial, since, reason) =>
      inTurn(async () => {
        const record = issued.map((entry) =>
          entry.serial === serial ? { ...entry, revoked: { since: since.toISOString(), reason } } : entry,
        );
        await writeIssued(folder, record);
        issued = record;
      }),
    currentCrl: (at, family = 'rsa') =>
      buildCrl(byFamily[family].issuing, {
        number: Math.floor(at.getTime() / 1000),
        thisUpdate: at,
        nextUpdate: new Date(at.getTime() + crlLifeMs),
        revoked: revocationRecords(
          issued.filter((entry) => entry.family === family),
          at,
        ),
      }),
    answerOcsp: (request, at) => answerOcsp(request, at, issued, families),
    stamp: (signature, at, family = 'rsa') => issueTimeStamp(byFamily[family].timeStamp, signature, at),
    verifier: (clock) =>
      createVerifier({
        anchors: authority.anchors,
        intermediates: authority.intermediates,
        timeStamps: authority,
        revocation: ocspSource(async (request) => authority.answerOcsp(request, clock.now())),
      }),
  };
  return authority;
}
