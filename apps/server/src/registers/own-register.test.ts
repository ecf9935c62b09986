import type { Command, JudgedSignature, Party, StepInput } from '@qyzmet/case-engine';
import { newId } from '@qyzmet/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { demonstrationStaff } from '../demonstration/demonstration-staff.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const seeker = { iin: '980609399598', name: 'Литвинов Роман Игоревич' };
const centre = 'mangystau-employment-centre';
const aktogay = 'aktogay-employment-department';

let running: TestProduct;

beforeAll(async () => {
  running = await startTestProduct();
  const { clock, product } = running;
  // What the walks sign: nothing is issued without its file.
  await product.store.files.put({ bytes: Buffer.alloc(0), mediaType: 'application/pdf', now: clock.now() });
}, 120_000);
afterAll(() => running.stop());

function officer(id: string): Party & { readonly iin: string } {
  const found = demonstrationStaff.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no officer ${id}`);
  const { iin, surname, name, patronymic, role, organisation } = found;
  return { role, iin, name: `${surname} ${name} ${patronymic}`, organisation };
}

async function browserOf(id: string) {
  const browser = new PersonWithBrowser(running.address);
  await browser.get('/kk/office/log-in');
  await browser.post('/kk/office/log-in', { login: officer(id).iin, password: demonstrationPassword });
  return browser;
}

const signature = (by: Party): JudgedSignature => ({
  contentSha256: sha256,
  cmsSha256: sha256,
  evidenceSha256: sha256,
  signer: { iin: by.iin ?? '', name: by.name ?? '', certificateSerial: '01' },
  outcome: 'valid',
  reasons: [],
  judgedAt: running.clock.now().toISOString(),
});

interface Wish {
  readonly edition: string;
  readonly body: string;
  readonly applicant: { readonly iin: string; readonly name: string };
  readonly people: Readonly<Record<string, Party>>;
  readonly answers?: Readonly<Record<string, string>>;
  readonly decision: Extract<StepInput, { kind: 'decision' }>;
  /** The step at which the walk ends. */
  readonly until: string | null;
}

/** Leads a case of the office channel, each step by whoever the law names. */
async function walk(wish: Wish): Promise<string> {
  const { applicant, body, edition, people } = wish;
  const { regulation } = running.product.contexts.editionOf(edition);
  const caseId = newId(running.clock.now());
  const by = Object.values(people)[0] as Party;
  const run = async (commands: readonly Command[]) => {
    const done = await running.product.cases.execute('office', caseId, commands, { edition });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  };
  await run([
    {
      type: 'open',
      by,
      caseId,
      system: 'office',
      channel: 'office',
      body,
      centre: null,
      applicant: null,
      facts: {},
    },
  ]);
  for (let attempt = 0; attempt < 400; attempt++) {
    const found = await running.product.cases.find('office', caseId);
    const id = found?.state.step ?? null;
    if (id === wish.until) return caseId;
    const step = regulation.channels.office?.steps.find((candidate) => candidate.id === id);
    const party = step && people[step.actor];
    const input = step && inputOf(step.kind, wish, party);
    if (!step || !party || !input) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      continue;
    }
    const values = { iin: applicant.iin, fullName: applicant.name, ...wish.answers };
    const form: Command = {
      type: 'save-form',
      by: party,
      values: Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, { value, source: 'officer' as const }]),
      ),
    };
    const papers = regulation.documents
      .filter(({ required, channels }) => required && channels.includes('office'))
      .map(
        ({ id: document }): Command => ({
          type: 'attach-file',
          by: party,
          attachment: {
            id: document,
            document,
            name: 'scan.pdf',
            mediaType: 'application/pdf',
            size: 9,
            sha256,
          },
        }),
      );
    const perform: Command = { type: 'perform', by: party, step: step.id, input };
    await run(step.kind === 'fill' ? [form, ...papers, perform] : [perform]);
  }
  throw new Error('the case does not come to its end');
}

function inputOf(kind: string, { applicant, decision }: Wish, by: Party | undefined): StepInput | undefined {
  switch (kind) {
    case 'identify':
      return { kind: 'identified', applicant };
    case 'forward':
      return { kind: 'forward' };
    case 'resolve': {
      const { iin, name = '' } = officer('executor');
      return { kind: 'resolution', executor: { iin, name } };
    }
    case 'decide':
      return decision;
    case 'sign-result':
      return by && { kind: 'signed-result', pdfSha256: sha256, signature: signature(by) };
    case 'hand-over':
      return { kind: 'hand-over', form: 'paper' };
    case 'look-up':
      return undefined;
    default:
      return { kind: 'done' };
  }
}

function registration(service: string, registeredOn: string, until: string | null = 'hand-over') {
  return walk({
    edition: `kz-mangystau/${service}/2017-11-14`,
    body: centre,
    applicant: seeker,
    people: { 'office-clerk': officer('mangystau-clerk'), executor: officer('mangystau-executor') },
    decision: { kind: 'decision', outcome: 'approved', fields: { registeredOn } },
    until,
  });
}

function referral(applicant: { readonly iin: string; readonly name: string }, until: string) {
  return walk({
    edition: 'kz-aktogay/employment-referral/2013-02-14',
    body: aktogay,
    applicant,
    people: { 'leb-officer': officer('aktogay-officer') },
    answers: { standing: 'citizen', workBefore: 'worked', measure: 'public-works' },
    decision: { kind: 'decision', outcome: 'approved', fields: { destination: 'Ақтоғай ауылы' } },
    until,
  });
}

async function linesOf(body: string, iin: string, count: number) {
  const { bodyRegisters } = running.product.store;
  for (let attempt = 0; attempt < 200; attempt++) {
    const lines = await bodyRegisters.ofPerson(body, iin);
    if (lines.length >= count) return lines;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return bodyRegisters.ofPerson(body, iin);
}

describe('our own register', () => {
  it('takes a person in when the notification is signed, by the day that it states, and no sooner', async () => {
    await registration('unemployed-registration', '2026-11-20', 'sign-result');
    expect(await running.product.store.bodyRegisters.ofPerson(centre, seeker.iin)).toEqual([]);
    const caseId = await registration('unemployed-registration', '2026-11-23');
    const [line] = await linesOf(centre, seeker.iin, 1);
    expect(line).toMatchObject({
      register: 'unemployed',
      since: '2026-11-23',
      caseId,
      edition: 'kz-mangystau/unemployed-registration/2017-11-14',
      cites: ['3'],
    });
    await registration('job-seeker-registration', '2026-11-24');
    expect((await linesOf(centre, seeker.iin, 2)).map(({ register }) => register)).toEqual([
      'job-seekers',
      'unemployed',
    ]);
  });

  it('stands beside the claims of the next application, also where no step asks it', async () => {
    const caseId = await walk({
      edition: 'kz-mangystau/employment-referral/2017-11-14',
      body: centre,
      applicant: seeker,
      people: { 'office-clerk': officer('mangystau-clerk'), executor: officer('mangystau-executor') },
      answers: { measure: 'public-works' },
      decision: { kind: 'decision', outcome: 'approved', fields: {} },
      until: 'decide',
    });
    const page = await (await browserOf('mangystau-executor')).get(`/kk/office/cases/${caseId}`);
    expect(page.text).toContain('Органның тізілімінде: 23.11.2026 бастап жұмыссыз ретінде тіркелген.');
    const { rows } = await running.product.store.accessLog.ofCase('office', caseId, { limit: 1 });
    expect(rows[0]?.what).toContain('тіркелімдерден мәлімет сұратты');
  });

  it('is searched by officers who decide, and each look is written down for each person', async () => {
    const executor = await browserOf('mangystau-executor');
    expect((await executor.get('/kk/office')).text).toContain('href="/kk/office/register"');
    const all = await executor.get('/kk/office/register');
    expect(all.text).toContain(seeker.name);
    expect(all.text).toContain('23.11.2026');
    const found = await executor.get('/kk/office/register?q=литвинов&from=20.11.2026&to=23.11.2026');
    expect(found.text).toContain('Табылғаны: 1');
    expect((await executor.get('/kk/office/register?from=24.11.2026')).text).toContain('Табылғаны: 0');
    for (const day of ['кеше', '31.02.2026'])
      expect((await executor.get(`/kk/office/register?to=${day}`)).status).toBe(422);
    const wrong = await executor.get('/kk/office/register?from=кеше');
    expect(wrong.text).toContain('Күнді 05.11.2026 түрінде жазыңыз');
    const { rows } = await running.product.store.accessLog.ofApplicant(seeker.iin, { limit: 50 });
    const looks = rows.filter(({ what }) => what === 'органның тіркелгендер тізілімін қарады');
    expect(looks).toHaveLength(2);
    expect(looks[0]).toMatchObject({
      who: { iin: officer('mangystau-executor').iin, organisation: centre },
      cites: ['3'],
    });
  });

  it('is not for the clerk, nor a page of a body that keeps none', async () => {
    const clerk = await browserOf('mangystau-clerk');
    expect((await clerk.get('/kk/office')).text).not.toContain('/kk/office/register');
    expect((await clerk.get('/kk/office/register')).status).toBe(403);
    expect((await (await browserOf('aktogay-officer')).get('/kk/office/register')).status).toBe(404);
  });
});

describe('a certificate', () => {
  it('states the day that our own register holds, before anybody types it', async () => {
    const karaganda = {
      body: 'bukhar-zhyrau-employment-department',
      applicant: { iin: '991204399689', name: 'Фишер Артём Владимирович' },
      people: { 'office-clerk': officer('clerk'), head: officer('head'), executor: officer('executor') },
      answers: { address: 'Ботақара кенті, Пушкин көшесі, 31-үй' },
    };
    const decided = (fields: Readonly<Record<string, string>>) =>
      ({ kind: 'decision', outcome: 'approved', fields }) as const;
    await walk({
      ...karaganda,
      edition: 'kz-karaganda/unemployed-registration/2015-09-22',
      decision: decided({ registeredOn: '2026-11-23' }),
      until: 'register-result',
    });
    await linesOf(karaganda.body, karaganda.applicant.iin, 1);
    const caseId = await walk({
      ...karaganda,
      edition: 'kz-karaganda/unemployed-certificate/2015-09-22',
      decision: decided({}),
      until: 'decide',
    });
    const page = await (await browserOf('executor')).get(`/kk/office/cases/${caseId}`);
    expect(page.text).toMatch(/<input[^>]*name="registeredOn"[^>]*value="23\.11\.2026"/);
  });
});

describe('a referral that the law gives to the registered only', () => {
  const newcomer = { iin: '950521499624', name: 'Қабдрахман Еңлік Манасқызы' };
  const registered = { iin: '870115399619', name: 'Мұсабеков Ринат Қанатұлы' };

  it('is refused by its paragraph to whom neither our register nor the books know', async () => {
    const caseId = await referral(newcomer, 'decide');
    const desk = await browserOf('aktogay-officer');
    const page = await desk.get(`/kk/office/cases/${caseId}`);
    expect(page.text).toMatch(
      /id="outcome-refused"[^>]*checked|checked[^>]*id="outcome-refused"|value="refused"[^>]*checked/,
    );
    const approved = await desk.post(`/kk/office/cases/${caseId}/decide`, {
      step: 'decide',
      outcome: 'approved',
      destination: 'Ақтоғай ауылы',
    });
    expect(approved.status).toBe(422);
    expect(approved.text).toContain('Заң бұл жағдайда бас тартуды талап етеді');
  });

  it('is given to whom the books of that very body know', async () => {
    await referral(registered, 'sign-result');
    await expect(referral(seeker, 'sign-result')).rejects.toThrow('ground-stands');
  });

  it('is given by our own register alone; the look of the machine is written down', async () => {
    await running.product.store.bodyRegisters.enter({
      body: aktogay,
      register: 'unemployed',
      iin: newcomer.iin,
      name: newcomer.name,
      since: '2026-11-24',
      system: 'office',
      caseId: 'given',
      number: '0000000001',
      edition: 'kz-karaganda/unemployed-registration/2015-09-22',
      cites: ['3'],
      enteredAt: running.clock.now().toISOString(),
    });
    const caseId = await referral(newcomer, 'sign-result');
    const found = await running.product.cases.find('office', caseId);
    expect(found?.state.registry.employment).toMatchObject({
      state: 'answered',
      answer: { registeredSince: '2026-11-24', body: aktogay },
    });
    const { rows } = await running.product.store.accessLog.ofCase('office', caseId, { limit: 10 });
    expect(rows.map(({ what }) => what)).toContain('жұмыссыздар тізілімінен тіркелуін тексерді');
  });
});
