import { X509Certificate } from 'node:crypto';
import { readPackage } from '@qyzmet/documents';
import { newId } from '@qyzmet/kernel';
import type { VerifyResult } from '@qyzmet/signatures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDemonstrationSigner } from '../demonstration/demonstration-keys.ts';
import { recordIssued } from '../results/issue-result.ts';
import { evidenceOf } from '../results/package-issued.ts';
import { issueAsOfficer } from '../testing/issue-as-officer.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';
import { judgeIssued } from './judge-issued.ts';

const applicant = { iin: '910227499021', name: 'Сейітқали Айгүл Маратқызы' };

let running: TestProduct;
let pdf: Buffer;
let code: string;

beforeAll(async () => {
  running = await startTestProduct();
  const caseId = await registeredAtOffice();
  pdf = Buffer.from(await issueAsOfficer(running.product, caseId));
  code = (await running.product.cases.find('office', caseId))?.state.document?.code ?? '';
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await running.product.store.issuedDocuments.find(code)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the document was not recorded');
}, 120_000);
afterAll(() => running.stop());

/** An application of the portal that has come to the office. */
async function registeredAtOffice(): Promise<string> {
  const { clock, product } = running;
  const caseId = newId(clock.now());
  const service = product.law.servicesOn(clock.now())[0];
  const at = clock.now().toISOString();
  const values = { fullName: applicant.name, periodFrom: '2026-03-01', periodTo: '2026-06-01' };
  const received = await product.cases.execute(
    'office',
    caseId,
    [
      {
        type: 'receive',
        message: {
          id: newId(clock.now()),
          sendStep: 'send-request',
          name: 'request',
          sentAt: at,
          arrivedAt: at,
          payload: {
            form: Object.fromEntries(
              Object.entries(values).map(([id, value]) => [id, { value, source: 'applicant' }]),
            ),
            attachments: [],
            request: null,
          },
        },
        conversation: {
          caseId,
          system: 'office',
          channel: 'portal',
          body: service?.providers[0]?.id ?? '',
          centre: service?.centres[0]?.id ?? null,
          applicant,
        },
      },
    ],
    { edition: service?.edition.id ?? '' },
  );
  if (!received.ok) throw new Error(received.error.code);
  return caseId;
}

const visitor = async () => {
  const person = new PersonWithBrowser(running.address);
  await person.get('/kk/check');
  return person;
};

async function upload(bytes: Uint8Array, name = 'document.pdf') {
  const file = new File([new Uint8Array(bytes)], name);
  return (await visitor()).post('/kk/check/file', { document: file });
}

