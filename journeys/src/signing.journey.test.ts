import { get } from 'node:http';
import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyOnPortal, approve, caseIdOf, enterDesk, fillApplication, service } from './deeds.ts';
import { HttpPerson } from './http-person.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser, Traveller } from './traveller.ts';

const welder = '880614399019';
let under: ProductUnderTest;
let browser: Browser;

beforeAll(async () => {
  [under, browser] = await Promise.all([startUnderTest(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await under.stop();
});

async function atSignPage(width?: number): Promise<Traveller> {
  const person = await Traveller.arrive(browser, under.address, width);
  await person.logIn('/kk/log-in', welder, password);
  // What a refused signature has left behind is signed first.
  await person.goTo(`${service}/apply`);
  if (!person.page.url().endsWith('/sign')) await fillApplication(person);
  await person.settle();
  return person;
}

async function chooseInNcaLayer(person: Traveller, start: RegExp): Promise<void> {
  await person.page.locator('#nca-sign:enabled').waitFor();
  const labels = await person.page.locator('#nca-choice option').allInnerTexts();
  await person.page.selectOption('#nca-choice', { label: labels.find((label) => start.test(label)) ?? '' });
  await person.press('NCALayer арқылы қол қою');
}

/** The phone that the page's code was shown to: a page of its own. */
async function phoneFor(person: Traveller): Promise<Traveller> {
  const link = await person.page.locator('[data-mobile-code] a').getAttribute('href');
  const phone = await Traveller.arrive(browser, under.address, 360);
  await phone.goTo(link ?? '');
  return phone;
}

async function signOnPhone(phone: Traveller, start: RegExp): Promise<void> {
  const labels = await phone.page.locator('#key option').allInnerTexts();
  await phone.page.selectOption('#key', { label: labels.find((label) => start.test(label)) ?? '' });
  await phone.press('Қол қою');
}

const ncaFault = (person: Traveller) => person.page.locator('[data-nca-fault]');
const phoneFault = (person: Traveller) => person.page.locator('[data-mobile-fault]');

describe('signing with NCALayer', () => {
  it('explains itself when it does not run or is cancelled, and then signs the application', async () => {
    const person = await atSignPage();
    const posts: string[] = [];
    person.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));

    await chooseInNcaLayer(person, /нағыз NCALayer/);
    await ncaFault(person).getByText('іске қосылмаған немесе орнатылмаған').waitFor();
    expect(await person.faults()).toEqual([]);
    await person.picture('portal-sign-ncalayer-not-running');

    await chooseInNcaLayer(person, /қол қойылмайды/);
    await ncaFault(person).getByText('қол қойылмай жабылды').waitFor();
    expect(posts).toEqual([]);

    await chooseInNcaLayer(person, /^Жарамды/);
    await person.page.waitForURL(/\/receipt$/);
    expect(posts).toHaveLength(1);
    await person.leave();
  });

  it('warns of another person’s key, and the server refuses it in its own words', async () => {
    const person = await atSignPage();
    await chooseInNcaLayer(person, /^Басқа адамдікі/);
    await ncaFault(person).getByText('Бұл кілт басқа адамдікі').waitFor();
    expect(await person.page.locator('[data-nca-certificate]').innerText()).not.toContain(welder);
    expect(person.page.url()).toMatch(/\/sign$/);
    await person.picture('portal-sign-ncalayer-other-person');
    await person.press('Бәрібір жіберу');
    await person.page.waitForURL(/\/sign\?refused=/);
    const text = await person.text();
    expect(text).toContain('8-тармақ, 8)');
    expect(text).toContain('01.09.2026');
    expect(await person.faultsInEveryLanguage()).toEqual([]);
    await person.leave();
  });

  it('is reached by the pages of the product only', async () => {
    const { headers } = await fetch(`${under.address}/kk`);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' wss://127.0.0.1:13579;");
    const answers = await Promise.all(
      [under.address, 'https://other.example'].map((origin) => upgradeFrom(origin)),
    );
    expect(answers).toEqual([101, 404]);
  });
});

describe('signing with a key file', () => {
  it('refuses each fault in its own words, of either family, and takes a good key of either', async () => {
    const person = await atSignPage();
    for (const [file, words] of [
      ['welder-expired.p12', 'мерзімі өтіп кеткен. ҰКО-дан жаңа'],
      ['welder-expired-gost.p12', 'мерзімі өтіп кеткен. ҰКО-дан жаңа'],
      ['welder-revoked.p12', 'шақыртып алынған'],
      ['welder-revoked-gost.p12', 'шақыртып алынған'],
      ['welder-for-entering.p12', 'қол қоюға арналмаған'],
      ['welder-for-entering-gost.p12', 'қол қоюға арналмаған'],
      ['welder-other-authority.p12', 'сенім білдірілген куәландырушы орталық бермеген'],
      ['welder-other-authority-gost.p12', 'сенім білдірілген куәландырушы орталық бермеген'],
      ['mother-valid-gost.p12', 'басқа адамның кілтімен қойылған'],
    ] as const) {
      await person.signWith(file, password);
      expect(person.page.url(), file).toMatch(/\/sign\?refused=/);
      expect(await person.page.locator('.qz-banner--bad').innerText(), file).toContain(words);
    }
    await person.signWith('welder-valid-gost.p12', password);
    expect(person.page.url()).toMatch(/\/receipt$/);
    const signed = (await under.product.cases.find('portal', caseIdOf(person)))?.state.request;
    expect(signed).toMatchObject({ outcome: 'valid', reasons: [] });
    const evidence = await under.product.store.files.find(signed?.evidenceSha256 ?? '');
    expect(JSON.parse(evidence?.bytes.toString() ?? '{}')).toMatchObject({
      signers: [{ iin: welder, algorithm: expect.stringMatching(/gost/i) }],
    });

    await fillApplication(person);
    await person.settle();
    await person.signWith('welder-valid.p12', password);
    expect(person.page.url()).toMatch(/\/receipt$/);
    await person.leave();
  });
});

describe('signing with eGov Mobile', () => {
  it('shows a code, follows the phone, tells of a wrong key and goes on by itself after a good one', async () => {
    const person = await atSignPage(360);
    await person.press('QR кодты көрсету');
    expect(await person.faultsInEveryLanguage()).toEqual([]);
    const picture = await person.page.locator('[data-mobile-code] img').getAttribute('src');
    expect((await person.fetch(picture ?? '')).toString()).toMatch(/^<svg .*<path d="M/);
    const phone = await phoneFor(person);
    expect(await phone.text()).toContain('01.09.2026');
    expect(await phone.faultsInEveryLanguage()).toEqual([]);
    await person.page.getByText('Құжат телефонда ашылды').waitFor();
    await person.picture('portal-sign-qr');
    await phone.picture('demonstration-phone');

    await signOnPhone(phone, /^Басқа адамдікі, МемСТ/);
    expect(await phone.text()).toContain('басқа адамның кілтімен');
    await phoneFault(person).getByText('басқа адамның кілтімен').waitFor();
    expect(await person.faults()).toEqual([]);
    expect(person.page.url()).toMatch(/\/sign/);

    await signOnPhone(phone, /^Жарамды, МемСТ/);
    expect(await phone.text()).toContain('Қол қойылды');
    await person.page.waitForURL(/\/receipt$/);
    const caseId = caseIdOf(person);
    expect((await under.product.cases.find('portal', caseId))?.state.request).toMatchObject({
      outcome: 'valid',
      signer: { iin: welder },
    });
    await person.goTo(`/kk/applications/${caseId}`);
    expect(await person.text()).toContain('телефонда ашылды');
    await Promise.all([phone.leave(), person.leave()]);
  });

  it('lets a code be cancelled, run out and be made anew, without losing anything', async () => {
    const person = await atSignPage();
    await person.press('QR кодты көрсету');
    const cancelled = await phoneFor(person);
    await person.press('Кодты жою');
    expect(await person.text()).toContain('Код жойылды');
    await signOnPhone(cancelled, /^Жарамды/);
    expect(await cancelled.text()).toContain('Бұл код енді жарамайды');

    await person.press('QR кодты көрсету');
    const late = await phoneFor(person);
    under.clock.move(11 * 60_000);
    await person.page.getByText('Кодтың мерзімі өтті').waitFor();
    await signOnPhone(late, /^Жарамды/);
    expect(await late.text()).toContain('Бұл код енді жарамайды');
    await person.press('Жаңа код алу');
    const phone = await phoneFor(person);
    await signOnPhone(phone, /^Жарамды, RSA/);
    await person.page.waitForURL(/\/receipt$/);
    await Promise.all([cancelled, late, phone, person].map((each) => each.leave()));
  });

  it('works without script, and sends a refused signature on only when it is asked to', async () => {
    const person = await atSignPage();
    const path = new URL(person.page.url()).pathname;
    const plain = new HttpPerson(under.address);
    await plain.logIn(welder, password);
    const started = await plain.post(`${path}/mobile`, {}, path);
    expect([started.status, started.headers.get('location')]).toEqual([303, `${path}#sign-mobile`]);
    const shown = async () => (await plain.get(path)).text();
    const qr = /qr=([^"]+)"/.exec(await shown())?.[1] ?? '';
    expect(decodeURIComponent(qr)).toMatch(
      /^mobileSign:http:\/\/127\.0\.0\.1:8080\/mgovSign\?code=[\w-]{32}$/,
    );
    const phone = '/kk/demonstration/egov-mobile';
    const sign = (key: string) => plain.post(phone, { qr: decodeURIComponent(qr), key }, `${phone}?qr=${qr}`);
    await sign('welder-revoked.p12');
    expect(await shown()).toContain('шақыртып алынған');
    await sign('welder-valid.p12');
    const signed = await shown();
    expect(signed).toContain('Телефонда қол қойылды');
    const mobile = /name="mobile" value="([^"]+)"/.exec(signed)?.[1] ?? '';
    expect((await plain.post(path, { mobile: 'another' }, path)).headers.get('location')).toBe(path);
    const sent = await plain.post(path, { mobile, 'idempotency-key': 'once' }, path);
    expect(sent.headers.get('location')).toMatch(/\/receipt$/);
    await person.leave();
  });

  it('speaks to the app in the documented shape, and judges what comes back', async () => {
    const person = await atSignPage();
    await person.press('QR кодты көрсету');
    const link = await person.page.locator('[data-mobile-code] a').getAttribute('href');
    const [, code = ''] = /code%3D([\w-]+)/.exec(link ?? '') ?? [];
    const ask = (path: string, init: RequestInit = {}) =>
      fetch(`${under.address}${path}`, {
        ...init,
        headers: { 'accept-language': 'ru', 'content-type': 'application/json', ...init.headers },
      });
    const offer = await (await ask(`/mgovSign?code=${code}`)).json();
    expect(offer).toMatchObject({
      description: 'Выдача справок безработным гражданам',
      organisation: { nameKz: expect.any(String), nameRu: expect.any(String), bin: '990140001233' },
      document: { uri: `http://127.0.0.1:8080/mgovSign/documents?code=${code}`, auth_type: 'Token' },
    });
    const path = `/mgovSign/documents?code=${code}`;
    const headers = { authorization: `Bearer ${offer.document.auth_token}` };
    expect((await ask(path)).status).toBe(401);
    expect((await ask(path, { headers: { authorization: 'Bearer other' } })).status).toBe(401);
    expect((await ask('/mgovSign?code=other')).status).toBe(404);
    const documents = await (await ask(path, { headers })).json();
    expect(documents).toMatchObject({
      signMethod: 'CMS_SIGN_ONLY',
      version: 1,
      documentsToSign: [{ id: 1 }],
    });
    const put = (body: unknown) => ask(path, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect((await put({ documentsToSign: [] })).status).toBe(400);
    const unsigned = await put(documents);
    expect([unsigned.status, (await unsigned.json()).message]).toEqual([
      403,
      expect.stringContaining('не является электронной цифровой подписью'),
    ]);
    await phoneFault(person).getByText('электрондық цифрлық қолтаңба емес').waitFor();
    await person.press('Кодты жою');
    expect((await ask(path, { headers })).status).toBe(404);
    await person.leave();
  });
});

describe('signing by officers', () => {
  it('refuses every key that does not speak for this body, and takes the sheet signed in any way', async () => {
    const applicant = await Traveller.arrive(browser, under.address);
    const caseId = await applyOnPortal(applicant, '910227499021', 'mother-valid.p12');
    const officer = await Traveller.arrive(browser, under.address);
    await enterDesk(officer, 'office');
    await approve(officer, caseId);
    await officer.goTo(`/kk/office/cases/${caseId}/sign-result`);
    const page = officer.page.url();
    const banner = () => officer.page.locator('.qz-banner--bad').innerText();

    await chooseInNcaLayer(officer, /^Басқа ұйымнан/);
    await ncaFault(officer).getByText('басқа ұйымға тиесілі').waitFor();
    await officer.press('Бәрібір жіберу');
    expect(await banner()).toContain('Осы ұйымның БСН-і көрсетілген');
    await officer.goTo(new URL(page).pathname);
    await chooseInNcaLayer(officer, /^Қол қою құқығынсыз/);
    await officer.page.locator('.qz-banner--bad').waitFor();
    expect(await banner()).toContain('қол қою құқығы жоқ');
    expect(await officer.faults()).toEqual([]);
    await officer.picture('office-sign-refused');

    await officer.goTo(new URL(page).pathname);
    await officer.press('QR кодты көрсету');
    await officer.page.locator('[data-sign-preview]').waitFor();
    expect(await officer.faults()).toEqual([]);
    const phone = await phoneFor(officer);
    for (const [key, words] of [
      [/^Басқа адамдікі, МемСТ/, 'басқа адамның кілтімен'],
      [/^Мерзімі өткен, RSA/, 'мерзімі өтіп кеткен'],
      [/^Шақыртып алынған, МемСТ/, 'шақыртып алынған'],
      [/^Жүйеге кіру кілті, МемСТ/, 'қол қоюға арналмаған'],
      [/^Жалған орталықтан, RSA/, 'сенім білдірілген куәландырушы орталық бермеген'],
      [/^Қол қою құқығынсыз, RSA/, 'қол қою құқығы жоқ'],
      [/^Басқа ұйымнан, МемСТ/, 'басқа ұйымға тиесілі'],
    ] as const) {
      await signOnPhone(phone, key);
      expect(await phone.text(), words).toContain(words);
    }
    await phoneFault(officer).getByText('басқа ұйымға тиесілі').waitFor();
    await officer.picture('office-sign-qr');
    expect((await under.product.cases.find('office', caseId))?.state.resultSignature).toBeNull();

    await signOnPhone(phone, /^Жарамды, МемСТ/);
    await officer.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
    expect((await under.product.cases.find('office', caseId))?.state).toMatchObject({
      resultSignature: { outcome: 'valid', signer: { iin: '860122499067' } },
    });
    await Promise.all([applicant, officer, phone].map((each) => each.leave()));
  });
});

/** The status with which the demonstration's NCALayer answers a page of that origin. */
function upgradeFrom(origin: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = get(`${under.address}/demonstration/nca-layer`, {
      headers: {
        origin,
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': Buffer.alloc(16).toString('base64'),
      },
    });
    asked.on('upgrade', ({ statusCode }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asked.on('response', ({ statusCode }) => resolve(statusCode));
    asked.on('error', reject);
  });
}
