import { localDate } from '@qyzmet/case-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { issueAsOfficer } from '../testing/issue-as-officer.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { signAs } from '../testing/sign-as.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';

const centre = 'tayinsha-psc';
const service = 'kz-tayinsha/unemployed-certificate';
const operator = { login: 'operator', iin: '970316499094' };
const mother = { iin: '910227499021', name: 'Сейітқали Айгүл Маратқызы' };
const unknownIin = '950408499050';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const scan = () => new File([png], 'куәлік.png', { type: 'image/png' });

let running: TestProduct;
beforeAll(async () => {
  running = await startTestProduct();
}, 120_000);
afterAll(() => running.stop());

let operatorsDesk: Promise<PersonWithBrowser> | undefined;
/** The operator at window 3, logged in once: log-ins are counted. */
function atDesk(): Promise<PersonWithBrowser> {
  operatorsDesk ??= enterDesk('3');
  return operatorsDesk;
}

async function enterDesk(window: string): Promise<PersonWithBrowser> {
  const person = new PersonWithBrowser(running.address);
  await person.get('/kk/psc/log-in');
  await person.post('/kk/psc/log-in', { login: operator.login, password: demonstrationPassword, window });
  await person.get('/kk/psc');
  return person;
}

async function takeTicket(chosen = service) {
  const visitor = new PersonWithBrowser(running.address);
  await visitor.get(`/kk/psc/kiosk?centre=${centre}`);
  return visitor.post(`/kk/psc/kiosk?centre=${centre}`, { service: chosen });
}

const current = () =>
  running.product.store.tickets.current({
    centre,
    day: localDate(running.clock.now()),
    operator: operator.iin,
  });

/** Whoever is at the window has gone, and the next ticket is called. */
async function callNext(desk: PersonWithBrowser) {
  const before = await current();
  if (before)
    await running.product.store.tickets.close({
      centre,
      day: before.day,
      number: before.number,
      outcome: 'served',
      now: running.clock.now(),
    });
  await takeTicket();
  await desk.post('/kk/psc/call', {});
  return current();
}

