import { MovableClock } from '@qyzmet/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import { signerOfCms } from '../browser/signer-of-cms.ts';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { toBase64 } from '../der/pem.ts';
import {
  openSampleAuthority,
  sampleDay,
  sampleIin,
  samplePassword,
  samplePerson,
} from '../sample-authority.ts';
import { answerAsNcaLayer, type NcaLayerChoice } from './answer-as-nca-layer.ts';
import { type NcaLayerAnswer, type NcaLayerSignRequest, ncaLayerSignRequest } from './protocol.ts';

const content = new TextEncoder().encode('{"өтініш":1}');
const request = ncaLayerSignRequest({ data: toBase64(content), iin: sampleIin, locale: 'kk' });

let authority: DemonstrationAuthority;
let key: NcaLayerChoice;

beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
  const owner = { ...samplePerson, family: 'gost2015' } as const;
  key = { ...(await authority.signingKey(owner, samplePassword, sampleDay)), now: sampleDay };
});

function ask(message: unknown): Promise<NcaLayerAnswer> {
  return answerAsNcaLayer(JSON.stringify(message), async () => key);
}

function changed(args: object): unknown {
  return { ...request, args: { ...request.args, ...args } };
}

function resultOf(answer: NcaLayerAnswer): string | readonly string[] | undefined {
  return answer.status ? answer.body.result : undefined;
}

describe('answerAsNcaLayer', () => {
  it('signs the decoded bytes, and the verifier accepts it', async () => {
    const cms = resultOf(await ask(request));
    expect(cms).toMatch(/^-----BEGIN CMS-----\n[\s\S]+\n-----END CMS-----\n$/);
    const verdict = await authority.verifier(new MovableClock(sampleDay)).verifyCms({
      cms: Buffer.from(String(cms)),
      content,
      at: sampleDay,
      expect: { iin: sampleIin },
      purpose: 'sign',
    });
    expect(verdict.reasons).toEqual([]);
    expect(verdict.signers[0]?.algorithm).toMatch(/gost/i);
  });

  it('answers a list with a list, and puts the content inside when asked', async () => {
    const signingParams: NcaLayerSignRequest['args']['signingParams'] = {
      ...request.args.signingParams,
      encapsulate: true,
    };
    const result = resultOf(
      await ask(changed({ data: [request.args.data, toBase64(content)], signingParams })),
    );
    expect(result).toHaveLength(2);
    const verdict = await authority.verifier(new MovableClock(sampleDay)).verifyCms({
      cms: Buffer.from(result?.[1] ?? ''),
      at: sampleDay,
      purpose: 'sign',
    });
    expect(verdict.outcome).toBe('valid');
  });

  it('answers a cancelled window with an empty body', async () => {
    const answer = await answerAsNcaLayer(JSON.stringify(request), async () => 'cancelled');
    expect(answer).toEqual({ status: true, body: {} });
  });

  it.each([
    ['no JSON', 'x'],
    ['no object', null],
    ['another module', { ...request, module: 'kz.gov.pki.knca.commonUtils' }],
    ['another method', { ...request, method: 'decrypt' }],
    ['XML', changed({ format: 'xml' })],
    ['a hash', changed({ signingParams: { decode: true, digested: true } })],
    ['no data', changed({ data: [] })],
    ['data that are no base64', changed({ data: ['***'] })],
  ])('refuses %s without asking for a key', async (_name, message) => {
    const answer = await answerAsNcaLayer(JSON.stringify(message).replace(/^"x"$/, 'x'), async () => {
      throw new Error('asked');
    });
    expect(answer).toMatchObject({ status: false, code: 'INVOCATION_ERROR' });
  });
});

describe('signerOfCms', () => {
  it('names the signer of what NCALayer gave', async () => {
    const signer = signerOfCms(String(resultOf(await ask(request))));
    expect(signer).toMatchObject({ subject: { iin: sampleIin }, meantForSigning: true });
    expect(signer?.der[0]).toBe(0x30);
  });

  it.each(['', 'text', '-----BEGIN CMS-----\nMAA=\n-----END CMS-----'])('names nobody for %j', (text) => {
    expect(signerOfCms(text)).toBeUndefined();
  });
});
