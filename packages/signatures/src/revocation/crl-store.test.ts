import { beforeAll, describe, expect, it } from 'vitest';
import { openFamily } from '../demonstration/authority-folder.ts';
import type { Issuer } from '../demonstration/certificates.ts';
import { randomSerial } from '../demonstration/certificates.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { buildCrl, type RevocationRecord } from '../demonstration/revocation-answers.ts';
import {
  openForgedAuthority,
  openSampleAuthority,
  sampleDay,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import type { Certificate } from '../x509/certificate.ts';
import { readCrl } from './crl.ts';
import { createCrlStore } from './crl-store.ts';
import { crlReasons } from './source.ts';

const hourMs = 3600_000;
const moment = (hours: number) => new Date(sampleDay.getTime() + hours * hourMs);
let authority: DemonstrationAuthority;
let issuer: Issuer;
let certificate: Certificate;

beforeAll(async () => {
  const opened = await openSampleAuthority();
  authority = opened.authority;
  issuer = (await openFamily(opened.folder, 'rsa', sampleDay)).issuing;
  ({ certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay));
});

interface Parts {
  number?: number;
  from?: number;
  to?: number;
  revoked?: readonly RevocationRecord[];
  deltaBase?: number;
}

function list({ number = 5, from = -1, to = 1, revoked = [], ...rest }: Parts = {}): Uint8Array {
  return buildCrl(issuer, { number, thisUpdate: moment(from), nextUpdate: moment(to), revoked, ...rest });
}

function entry(reason: number, since = moment(-2)): RevocationRecord {
  return { serial: certificate.serial, since, reason };
}

async function statusOf(...lists: readonly Uint8Array[]) {
  return (await createCrlStore(lists).check({ certificate, issuer: issuer.certificate, now: sampleDay }))
    .status;
}

describe('createCrlStore', () => {
  it('answers from a fresh list', async () => {
    expect(await statusOf(list())).toBe('good');
    const verdict = await createCrlStore([list({ revoked: [entry(crlReasons.superseded)] })]).check({
      certificate,
      issuer: issuer.certificate,
      now: sampleDay,
    });
    expect(verdict).toMatchObject({ status: 'revoked', since: moment(-2), reason: crlReasons.superseded });
  });

  it('has no answer without a list, from a stale one, one from the future, or a delta alone', async () => {
    expect(await statusOf()).toBe('unavailable');
    expect(await statusOf(list({ from: -9, to: -8 }))).toBe('unavailable');
    expect(await statusOf(list({ from: 1, to: 2 }))).toBe('unavailable');
    expect(await statusOf(list({ deltaBase: 4 }))).toBe('unavailable');
  });

  it('believes a stale list that names the certificate, but for a hold', async () => {
    const stale = { from: -9, to: -8 };
    expect(await statusOf(list({ ...stale, revoked: [entry(crlReasons.keyCompromise)] }))).toBe('revoked');
    expect(await statusOf(list({ ...stale, revoked: [entry(crlReasons.certificateHold)] }))).toBe(
      'unavailable',
    );
  });

  it('never lets a list of a lower number speak', async () => {
    const newer = list({ number: 9, revoked: [entry(crlReasons.keyCompromise)] });
    const older = list({ number: 8, from: -0.5 });
    expect(await statusOf(newer, older)).toBe('revoked');
    expect(await statusOf(older, newer)).toBe('revoked');
  });

  it('applies a delta to its base only', async () => {
    const revoked = [entry(crlReasons.keyCompromise)];
    expect(await statusOf(list(), list({ number: 6, deltaBase: 5, revoked }))).toBe('revoked');
    expect(await statusOf(list(), list({ number: 4, deltaBase: 3, revoked }))).toBe('good');
    expect(await statusOf(list(), list({ number: 8, deltaBase: 7, revoked }))).toBe('good');
    const lifted = list({ number: 6, deltaBase: 5, revoked: [entry(crlReasons.removeFromCrl)] });
    expect(await statusOf(list({ revoked: [entry(crlReasons.certificateHold)] }), lifted)).toBe('good');
  });

  it('does not hear lists of another authority or with a changed byte', async () => {
    const { authority: other } = await openForgedAuthority();
    expect(await statusOf(other.currentCrl(sampleDay))).toBe('unavailable');
    const changed = list();
    changed[changed.length - 5] = (changed[changed.length - 5] ?? 0) ^ 1;
    expect(await statusOf(changed)).toBe('unavailable');
    expect(createCrlStore().add(new Uint8Array(9))).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('readCrl', () => {
  it('finds every serial of a large list and no other', () => {
    const revoked = Array.from({ length: 20_000 }, (_, index) => ({
      serial: randomSerial(),
      since: moment(-index),
      reason: index % 7,
    }));
    const crl = readCrl(list({ revoked }));
    expect(crl.size).toBe(revoked.length);
    for (const { serial, since, reason } of revoked) expect(crl.find(serial)).toEqual({ since, reason });
    expect(crl.find(randomSerial())).toBeUndefined();
    expect(crl.find(new Uint8Array())).toBeUndefined();
  });
});
