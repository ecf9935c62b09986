import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JudgedSignature } from '@qyzmet/case-engine';
import { MovableClock, newId, systemClock } from '@qyzmet/kernel';
import type { Database } from '@qyzmet/store';
import { openTestDatabase } from '@qyzmet/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../access/passwords.ts';
import type { Product } from '../product.ts';
import { readSettings } from '../settings.ts';
import { type RunningProduct, startProduct } from '../start-product.ts';

const body = 'tayinsha-employment-department';
const password = 'four words for a test';
const first = { login: 'first', iin: '740730499078', name: 'Қасымова Сәуле Ермекқызы' };
const second = { login: 'second', iin: '651205499087', name: 'Мельник Светлана Петровна' };
const stranger = { login: 'stranger', iin: '970316499094', name: 'Төлеген Жанар Бауыржанқызы' };
const applicantIin = '910227499021';
/** Tuesday, 24 November 2026, 10:00 in Almaty. */
const morning = new Date('2026-11-24T05:00:00Z');
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder: string;
let database: Database;
let running: RunningProduct;
let product: Product;
let clock: MovableClock;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qyzmet-office-'));
  database = await openTestDatabase();
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const settings = readSettings(
    { PORT: '0', QYZMET_DATA: folder, QYZMET_LOG: 'silent', DATABASE_URL: database.url },
    root,
  );
  clock = new MovableClock(morning, systemClock);
  running = await startProduct(settings, clock);
  product = running.product;
  const passwordHash = await hashPassword(password);
  for (const { organisation, ...person } of [
    { ...first, organisation: body },
    { ...second, organisation: body },
    { ...stranger, organisation: 'tayinsha-psc' },
  ])
    await product.store.staff.save({
      ...person,
      passwordHash,
      certificateSerial: null,
      posts: [{ system: 'office', role: 'leb-officer', organisation }],
      now: morning,
    });
}, 120_000);

