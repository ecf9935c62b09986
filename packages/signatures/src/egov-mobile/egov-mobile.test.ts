import { beforeAll, describe, expect, it } from 'vitest';
import type { DemonstrationAuthority } from '../demonstration/demonstration-authority.ts';
import { openSampleAuthority, sampleDay, samplePassword, samplePerson } from '../sample-authority.ts';
import { type MobileTransport, readMobileCode, signMobileDocuments } from './act-as-egov-mobile.ts';
import { type MobileSignDocuments, mobileLaunchAddress, signedDocuments } from './protocol.ts';

const content = new TextEncoder().encode('{"form":{"periodFrom":"2026-11-01"}}');
const offer = {
  description: 'Өтініш',
  expiry_date: '2026-11-24T05:10:00.000Z',
  organisation: { nameRu: 'Отдел', nameKz: 'Бөлім', nameEn: 'Department', bin: '990440003338' },
  document: { uri: 'https://qyzmet.kz/documents', auth_type: 'Token', auth_token: 'secret' },
};
const documents: MobileSignDocuments = {
  signMethod: 'CMS_SIGN_ONLY',
  version: 1,
  documentsToSign: [
    {
      id: 1,
      nameRu: 'Заявление',
      nameKz: 'Өтініш',
      nameEn: 'Application',
      meta: [],
      document: { file: { mime: 'application/json', data: Buffer.from(content).toString('base64') } },
    },
  ],
};

let authority: DemonstrationAuthority;
beforeAll(async () => {
  ({ authority } = await openSampleAuthority());
});

function service(answers: { readonly put?: { readonly status: number; readonly body: string } } = {}) {
  const asked: Parameters<MobileTransport>[0][] = [];
  const ask: MobileTransport = async (request) => {
    asked.push(request);
    if (request.address === 'https://qyzmet.kz/offer') return { status: 200, body: JSON.stringify(offer) };
    if (request.headers.authorization !== 'Bearer secret') return { status: 401, body: '{}' };
    if (request.method === 'GET') return { status: 200, body: JSON.stringify(documents) };
    return answers.put ?? { status: 200, body: '{"code":"200","message":"success"}' };
  };
  return { ask, asked };
}

describe('the app', () => {
  it('reads the code, signs the very bytes and sends them back in the same shape', async () => {
    const { ask, asked } = service();
    const read = await readMobileCode('mobileSign:https://qyzmet.kz/offer', 'kk', ask);
    if (!read.ok) throw new Error(read.error.message);
    const signer = await authority.signingKey(
      { ...samplePerson, family: 'gost2015' },
      samplePassword,
      sampleDay,
    );
    expect(await signMobileDocuments(read.value, { ...signer, now: sampleDay }, 'kk', ask)).toMatchObject({
      ok: true,
    });
    const sent = JSON.parse(asked.at(-1)?.body ?? '{}') as MobileSignDocuments;
    expect(sent.documentsToSign[0]).toMatchObject({ id: 1, nameKz: 'Өтініш' });
    const [cms] = signedDocuments(sent, 1) ?? [];
    const verdict = await authority.verifier({ now: () => sampleDay }).verifyCms({
      cms: cms ?? new Uint8Array(),
      content,
      at: sampleDay,
      expect: { iin: samplePerson.iin },
      purpose: 'sign',
    });
    expect(verdict).toMatchObject({ outcome: 'valid', reasons: [] });
  });

  it('tells what the service says', async () => {
    const { ask } = service({ put: { status: 403, body: '{"message":"Кілт басқа адамдікі"}' } });
    const read = await readMobileCode('mobileSign:https://qyzmet.kz/offer', 'kk', ask);
    if (!read.ok) throw new Error(read.error.message);
    const signer = await authority.signingKey(samplePerson, samplePassword, sampleDay);
    expect(await signMobileDocuments(read.value, { ...signer, now: sampleDay }, 'kk', ask)).toEqual({
      ok: false,
      error: { status: 403, message: 'Кілт басқа адамдікі' },
    });
    expect((await readMobileCode('https://qyzmet.kz/offer', 'kk', ask)).ok).toBe(false);
    expect((await readMobileCode('mobileSign:https://qyzmet.kz/other', 'kk', ask)).ok).toBe(false);
  });
});

describe('what came back', () => {
  it.each([
    [undefined],
    [null],
    ['text'],
    [{}],
    [{ documentsToSign: [] }],
    [{ documentsToSign: [null] }],
    [{ documentsToSign: [{ document: { file: { data: 7 } } }] }],
    [{ documentsToSign: [{ document: { file: { data: '' } } }] }],
    [{ documentsToSign: [{ documentXml: '<data/>' }] }],
  ])('is refused in another shape: %j', (body) => {
    expect(signedDocuments(body, 1)).toBeUndefined();
  });

  it('may be PEM', () => {
    const data = '-----BEGIN CMS-----\nMAA=\n-----END CMS-----\n';
    expect(signedDocuments({ documentsToSign: [{ document: { file: { data } } }] }, 1)).toEqual([
      Buffer.from(data),
    ]);
  });
});

it('opens the app on the same phone with the whole address', () => {
  const link = mobileLaunchAddress('https://qyzmet.kz/egov-mobile/x?a=1&b=2');
  expect(new URL(link).searchParams.get('link')).toBe('https://qyzmet.kz/egov-mobile/x?a=1&b=2');
});
