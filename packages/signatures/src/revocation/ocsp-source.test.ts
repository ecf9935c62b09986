import { beforeAll, describe, expect, it } from 'vitest';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import {
  openForgedAuthority,
  openSampleAuthority,
  sampleDay,
  sampleHead,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { type Certificate, readCertificate } from '../x509/certificate.ts';
import { createCrlStore } from './crl-store.ts';
import { buildOcspRequest } from './ocsp.ts';
import { keptOcspSource, type OcspTransport, ocspSource } from './ocsp-source.ts';
import { firstAvailable, type RevocationSource } from './source.ts';

let authority: DemonstrationAuthority;
let issuer: Certificate;
let certificate: Certificate;
const nonce = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const later = (hours: number) => new Date(sampleDay.getTime() + hours * 3600_000);

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  issuer = readCertificate(authority.intermediates[0] ?? new Uint8Array());
  ({ certificate } = await authority.signingKey(samplePerson, samplePassword, sampleDay));
});

async function statusOf(source: RevocationSource, now = sampleDay): Promise<string> {
  return (await source.check({ certificate, issuer, now })).status;
}

const live: OcspTransport = async (request) => authority.answerOcsp(request, sampleDay);

describe('ocspSource', () => {
  it('answers for good, revoked and unknown certificates', async () => {
    expect(await statusOf(ocspSource(live))).toBe('good');
    const revoked = await authority.signingKey(
      { ...samplePerson, state: 'revoked' },
      samplePassword,
      sampleDay,
    );
    const question = { certificate: revoked.certificate, issuer, now: sampleDay };
    expect(await ocspSource(live).check(question)).toMatchObject({ status: 'revoked', reason: 1 });
    const strange = { ...certificate, serial: Uint8Array.of(5) };
    expect((await ocspSource(live).check({ certificate: strange, issuer, now: sampleDay })).status).toBe(
      'unknown',
    );
  });

  it('refuses a replayed answer, an old one and one about another certificate', async () => {
    const replayed = authority.answerOcsp(buildOcspRequest(certificate, issuer, nonce), sampleDay);
    expect(await statusOf(ocspSource(async () => replayed))).toBe('unknown');
    expect(await statusOf(ocspSource(live), later(1))).toBe('unknown');
    expect(await statusOf(ocspSource(live), later(-1))).toBe('unknown');
    const head = await authority.signingKey(sampleHead, samplePassword, sampleDay);
    const other = authority.answerOcsp(buildOcspRequest(head.certificate, issuer, nonce), sampleDay);
    expect(await statusOf(keptOcspSource(other))).toBe('unknown');
  });

  it('refuses an answer that a stranger signed, or that was changed', async () => {
    const { authority: stranger } = await openForgedAuthority();
    expect(await statusOf(ocspSource(async (request) => stranger.answerOcsp(request, sampleDay)))).toBe(
      'unavailable',
    );
    const answer = authority.answerOcsp(buildOcspRequest(certificate, issuer, nonce), sampleDay);
    for (let position = 0; position < answer.length; position += 7) {
      const changed = Uint8Array.from(answer);
      changed[position] = (changed[position] ?? 0) ^ 4;
      const status = await statusOf(keptOcspSource(changed));
      // Only the embedded certificate's own signature lies outside, and it is checked against the issuer.
      expect(['unknown', 'unavailable'], `byte ${position}`).toContain(status);
    }
  });

  it('lets a list speak only when nobody answers', async () => {
    const list = createCrlStore([authority.currentCrl(sampleDay)]);
    const silent = ocspSource(async () => {
      throw new Error('no route');
    });
    expect(await statusOf(firstAvailable(silent, list))).toBe('good');
    expect(await statusOf(firstAvailable(silent))).toBe('unavailable');
    const lying = ocspSource(async () => new Uint8Array(40));
    expect(await statusOf(firstAvailable(lying, list))).toBe('unknown');
  });
});

describe('keptOcspSource', () => {
  it('counts for a day', async () => {
    const kept = keptOcspSource(
      authority.answerOcsp(buildOcspRequest(certificate, issuer, nonce), sampleDay),
    );
    expect(await statusOf(kept)).toBe('good');
    expect(await statusOf(kept, later(23))).toBe('good');
    expect(await statusOf(kept, later(25))).toBe('unknown');
  });

  it('takes malformed requests for what they are', () => {
    expect(authority.answerOcsp(new Uint8Array(3), sampleDay)).toEqual(Uint8Array.of(0x30, 3, 0x0a, 1, 1));
  });
});