afterAll(async () => {
  await running.stop();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** A browser without script: cookies and the token of the last page. */
class Browser {
  readonly #cookies = new Map<string, string>();
  csrf = '';

  async get(path: string) {
    return this.#answer(
      await fetch(`${running.address}${path}`, { headers: this.#headers(), redirect: 'manual' }),
    );
  }

  async post(path: string, fields: Readonly<Record<string, string | Blob>>) {
    const multipart = Object.values(fields).some((field) => typeof field !== 'string');
    const form: FormData | URLSearchParams = multipart ? new FormData() : new URLSearchParams();
    form.set('csrf', this.csrf);
    for (const [name, field] of Object.entries(fields)) form.set(name, field as string);
    const request = { method: 'POST', headers: this.#headers(), body: form, redirect: 'manual' } as const;
    return this.#answer(await fetch(`${running.address}${path}`, request));
  }

  async enter(login: string, secret = password) {
    await this.get('/kk/office/log-in');
    return this.post('/kk/office/log-in', { login, password: secret });
  }

  #headers() {
    return { accept: 'text/html', cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') };
  }

  async #answer(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    const text = await response.text();
    this.csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.csrf;
    return { status: response.status, text, location: response.headers.get('location') ?? '' };
  }
}

async function officer(login: string) {
  const browser = new Browser();
  await browser.enter(login);
  return browser;
}

const windowForm = (caseId: string): Record<string, string | Blob> => ({
  'window-iin': applicantIin,
  'window-service': 'kz-tayinsha/unemployed-certificate',
  'window-case': caseId,
  'idempotency-key': caseId,
  'original-application': 'seen',
  'original-identity-document': 'seen',
  phone: '+7 701 555 66 77',
  periodFrom: '01.02.2026',
  periodTo: '30.10.2026',
  'file-identity-document': new File([png], 'куәлік.png', { type: 'image/png' }),
});

/** An application taken at the window by the first officer, signed and registered. */
async function registered(): Promise<string> {
  const caseId = newId(clock.now());
  await (await officer(first.login)).post('/kk/office/window/open', windowForm(caseId));
  const found = await product.cases.find('office', caseId);
  const { name, iin } = first;
  const signature: JudgedSignature = {
    contentSha256: '0'.repeat(64),
    cmsSha256: '0'.repeat(64),
    evidenceSha256: '0'.repeat(64),
    signer: { iin, name, certificateSerial: '01' },
    outcome: 'valid',
    reasons: [],
    judgedAt: clock.now().toISOString(),
  };
  const by = { role: 'leb-officer', iin, name, organisation: body } as const;
  const step = found?.state.step ?? '';
  await product.cases.execute('office', caseId, [
    { type: 'perform', by, step, input: { kind: 'signature', signature } },
    { type: 'registry-answer', registry: 'individuals', answer: { state: 'not-found' } },
  ]);
  return caseId;
}

const refusal = { outcome: 'refused', ground: 'other-reasoned', reason: 'Құжат толық емес' };

describe('the door', () => {
  it('lets nobody in without a session, and names the paragraph of a refused log-in', async () => {
    const browser = new Browser();
    expect((await browser.get('/kk/office')).location).toBe('/kk/office/log-in?next=%2Foffice');
    const refused = await browser.enter(first.login, 'not the password');
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('6-тармақ, 4)');
    expect((await browser.enter(first.iin)).location).toBe('/kk/office');
    expect((await browser.get('/kk/office')).text).toContain('Жұмысыңыз');
  });

  it('leads nowhere but to this desk after the log-in', async () => {
    const browser = new Browser();
    await browser.get('/kk/office/log-in');
    const entered = await browser.post('/kk/office/log-in', {
      login: first.login,
      password,
      next: '//evil.example',
    });
    expect(entered.location).toBe('/kk/office');
  });

  it('hides a record from the officer of another body', async () => {
    const caseId = await registered();
    const outside = await officer(stranger.login);
    for (const path of ['', '/state.json', '/request.json', '/preview.pdf'])
      expect((await outside.get(`/kk/office/cases/${caseId}${path}`)).status).toBe(404);
    expect((await outside.post(`/kk/office/cases/${caseId}/act`, { step: 'accept' })).status).toBe(404);
    expect((await outside.post(`/kk/office/to-sign/${caseId}`, { cms: 'AAAA', paper: '' })).status).toBe(404);
    expect((await outside.get('/kk/office/cases')).text).not.toContain(applicantIin);
  });
});

describe('the window', () => {
  it('writes nothing while an original has not been seen', async () => {
    const browser = await officer(first.login);
    const caseId = newId(clock.now());
    const { 'original-application': _, ...unseen } = windowForm(caseId);
    const answer = await browser.post('/kk/office/window/open', unseen);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="+7 701 555 66 77"');
    expect(await product.cases.find('office', caseId)).toBeUndefined();
  });

  it('takes the same form once, however often it is sent', async () => {
    const browser = await officer(first.login);
    const caseId = newId(clock.now());
    const sent = await Promise.all([
      browser.post('/kk/office/window/open', windowForm(caseId)),
      browser.post('/kk/office/window/open', windowForm(caseId)),
    ]);
    for (const { location } of sent) expect(location).toMatch(`/kk/office/cases/${caseId}`);
    const found = await product.cases.find('office', caseId);
    expect(found?.state.visits.map(({ step }) => step)).toEqual([
      'identify',
      'check-originals',
      'log-in',
      'check-credentials',
      'fill',
    ]);
    expect(found?.state.applicant?.iin).toBe(applicantIin);
  });
});

describe('a case', () => {
  it('is looked at only after the look is written down', async () => {
    const caseId = await registered();
    const page = await (await officer(second.login)).get(`/kk/office/cases/${caseId}`);
    expect(page.text).toContain('Сейітқали Айгүл');
    const { rows } = await product.store.accessLog.ofCase('office', caseId, { limit: 10 });
    expect(rows[0]).toMatchObject({ who: { name: second.name, iin: second.iin }, applicantIin });
    expect(rows[0]?.cites).toContain('6/9');
  });

  it('tells the second of two officers who was faster, and gives back what was typed', async () => {
    const caseId = await registered();
    const [one, two] = await Promise.all([officer(first.login), officer(second.login)]);
    const accept = { step: 'accept', 'idempotency-key': `accept-${caseId}` };
    expect((await one.post(`/kk/office/cases/${caseId}/act`, accept)).status).toBe(303);
    const late = await two.post(`/kk/office/cases/${caseId}/act`, {
      ...accept,
      'idempotency-key': 'another',
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain(first.name);

    const decide = { ...refusal, step: 'decide', 'idempotency-key': `decide-${caseId}` };
    await one.post(`/kk/office/cases/${caseId}/decide/check`, decide);
    const decision = (await product.cases.find('office', caseId))?.state.decision;
    expect(decision).toMatchObject({ outcome: 'refused', by: { name: first.name } });
    const typed = { ...decide, reason: 'Екінші қызметкердің <b>мәтіні</b>', 'idempotency-key': 'third' };
    for (const path of ['decide', 'decide/check']) {
      const overtaken = await two.post(`/kk/office/cases/${caseId}/${path}`, typed);
      expect(overtaken.status).toBe(409);
      expect(overtaken.text).toContain('Екінші қызметкердің &lt;b>мәтіні');
    }
    // The first one's own second click leads on.
    expect((await one.post(`/kk/office/cases/${caseId}/decide/check`, decide)).status).toBe(303);
  });

  it('is not decided without a ground and a reason, nor with letters that no paper can carry', async () => {
    const caseId = await registered();
    const browser = await officer(first.login);
    await browser.post(`/kk/office/cases/${caseId}/act`, { step: 'accept' });
    const path = `/kk/office/cases/${caseId}/decide`;
    for (const fault of [
      { ground: '' },
      { reason: ' ' },
      { ground: 'login-faulty' },
      { reason: 'Себебі 😀' },
    ])
      expect((await browser.post(path, { ...refusal, ...fault, step: 'decide' })).status).toBe(422);
    const good = await browser.post(path, { ...refusal, step: 'decide' });
    expect(good.location).toBe(`${path}/check`);
    expect((await browser.get(`${path}/check`)).text).toContain('Құжат толық емес');
    const preview = await browser.get(`/kk/office/cases/${caseId}/preview.pdf`);
    expect(preview.text.startsWith('%PDF-')).toBe(true);
  });

  it('keeps what was typed through a session that ran out and through a change of language', async () => {
    const caseId = await registered();
    const browser = await officer(first.login);
    await browser.post(`/kk/office/cases/${caseId}/act`, { step: 'accept' });
    const path = `/kk/office/cases/${caseId}/decide`;
    const switched = await browser.post(path, { ...refusal, step: 'decide', 'switch-language': 'ru' });
    expect(switched.location).toBe(path.replace('/kk/', '/ru/'));
    expect((await browser.get(switched.location)).text).toContain('>Құжат толық емес</textarea>');

    clock.set(new Date(clock.now().getTime() + 11 * 3_600_000));
    const expired = await browser.post(path, { ...refusal, step: 'decide', reason: 'Ұзақ жазылған дәлел' });
    expect(expired.location).toMatch(/^\/kk\/office\/log-in\?next=/);
    await browser.get(expired.location);
    const next = new URL(expired.location, running.address).searchParams.get('next') ?? '';
    const entered = await browser.post('/kk/office/log-in', { login: first.login, password, next });
    expect((await browser.get(entered.location)).text).toContain('>Ұзақ жазылған дәлел</textarea>');
    clock.set(morning);
  });

  it('offers no paper to sign that was not made for this officer’s own session', async () => {
    const caseId = await registered();
    const browser = await officer(first.login);
    const among = async () =>
      JSON.parse(
        (await browser.post(`/ru/office/to-sign/${caseId}`, { cms: 'AAAA', paper: '0'.repeat(64) })).text,
      );
    const awaited = async () => (await browser.get('/kk/office/to-sign')).text.includes(caseId);
    await browser.post(`/kk/office/cases/${caseId}/act`, { step: 'accept' });
    expect(await awaited()).toBe(false);
    expect(await among()).toEqual({
      signed: false,
      sentence: 'Этот документ уже не подписывают: заявление на другом шаге. Обновите страницу.',
    });
    await browser.post(`/kk/office/cases/${caseId}/decide/check`, { ...refusal, step: 'decide' });
    expect(await awaited()).toBe(true);
    const path = `/kk/office/cases/${caseId}/sign-result`;
    expect((await browser.get(`${path}/${'0'.repeat(64)}.pdf`)).status).toBe(404);
    expect((await browser.post(`${path}/prepare`, {})).status).toBe(200);
    const { rows } = await product.store.accessLog.ofCase('office', caseId, { limit: 10 });
    expect(rows[0]).toMatchObject({
      what: 'қол қойылатын құжатты қарады',
      who: { iin: first.iin },
      applicantIin,
    });
    for (const paper of ['', '0'.repeat(64)])
      expect((await browser.post(path, { cms: 'AAAA', paper })).location).toBe(path);
    expect((await product.cases.find('office', caseId))?.state.resultSignature).toBeNull();
    expect(await among()).toEqual({
      signed: false,
      sentence: 'Документ нужно подготовить заново: откройте ключ ещё раз.',
    });
  });
});
