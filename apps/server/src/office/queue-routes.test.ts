import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { EditionWords } from '../present/edition-words.ts';
import { renderResult } from '../results/render-result.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';
import {
  educationBody,
  judged,
  educationOfficer as officer,
  waitingChild,
} from '../testing/waiting-child.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const scan = () => new File([png], 'jauap.png', { type: 'image/png' });
const parent = { iin: '920514499507', name: 'Қуанышева Назгүл Берікқызы' };
const children = [
  { iin: '230805599510', name: 'Қуанышев Алдияр Дарханұлы', birthDate: '2023-08-05', parent },
  { iin: '230805599510', name: 'Серік Нұрислам Жандосұлы', birthDate: '2023-06-30', parent },
  { iin: '230805599510', name: 'Пак Ева Андреевна', birthDate: '2023-02-19', parent },
] as const;
const group = 'from-3';
const preschool = `${educationBody}-balapan`;
let running: TestProduct;
let desk: PersonWithBrowser;
const cases: string[] = [];

beforeAll(async () => {
  running = await startTestProduct();
  for (const child of children) {
    cases.push((await waitingChild(running.product, child)).caseId);
    running.clock.move(60_000);
  }
  desk = new PersonWithBrowser(running.address);
  await enter(desk, officer.iin);
});
afterAll(() => running?.stop());

async function enter(browser: PersonWithBrowser, iin: string) {
  await browser.get('/kk/office/log-in');
  const entered = await browser.post('/kk/office/log-in', {
    login: iin,
    iin,
    password: demonstrationPassword,
  });
  expect(entered.status).toBe(303);
}
const queueId = { body: educationBody, service: 'preschool-queue' };
async function hashOf(index: number): Promise<string> {
  const member = await running.product.store.queues.findMember({ caseId: cases[index] ?? '' });
  return member?.hash ?? '';
}
const places = () => running.product.store.queues.openPlaces(queueId);
const stateOf = async (index: number) =>
  (await running.product.cases.find('office', cases[index] ?? ''))?.state;