describe('a code', () => {
  it('is read as people type it, from a QR too, and says nothing of the applicant', async () => {
    const person = await visitor();
    const typed = code.toLowerCase().replaceAll('-', ' ');
    const page = await person.get(`/kk/check?code=${encodeURIComponent(typed)}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Құжат түпнұсқа');
    expect(page.text).toContain(
      'Тайынша ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі: жарамды',
    );
    const officer = findDemonstrationSigner('officer');
    expect(page.text).toContain(officer?.surname.toLocaleUpperCase('kk'));
    for (const secret of [applicant.iin, applicant.name, 'Сейітқали', '.cms', '.zip'])
      expect(page.text).not.toContain(secret);
    expect((await person.get(`/check/${code}`)).location).toBe(`/kk/check?code=${code}`);
  });

  it('that is mistyped is told from one that was never given', async () => {
    const person = await visitor();
    const last = code.endsWith('A') ? 'B' : 'A';
    const mistyped = await person.get(`/kk/check?code=${code.slice(0, -1)}${last}`);
    expect(mistyped.status).toBe(422);
    expect(mistyped.text).toContain('бір таңбасы қате терілген');
    expect((await person.get('/kk/check?code=1234')).text).toContain('16 таңба');
    const unknown = await person.get('/kk/check?code=7KQ3-M2XF-9A4S-PW67');
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('Мұндай код берілмеген');
  });
});

describe('a file', () => {
  it('that was issued gives its proofs, and the package is as good as the PDF', async () => {
    const same = await upload(pdf);
    expect(same.text).toContain('Файл түпнұсқа, өзгертілмеген');
    const [path = ''] = /\/kk\/check\/[0-9a-f]{64}\/package\.zip/.exec(same.text) ?? [];
    const packed = await (await visitor()).get(path);
    expect(packed.status).toBe(200);
    expect(same.text).toMatch(/Органның электрондық мөрі[\s\S]{0,200}жарамды/);
    expect(readPackage(packed.bytes)).toMatchObject({ ok: true, value: { seal: expect.any(Uint8Array) } });
    expect((await upload(packed.bytes, 'package.zip')).text).toContain('Файл түпнұсқа, өзгертілмеген');
    const broken = Buffer.from(packed.bytes);
    broken[broken.length >> 1] = (broken[broken.length >> 1] ?? 0) ^ 1;
    expect((await upload(broken, 'package.zip')).text).toContain('пакет бүлінген');
  });

  it('that was changed is not called genuine, wherever the change is', async () => {
    for (const place of [100, pdf.length >> 1, pdf.length - 50]) {
      const changed = Buffer.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const page = await upload(changed);
      expect(page.text).toMatch(/Файл өзгертілген|берген жоқпыз/);
      expect(page.text).not.toContain('Файл түпнұсқа');
    }
    expect((await upload(Buffer.concat([pdf, Buffer.from('\n')]))).text).toContain('Файл өзгертілген');
  });

  it('of somebody else, a forged one, and what is no document are told apart', async () => {
    expect((await upload(Buffer.from('%PDF-1.7'))).text).toContain('Бұл файлды біз берген жоқпыз');
    const forged = Buffer.from('%PDF-1.7 https://x.kz/check/7KQ3-M2XF-9A4S-PW67');
    expect((await upload(forged)).text).toContain('Файл жалған болуы мүмкін');
    const text = await upload(Buffer.from('hello'), 'letter.pdf');
    expect(text.status).toBe(422);
    expect(text.text).toContain('PDF те, нәтиже пакеті де емес');
    const none = await (await visitor()).post('/kk/check/file', {
      document: new File([], ''),
    });
    expect(none.status).toBe(422);
  });

  it('proofs are found by nobody who has not the file', async () => {
    const person = await visitor();
    expect((await person.get(`/kk/check/${'0'.repeat(64)}/package.zip`)).status).toBe(404);
    expect((await person.get('/kk/check/..%2f..%2fetc/document.pdf.cms')).status).toBe(404);
  });
});

it('is issued with its file only: without it the order fails, and the outbox tries again', async () => {
  const { cases, contexts, store } = running.product;
  const { caseId = '' } = (await store.issuedDocuments.find(code)) ?? {};
  const state = (await cases.find('office', caseId))?.state;
  if (!state?.document) throw new Error('nothing was signed');
  const lost = {
    ...state,
    document: { ...state.document, code: '7KQ3-M2XF-9A4S-PW67', sha256: '0'.repeat(64) },
  };
  await expect(recordIssued(running.product, lost, contexts.editionOf(state.edition))).rejects.toThrow();
  expect(await store.issuedDocuments.find(lost.document.code)).toBeUndefined();
});

describe('the page that needs no server', () => {
  it('is given as a file that trusts the pinned roots and knows the bodies', async () => {
    const answer = await fetch(`${running.address}/ru/check/offline.html`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const text = await answer.text();
    expect(text).toContain('<html lang="ru">');
    for (const anchor of running.product.anchors)
      expect(text).toContain(Buffer.from(anchor).toString('base64'));
    for (const { bin } of running.product.law.directories.flatMap(({ bodies }) => bodies))
      expect(text).toContain(`"bin":"${bin}"`);
    expect((await (await visitor()).get('/kk/check')).text).toContain('/kk/check/offline.html');
  });
});

describe('years later, when certificates have expired', () => {
  it('the stamp and the kept evidence prove the document, and the authority is not asked', async () => {
    const issued = await running.product.store.issuedDocuments.find(code);
    if (!issued) throw new Error('nothing was issued');
    const { files } = running.product.store;
    const [cms, seal] = await Promise.all([
      files.find(issued.cmsSha256),
      files.find(issued.sealSha256 ?? ''),
    ]);
    const given = {
      cms: cms?.bytes ?? Buffer.alloc(0),
      content: pdf,
      seal: seal?.bytes,
      evidence: await evidenceOf(running.product, issued),
      signedAt: new Date(issued.issuedAt),
      now: new Date(running.clock.now().getTime() + 10 * 365 * 86_400_000),
      bin: running.product.law.getBody(issued.signer.body ?? '').bin,
    };
    let asked = 0;
    const silent: VerifyResult = {
      outcome: 'unknown',
      contentSha256: '',
      reasons: [],
      signers: [],
      evidence: {},
    };
    const verifier = {
      ...running.product.verifier,
      verifyCms: async () => {
        asked += 1;
        return silent;
      },
    };
    const { anchors } = running.product;
    expect(await judgeIssued({ anchors, verifier }, given)).toMatchObject({
      outcome: 'valid',
      seal: { outcome: 'valid', signers: [{ bin: given.bin, iin: null }] },
    });
    expect(asked).toBe(0);
    const wrongs = [
      { bin: '050240001234' },
      { content: pdf.subarray(1) },
      { evidence: {} },
      // A person's signature in the place of the seal.
      { seal: given.cms },
    ];
    for (const wrong of wrongs)
      expect(
        (await judgeIssued({ anchors, verifier }, { ...given, ...wrong })).outcome,
        Object.keys(wrong)[0],
      ).not.toBe('valid');
    expect(asked).toBe(2 * wrongs.length);
  });
});

describe('the demonstration authority', () => {
  it('gives certificates and lists that others can read', async () => {
    const person = await visitor();
    const anchors = (await person.get('/ca/anchors.pem')).text.match(
      /-----BEGIN[\s\S]+?-----END CERTIFICATE-----/g,
    );
    expect(anchors?.length).toBeGreaterThan(1);
    for (const anchor of anchors ?? []) expect(new X509Certificate(anchor).subject).not.toBe('');
    expect((await person.get('/ca/crl/rsa')).bytes[0]).toBe(0x30);
    expect((await person.get('/ca/crl/other')).status).toBe(404);
    const answer = await fetch(`${running.address}/ca/ocsp`, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request' },
      body: Buffer.from([0x30, 0x00]),
    });
    expect(answer.headers.get('content-type')).toBe('application/ocsp-response');
    expect(Buffer.from(await answer.arrayBuffer())[0]).toBe(0x30);
  });
});
