import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPdf, squeezed } from '@qyzmet/documents/testing';
import { exportBpmn } from '@qyzmet/regulation/bpmn';
import { lint } from '@qyzmet/regulation/lint';
import { signCms } from '@qyzmet/signatures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { EditionWords } from '../present/edition-words.ts';
import { renderResult } from '../results/render-result.ts';
import { judgeSignature } from '../signing/judge-signature.ts';
import { demandsOf } from '../signing/signer-demands.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { signAs } from '../testing/sign-as.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';
import { openLawLibrary } from './law-library.ts';

const rooms = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const invented = fileURLToPath(new URL('../testing/invented-regulation', import.meta.url));
const id = 'kz-ulgili/apiary-registration';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The regulations room with one more regulation put into it by hand. */
function roomWithInvented(): string {
  const room = mkdtempSync(join(tmpdir(), 'invented-room-'));
  cpSync(rooms, room, { recursive: true });
  for (const folder of ['kz-ulgili', 'directories'])
    cpSync(join(invented, folder), join(room, folder), { recursive: true });
  appendFileSync(join(room, 'deployment.yaml'), readFileSync(join(invented, 'adoption.yaml')));
  return room;
}

const room = roomWithInvented();
let running: TestProduct;
beforeAll(async () => {
  running = await startTestProduct({ QYZMET_REGULATIONS: room });
});
afterAll(async () => {
  await running.stop();
  rmSync(room, { recursive: true });
});

function adopted() {
  const service = running.product.law.findService(id, workingMorning);
  if (!service) throw new Error('the invented service is not adopted');
  return service;
}

const bodyId = 'ulgili-agriculture-department';
const officer = { iin: '860122499067', name: 'Оспанова Гүлнар Тілеуқызы' };

/** The application on the portal, as a person without script sends it, signed with the applicant's key. */
async function appliedAndSigned(): Promise<string> {
  const person = new PersonWithBrowser(running.address);
  await person.get('/kk/log-in');
  await person.post('/kk/log-in', { iin: '910227499021', password: demonstrationPassword });
  const { location } = await person.get(`/kk/services/${id}/apply`);
  const root = /^.*applications\/[0-9a-f-]{36}/.exec(location)?.[0] ?? '';
  expect((await person.get(location)).text).toContain('Сейітқали Айгүл Маратқызы');
  await person.post(location, { next: 'yes', 'idempotency-key': 'one' });
  const group = await person.get(`${root}/form/apiary`);
  for (const words of ['Омартаның орны', 'Ара ұяларының саны']) expect(group.text).toContain(words);
  await person.post(`${root}/form/apiary`, { place: 'Бидайкөл жанында', hives: '12', next: 'yes' });
  await person.get(`${root}/attachments`);
  const scan = new File([png], 'құқық.png', { type: 'image/png' });
  await person.post(`${root}/attachments`, { 'file-land-right': scan });
  await person.post(`${root}/attachments/continue`, {});
  await person.get(`${root}/answers`);
  await person.post(`${root}/answers`, { 'idempotency-key': 'two' });
  const content = await person.get(`${root}/request.json`);
  const cms = await signAs(running.product, 'mother', content.bytes);
  const sent = await person.post(`${root}/sign`, { cms, 'idempotency-key': 'three' });
  expect(sent.location).toBe(`${root}/receipt`);
  return root.slice(-36);
}

/** The invented department's officer has a key of its BIN. */
async function signedByOfficer(content: Uint8Array): Promise<Uint8Array> {
  const { product, clock } = running;
  const [surname = '', name = '', patronymic = ''] = officer.name.split(' ');
  const { bin, name: body } = product.law.getBody(bodyId);
  const owner = {
    kind: 'employee',
    iin: officer.iin,
    surname,
    name,
    patronymic,
    bin,
    organisation: body.kk,
    role: 'employee',
  } as const;
  const key = await product.demonstration?.authority.signingKey(owner, demonstrationPassword, clock.now());
  if (!key) throw new Error('no authority');
  return signCms({ content, ...key, detached: true, signingTime: clock.now() });
}

async function until(caseId: string, step: string | null, system: 'office' | 'portal' = 'office') {
  for (let attempt = 0; attempt < 200; attempt++) {
    const state = (await running.product.cases.find(system, caseId))?.state;
    if (state && state.step === step) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${caseId} did not come to ${step}`);
}

describe('a regulation that was only written, no code', () => {
  it('is offered on the portal with its paragraphs', async () => {
    const person = new PersonWithBrowser(running.address);
    expect((await person.get('/kk/services?q=омарта')).text).toContain('Омартаны тіркеу');
    const page = await person.get(`/kk/services/${id}`);
    for (const words of [
      'Үлгілі ауданының ауыл шаруашылығы бөлімі',
      'Тегін.',
      '500 метрден жақын',
      '6-тармақ',
    ])
      expect(page.text, words).toContain(words);
  });

  it('is applied for, decided by its department and issued as a signed letter with what its result asks to state', async () => {
    const caseId = await appliedAndSigned();
    const by = { ...officer, role: 'leb-officer', organisation: bodyId } as const;
    const registered = await until(caseId, 'register');
    expect(registered.form.place?.value).toBe('Бидайкөл жанында');
    const stated = { statedPlace: 'Бидайкөл ауылының солтүстігі', validTo: '2027-11-24' };
    const decided = await running.product.cases.execute('office', caseId, [
      { type: 'perform', by, step: 'register', input: { kind: 'done' } },
      {
        type: 'perform',
        by,
        step: 'decide',
        input: { kind: 'decision', outcome: 'approved', fields: stated },
      },
    ]);
    if (!decided.ok) throw new Error(decided.error.code);
    const { edition } = adopted();
    const { pdf, sha256 } = await renderResult(
      running.product,
      decided.value.state,
      new EditionWords(edition, 'kk'),
      {
        signer: { name: officer.name },
        issuedAt: running.clock.now(),
      },
    );
    await running.product.store.files.put({
      bytes: pdf,
      mediaType: 'application/pdf',
      now: running.clock.now(),
    });
    const signature = await judgeSignature(running.product, {
      ...demandsOf(running.product.law, by),
      cms: await signedByOfficer(pdf),
      content: pdf,
      contentType: 'application/pdf',
    });
    expect(signature.outcome).toBe('valid');
    const signed = await running.product.cases.execute('office', caseId, [
      {
        type: 'perform',
        by,
        step: 'sign-result',
        input: { kind: 'signed-result', pdfSha256: sha256, signature },
      },
    ]);
    if (!signed.ok) throw new Error(signed.error.code);
    expect((await until(caseId, null, 'portal')).status).toBe('completed');
    const { text } = await readPdf(pdf);
    for (const words of ['Омартаның орны', 'Место пасеки', stated.statedPlace, '24.11.2027', officer.name])
      expect(text, words).toContain(squeezed(words));
  });

  it('has no contradiction that the linter knows, and is drawn', async () => {
    const { edition } = adopted();
    expect(lint(edition).map(({ rule, clauses }) => [rule, clauses])).toEqual([]);
    const xml = await exportBpmn(edition.regulation, 'portal');
    expect(xml).toContain('Омартаны тіркеу');
  });

  it('stops the start when a process cites what the text lacks, and says where', () => {
    const broken = roomWithInvented();
    const file = join(broken, `${id}/2026-01-15.regulation.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('cites: [6/10]', 'cites: [6/11]'));
    expect(() => openLawLibrary(broken)).toThrow(/2026-01-15\.regulation\.yaml:\d+.*6\/11/);
    rmSync(broken, { recursive: true });
  });
});