describe('the queue at the desk', () => {
  it('is opened by an officer of the body that keeps it, and by nobody else', async () => {
    const { status, text } = await desk.get(`/kk/office/queue?group=${group}`);
    expect(status).toBe(200);
    for (const { name } of children) expect(text).toContain(name);
    expect(text.indexOf(children[0].name)).toBeLessThan(text.indexOf(children[1].name));
    expect(text).toContain('Мәтін үнсіз, бөлімнің баптауы шешеді');
    expect((await desk.get('/kk/office')).text).toContain('href="/kk/office/queue"');
    const looks = await running.product.store.accessLog.ofApplicant(parent.iin, { limit: 3 });
    expect(looks.rows[0]).toMatchObject({ what: 'кезекті қарады', who: { iin: officer.iin } });

    const other = new PersonWithBrowser(running.address);
    expect((await other.get('/kk/office/queue')).status).not.toBe(200);
    await enter(other, '810527499406');
    expect((await other.get('/kk/office/queue')).status).toBe(403);
    expect((await other.get('/kk/office')).text).not.toContain('href="/kk/office/queue"');
  });

  it('prints the ticket of each child, the same again', async () => {
    const [one, two] = [
      await desk.get(`/kk/office/queue/tickets/${cases[0]}.pdf`),
      await desk.get(`/kk/office/queue/tickets/${cases[0]}.pdf`),
    ];
    expect(one.status).toBe(200);
    expect(one.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect((await desk.get('/kk/office/queue/tickets/nobody.pdf')).status).toBe(404);
  });

  it('takes in free places, says what is wrong with them, and opens them once', async () => {
    await desk.get('/kk/office/queue/places');
    const faulty = await desk.post('/kk/office/queue/places', { preschool: 'nowhere', group, count: '0' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('1-ден 50-ге дейінгі сан');
    const typed = { preschool, group, kind: 'general', count: '2', 'idempotency-key': 'a-press' };
    for (let time = 0; time < 2; time++)
      expect((await desk.post('/kk/office/queue/places', typed)).status).toBe(303);
    expect(await places()).toHaveLength(2);
    const { text } = await desk.get('/kk/office/queue/places');
    expect(text.split(children[0].name)).toHaveLength(3);
  });

  it('adds a preschool, and withdraws a place that is free', async () => {
    const named = { 'name-kk': '«Шапағат»', 'name-ru': '«Шапагат»', phone: '8 (7242) 00-00-77' };
    const lacking = await desk.post('/kk/office/queue/preschools', named);
    expect(lacking.status).toBe(422);
    expect(lacking.text).toContain('value="«Шапағат»"');
    const whole = { ...named, 'address-kk': 'Үлгі көшесі', 'address-ru': 'ул. Примерная' };
    expect((await desk.post('/kk/office/queue/preschools', whole)).status).toBe(303);
    const preschools = await running.product.store.queues.preschools(educationBody);
    const added = preschools.find(({ name }) => name.kk === '«Шапағат»');
    expect(added).toMatchObject({ demonstration: false });
    await desk.post('/kk/office/queue/places', {
      preschool: added?.id ?? '',
      group,
      kind: 'general',
      count: '1',
    });
    const place = (await places()).find((each) => each.preschool === added?.id);
    expect((await desk.post(`/kk/office/queue/places/${place?.id}/withdraw`, {})).status).toBe(303);
    expect(await places()).toHaveLength(2);
  });

  it('offers to whom the rule names; passing over needs a reason that is kept', async () => {
    const [place] = await places();
    const path = `/kk/office/queue/places/${place?.id}/offer`;
    const shown = await desk.get(path);
    expect(shown.text).toMatch(new RegExp(`value="${await hashOf(0)}"[^>]*checked`));
    expect(shown.text).toContain('бөлімнің баптауы шешеді');
    const silent = await desk.post(path, { member: await hashOf(2), reason: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('сіз 2 баланы аттап өткелі тұрсыз');
    expect((await places()).every(({ state }) => state === 'free')).toBe(true);
    expect((await desk.post(path, { member: await hashOf(0), reason: '' })).status).toBe(303);
    const { text } = await desk.get('/kk/office/queue');
    expect(text).toContain('Отбасына хабарласыңыз: +7 701 000 00 00');
    expect(text).toContain('01.12.2026, 18:00');
    expect(await stateOf(0)).toMatchObject({ step: 'answer-offer' });
    // A stale page of the same place offers it to nobody else.
    const again = await desk.post(path, { member: await hashOf(1), reason: '' });
    expect(again.status).toBe(303);
    expect((await desk.get('/kk/office/queue/places')).text).toContain('Бұл орын енді бос емес');
  });

  it('records a written decline with its scan, and the child keeps its place', async () => {
    const path = `/kk/office/queue/answers/${cases[0]}`;
    const paper = await desk.get(`${path}/paper`);
    expect(paper.text).toContain(`Балам ${children[0].name} (05.08.2023)`);
    const page = await desk.get(path);
    expect(page.text).toContain('Келіседі');
    const bare = await desk.post(path, { step: 'answer-offer', answer: 'decline', reason: 'Алыс' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('сканерлеп тіркеңіз');
    expect(bare.text).toContain('Алыс</textarea>');
    const wrong = new File(['not a scan'], 'jauap.pdf', { type: 'application/pdf' });
    expect((await desk.post(path, { step: 'answer-offer', answer: 'decline', scan: wrong })).status).toBe(
      422,
    );
    const done = await desk.post(path, {
      step: 'answer-offer',
      answer: 'decline',
      reason: 'Алыс',
      scan: scan(),
    });
    expect(done).toMatchObject({ status: 303, location: '/kk/office/queue' });
    const state = await stateOf(0);
    expect(state).toMatchObject({
      step: 'offer',
      queueing: { offer: null, papers: [{ name: 'jauap.png' }] },
    });
    expect(state?.visits.find(({ step }) => step === 'answer-offer')).toMatchObject({
      outcome: 'fail',
      reason: 'Алыс',
      by: { iin: officer.iin },
    });
    const list = (await desk.get(`/kk/office/queue?group=${group}`)).text;
    expect(list.indexOf(children[0].name)).toBeLessThan(list.indexOf(children[1].name));
    expect(list).toContain('бас тартқаны: 1');
    expect((await desk.get(`/kk/office/cases/${cases[0]}`)).text).toContain('Отбасының жазбаша жауабы');
    expect((await desk.get(`/kk/office/cases/${cases[0]}/files/answer-1`)).bytes).toEqual(png);
    // Somebody else's page, drawn before.
    expect((await desk.post(path, { step: 'answer-offer', answer: 'consent', scan: scan() })).status).toBe(
      303,
    );
    expect(await stateOf(0)).toMatchObject({ step: 'offer' });
  });

  it('offers the declined place to the next and lets the child go with consent', async () => {
    const [place] = await places();
    const path = `/kk/office/queue/places/${place?.id}/offer`;
    expect((await desk.get(path)).text).toMatch(new RegExp(`value="${await hashOf(1)}"[^>]*checked`));
    await desk.post(path, { member: await hashOf(1), reason: '' });
    const answer = `/kk/office/queue/answers/${cases[1]}`;
    await desk.get(answer);
    const done = await desk.post(answer, { step: 'answer-offer', answer: 'consent', scan: scan() });
    expect(done.location).toBe(`/kk/office/cases/${cases[1]}/sign-result`);
    expect(await stateOf(1)).toMatchObject({ step: 'sign-result' });
    expect(await places()).toHaveLength(1);
    const list = (await desk.get(`/kk/office/queue?group=${group}`)).text;
    expect(list).not.toContain(children[1].name);
    expect(list).toContain(children[0].name);
  });

  it('signs the referral, which is registered at the preschool within a month or lapses', async () => {
    const { product, clock } = running;
    const state = await stateOf(1);
    if (!state) throw new Error('no case');
    const words = new EditionWords(product.contexts.editionOf(state.edition), 'kk');
    const now = product.clock.now();
    const { pdf, sha256 } = await renderResult(product, state, words, {
      signer: { name: officer.name },
      issuedAt: now,
    });
    await product.store.files.put({ bytes: pdf, mediaType: 'application/pdf', now });
    const signed = await product.cases.execute('office', state.caseId, [
      {
        type: 'perform',
        by: officer,
        step: 'sign-result',
        input: { kind: 'signed-result', pdfSha256: sha256, signature: judged(now.toISOString()) },
      },
    ]);
    expect(signed.ok).toBe(true);
    let text = '';
    for (let attempt = 0; attempt < 200 && !text.includes(children[1].name); attempt++) {
      text = (await desk.get('/kk/office/queue/referrals')).text;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    expect(text).toContain('24.12.2026');
    expect(text).toContain('тіркелуі күтілуде');
    const path = `/kk/office/queue/referrals/${state.caseId}`;
    await desk.get(path);
    const early = await desk.post(path, { outcome: 'lapsed', on: '24.11.2026' });
    expect(early.status).toBe(422);
    expect(early.text).toContain('24.12.2026 дейін тіркеуге болады');
    const future = await desk.post(path, { outcome: 'registered', on: '31.12.2026' });
    expect(future.text).toContain('берілген күннен бүгінге дейінгі');
    clock.move(31 * 24 * 3_600_000);
    await enter(desk, officer.iin);
    expect((await desk.get('/kk/office/queue/referrals')).text).toContain('мерзімі өтті');
    await desk.get(path);
    expect((await desk.post(path, { outcome: 'registered', on: '01.12.2026' })).status).toBe(303);
    expect((await desk.get('/kk/office/queue/referrals')).text).toContain('тіркелді: 01.12.2026');
    expect((await desk.get(path)).status).toBe(303);
  });
});