const hidden = (text: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
const originals = { 'original-identity-document': 'yes', 'original-application': 'yes' };

/** From the ticket to an open application; gives its id. */
async function opened(desk: PersonWithBrowser, iin = mother.iin, name = ''): Promise<string> {
  await callNext(desk);
  const person = await desk.post('/kk/psc/identify', { iin, service });
  const caseId = hidden(person.text, 'case');
  await desk.post('/kk/psc/open', { iin, service, case: caseId, name, ...originals });
  return caseId;
}

const answers = { phone: '+7 701 222 33 44', periodFrom: '01.03.2026', periodTo: '1.6.2026' };

async function filled(desk: PersonWithBrowser): Promise<string> {
  const caseId = await opened(desk);
  await desk.post(`/kk/psc/serve/${caseId}`, { ...answers, 'file-identity-document': scan(), next: 'yes' });
  return caseId;
}

async function sign(desk: PersonWithBrowser, caseId: string, person = 'operator') {
  await desk.get(`/kk/psc/serve/${caseId}/sign`);
  const content = await desk.get(`/kk/psc/serve/${caseId}/request.json`);
  const cms = await signAs(running.product, person, content.bytes);
  return desk.post(`/kk/psc/serve/${caseId}/sign`, { cms, 'idempotency-key': `${caseId}/${person}` });
}

const stateOf = async (caseId: string) => (await running.product.cases.find('psc', caseId))?.state;

/** Messages go between the systems by themselves, soon. */
async function until(caseId: string, step: string) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const state = await stateOf(caseId);
    if (state?.step === step) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${caseId} did not come to ${step}`);
}

describe('the queue', () => {
  it('gives one ticket to one form, however often it is pressed', async () => {
    const visitor = new PersonWithBrowser(running.address);
    const page = await visitor.get(`/kk/psc/kiosk?centre=${centre}`);
    const fields = { service, 'idempotency-key': hidden(page.text, 'idempotency-key') };
    const path = `/kk/psc/kiosk?centre=${centre}`;
    const [first, second] = await Promise.all([visitor.post(path, fields), visitor.post(path, fields)]);
    expect(first.location).toBe(second.location);
    const other = await takeTicket('collect');
    expect(other.location).not.toBe(first.location);
    const ticket = await visitor.get(other.location);
    expect(ticket.text).toContain('Сіздің алдыңызда 1 адам бар');
    expect((await visitor.get(`${other.location}/ticket.pdf`)).text).toContain('%PDF');
    expect((await visitor.post(path, { service: 'no-such' })).status).toBe(404);
  });

  it('shows numbers and windows on the board', async () => {
    const desk = await enterDesk('12');
    const ticket = await callNext(desk);
    const board = await desk.get(`/kk/psc/board?centre=${centre}`);
    expect(board.text).toMatch(
      new RegExp(`<th scope="row">${String(ticket?.number).padStart(3, '0')}</th><td>12</td>`),
    );
  });

  it('calls one person for one window, and a stale form sends nobody away', async () => {
    const desk = await atDesk();
    const first = await callNext(desk);
    await takeTicket();
    await Promise.all([desk.post('/kk/psc/call', {}), desk.post('/kk/psc/call', {})]);
    expect((await current())?.number).toBe(first?.number);
    const finish = { next: 'yes', 'idempotency-key': `${first?.day}/${first?.number}` };
    await Promise.all([desk.post('/kk/psc/finish', finish), desk.post('/kk/psc/finish', finish)]);
    const second = await current();
    expect(second?.number).toBeGreaterThan(first?.number ?? 0);
    await desk.post('/kk/psc/absent', finish);
    expect((await current())?.number).toBe(second?.number);
  });
});

describe('the log-in', () => {
  it('is refused by its paragraph, also to who holds no post at the centre', async () => {
    const person = new PersonWithBrowser(running.address);
    await person.get('/kk/psc/log-in');
    const wrong = await person.post('/kk/psc/log-in', { ...operator, password: 'no', window: '1' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('Авторизациялаудан бас тартылды');
    expect(wrong.text).toContain('7-тармақ, 3)');
    const officer = await person.post('/kk/psc/log-in', {
      login: 'officer',
      password: demonstrationPassword,
      window: '1',
    });
    expect(officer.status).toBe(401);
    const noWindow = await person.post('/kk/psc/log-in', {
      login: operator.iin,
      password: demonstrationPassword,
      window: 'x',
    });
    expect(noWindow.status).toBe(422);
    expect((await person.get('/kk/psc')).location).toBe('/kk/psc/log-in?next=%2Fpsc');
  });

  it('leads on to the page that was asked for, and to no other house', async () => {
    const enter = async (next: string) => {
      const person = new PersonWithBrowser(running.address);
      await person.get('/kk/psc/log-in');
      const fields = { login: operator.login, password: demonstrationPassword, window: '1', next };
      return (await person.post('/kk/psc/log-in', fields)).location;
    };
    expect(await enter('/psc/to-hand-over')).toBe('/kk/psc/to-hand-over');
    expect(await enter('//elsewhere.example')).toBe('/kk/psc');
    expect(await enter('/office')).toBe('/kk/psc');
  });
});

describe('a person at the window', () => {
  it('is looked up by a right IIN, and the look is written down', async () => {
    const desk = await atDesk();
    await callNext(desk);
    expect((await desk.post('/kk/psc/identify', { iin: '910227499020', service })).status).toBe(422);
    const found = await desk.post('/kk/psc/identify', { iin: '9102 2749 9021', service });
    expect(found.text).toContain(mother.name);
    const { rows } = await running.product.store.accessLog.ofApplicant(mother.iin, { limit: 1 });
    expect(rows[0]).toMatchObject({
      system: 'psc',
      who: { iin: operator.iin, organisation: centre },
      cites: ['annex-1/table-2/action-1/name'],
    });
  });

  it('has nothing registered until the originals are looked at', async () => {
    const desk = await atDesk();
    await callNext(desk);
    const person = await desk.post('/kk/psc/identify', { iin: mother.iin, service });
    const fields = { iin: mother.iin, service, case: hidden(person.text, 'case') };
    const refused = await desk.post('/kk/psc/open', { ...fields, 'original-identity-document': 'yes' });
    expect(refused.status).toBe(422);
    expect(await stateOf(fields.case)).toBeUndefined();
  });

  it('has one record however often the form is sent, with the steps of the law in its order', async () => {
    const desk = await atDesk();
    await callNext(desk);
    const person = await desk.post('/kk/psc/identify', { iin: mother.iin, service });
    const caseId = hidden(person.text, 'case');
    const fields = { iin: mother.iin, service, case: caseId, ...originals };
    const both = await Promise.all([desk.post('/kk/psc/open', fields), desk.post('/kk/psc/open', fields)]);
    for (const { location } of both) expect(location).toBe(`/kk/psc/serve/${caseId}`);
    const state = await stateOf(caseId);
    expect(state?.visits.map(({ step }) => step)).toEqual([
      'log-in',
      'check-credentials',
      'take-ticket',
      'identify',
      'check-originals',
    ]);
    expect(state?.step).toBe('fill');
    expect(state?.form.fullName).toEqual({ value: mother.name, source: 'registry-individuals' });
    expect((await current())?.caseId).toBe(caseId);
  });

  it('whom the registry does not know is typed by hand, with the mark of it', async () => {
    const desk = await atDesk();
    await callNext(desk);
    const person = await desk.post('/kk/psc/identify', { iin: unknownIin, service });
    expect(person.text).toContain('мемлекеттік дерекқорда жоқ');
    const fields = { iin: unknownIin, service, case: hidden(person.text, 'case'), ...originals };
    expect((await desk.post('/kk/psc/open', fields)).status).toBe(422);
    await desk.post('/kk/psc/open', { ...fields, name: 'Әлімова Дана' });
    const state = await stateOf(fields.case);
    expect(state?.form.fullName).toEqual({ value: 'Әлімова Дана', source: 'operator' });
    expect((await desk.get(`/kk/psc/serve/${fields.case}`)).text).toContain('қолмен жазылған');
  });
});

describe('the one screen', () => {
  it('keeps what was typed when a scan comes, a scan is wrong or the language changes', async () => {
    const desk = await atDesk();
    const caseId = await opened(desk);
    const path = `/kk/psc/serve/${caseId}`;
    const bad = new File(['no picture'], 'scan.png', { type: 'image/png' });
    const refused = await desk.post(path, { ...answers, 'file-identity-document': bad, scan: 'yes' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="+7 701 222 33 44"');
    await desk.post(path, { phone: '+7 701 000 00 00', 'file-identity-document': scan(), scan: 'yes' });
    const state = await stateOf(caseId);
    expect(state?.form.phone?.value).toBe('+7 701 000 00 00');
    expect(state?.attachments).toHaveLength(1);
    const switched = await desk.post(path, { phone: '+7 701 111 11 11', 'switch-language': 'ru' });
    expect(switched.location).toBe(`/ru/psc/serve/${caseId}`);
    expect((await desk.get(switched.location)).text).toContain('+7 701 111 11 11');
    await desk.post(path, { remove: state?.attachments[0]?.id ?? '' });
    expect((await stateOf(caseId))?.attachments).toHaveLength(0);
  });

  it('names every fault at its field and goes on only when there is none', async () => {
    const desk = await atDesk();
    const caseId = await opened(desk);
    const path = `/kk/psc/serve/${caseId}`;
    const refused = await desk.post(path, { phone: '+7 701 222 33 44', periodFrom: 'кеше', next: 'yes' });
    expect(refused.status).toBe(422);
    for (const field of ['periodFrom', 'periodTo', 'file-identity-document'])
      expect(refused.text).toContain(`href="#${field}"`);
    const done = await desk.post(path, { ...answers, 'file-identity-document': scan(), next: 'yes' });
    expect(done.location).toBe(`/kk/psc/serve/${caseId}/read-back`);
    expect((await stateOf(caseId))?.step).toBe('sign');
  });

  it('gives back what was typed after the session has run out', async () => {
    const desk = await atDesk();
    const caseId = await opened(desk);
    const path = `/kk/psc/serve/${caseId}`;
    desk.cookies.delete('qyzmet_psc');
    const late = await desk.post(path, { phone: '+7 777 123 45 67', next: 'yes' });
    expect(late.location).toContain('/kk/psc/log-in?next=');
    const logIn = await desk.get(late.location);
    const entered = await desk.post('/kk/psc/log-in', {
      login: operator.login,
      password: demonstrationPassword,
      window: '3',
      next: hidden(logIn.text, 'next'),
    });
    expect(entered.location).toBe(path);
    expect((await desk.get(entered.location)).text).toContain('value="+7 777 123 45 67"');
  });

  it('can be put by and gone on with', async () => {
    const desk = await atDesk();
    const caseId = await opened(desk);
    await desk.post(`/kk/psc/serve/${caseId}`, { phone: '+7 701 222 33 44', 'put-by': 'yes' });
    await callNext(desk);
    expect((await desk.get('/kk/psc')).text).toContain(`href="/kk/psc/serve/${caseId}"`);
  });
});

describe('the signature', () => {
  it('of another person ends the request by its paragraph, and nothing is lost', async () => {
    const desk = await atDesk();
    const caseId = await filled(desk);
    expect((await desk.get(`/kk/psc/serve/${caseId}/read-back?operator=kk`)).text).toContain(mother.name);
    const refused = await sign(desk, caseId, 'officer');
    const again = /serve\/([0-9a-f-]+)\/sign\?refused=/.exec(refused.location)?.[1] ?? '';
    const page = await desk.get(refused.location);
    expect(page.text).toContain('Қызметтен бас тартылды: ЭЦҚ расталмады');
    expect(page.text).toContain('7-тармақ, 7)');
    expect((await stateOf(caseId))?.refusal).toMatchObject({ reasons: ['IIN_MISMATCH', 'BIN_MISMATCH'] });
    const next = await stateOf(again);
    expect(next?.step).toBe('sign');
    expect(next?.form.phone?.value).toBe(answers.phone);
    expect(next?.attachments).toHaveLength(1);
    expect((await current())?.caseId).toBe(again);
    // The second press of the same button leads to the same new request.
    expect((await desk.get(`/kk/psc/serve/${caseId}/again`)).location).toContain(again);
  });

  it('of the operator sends the request; the number comes back and the receipt is printed', async () => {
    const desk = await atDesk();
    const caseId = await filled(desk);
    const signed = await sign(desk, caseId);
    expect(signed.location).toBe(`/kk/psc/serve/${caseId}/filed`);
    const state = await until(caseId, 'psc-show-in-progress');
    expect(state.number).toMatch(/^\d{10}$/);
    expect(state.serviceDue).not.toBeNull();
    const filedPage = await desk.get(signed.location);
    expect(filedPage.text).toContain(state.number);
    expect((await desk.get(`/kk/psc/serve/${caseId}/receipt.pdf`)).text).toContain('%PDF');
    // Back and again: what is done stays done.
    expect((await desk.get(`/kk/psc/serve/${caseId}`)).location).toBe(`/kk/psc/serve/${caseId}/filed`);
    expect((await desk.post(`/kk/psc/serve/${caseId}/sign`, { cms: '' })).location).toContain('/filed');
  });
});

describe('the result', () => {
  it('comes through the gateway, waits, and is handed over once', async () => {
    const desk = await atDesk();
    const caseId = await filled(desk);
    await sign(desk, caseId);
    await until(caseId, 'psc-show-in-progress');
    const path = `/kk/psc/applications/${caseId}`;
    expect((await desk.get(`${path}/result.pdf`)).status).toBe(404);
    const pdf = await issueAsOfficer(running.product, caseId);
    const { number } = await until(caseId, 'hand-over');
    for (const list of ['/kk/psc', '/kk/psc/to-hand-over', `/kk/psc/applications?q=${number}`])
      expect((await desk.get(list)).text).toContain(path);
    expect((await desk.get(`${path}/result.pdf`)).bytes.equals(Buffer.from(pdf))).toBe(true);
    const wrong = await desk.post(`${path}/hand-over`, { form: 'electronic', email: 'aigul' });
    expect(wrong.status).toBe(422);
    const fields = { form: 'paper', 'idempotency-key': 'once' };
    await Promise.all([desk.post(`${path}/hand-over`, fields), desk.post(`${path}/hand-over`, fields)]);
    const state = await stateOf(caseId);
    expect(state?.delivery).toMatchObject({ form: 'paper', by: { iin: operator.iin } });
    expect(state?.endedAt).not.toBeNull();
    expect((await desk.get('/kk/psc/to-hand-over')).text).not.toContain(path);
    const { rows } = await running.product.store.accessLog.ofCase('psc', caseId, { limit: 50 });
    expect(rows.map(({ what }) => what)).toContain('Нәтиже құжатын ашты');
  });

  it('and the application are hidden from another centre', async () => {
    const desk = await atDesk();
    const caseId = await opened(desk);
    const { product, clock } = running;
    const member = await product.store.staff.find(operator.iin);
    await product.store.staff.save({
      iin: '860122499067',
      name: 'Оспанова Гүлнар Тілеуқызы',
      login: 'elsewhere',
      passwordHash: member?.passwordHash ?? null,
      certificateSerial: null,
      posts: [{ system: 'psc', role: 'psc-operator', organisation: 'tayinsha-employment-department' }],
      now: clock.now(),
    });
    const stranger = new PersonWithBrowser(running.address);
    await stranger.get('/kk/psc/log-in');
    await stranger.post('/kk/psc/log-in', {
      login: 'elsewhere',
      password: demonstrationPassword,
      window: '1',
    });
    expect((await stranger.get(`/kk/psc/applications/${caseId}`)).status).toBe(404);
    expect((await stranger.get(`/kk/psc/serve/${caseId}`)).status).toBe(404);
    expect((await stranger.get('/kk/psc/applications')).text).not.toContain(caseId);
  });
});
