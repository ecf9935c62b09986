import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf, enterDesk } from './deeds.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser, Traveller } from './traveller.ts';

const scan = {
  name: 'куәлік.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const mother = '910227499021';
let under: ProductUnderTest;
let browser: Browser;

beforeAll(async () => {
  [under, browser] = await Promise.all([startUnderTest(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await under.stop();
});

async function tickOriginals(person: Traveller): Promise<void> {
  for (const box of await person.page.locator('input[name^="original-"]').all()) await box.check();
}

async function fillForm(person: Traveller): Promise<void> {
  await person.page.fill('#phone', '+7 701 222 33 44');
  await person.page.fill('#periodFrom', '01.09.2026');
  await person.page.fill('#periodTo', '31.10.2026');
  await person.page.locator('main input[type=file]').first().setInputFiles(scan);
}

/** The officer's half: accept, decide, sign. */
async function issue(officer: Traveller, caseId: string): Promise<void> {
  await officer.goTo(`/kk/office/cases/${caseId}`);
  await officer.press('Жұмысқа қабылдау');
  await officer.settle();
  await decideAndSign(officer, caseId);
}

async function decideAndSign(officer: Traveller, caseId: string): Promise<void> {
  await officer.goTo(`/kk/office/cases/${caseId}/decide`);
  await officer.page.getByRole('radio', { name: /Қанағаттандыру/ }).check();
  const presented = officer.page.locator('#presentedTo');
  if ((await presented.count()) > 0 && (await presented.inputValue()) === '')
    await presented.fill('Талап етілген жерге');
  await officer.press('Құжатты көріп, тексеру');
  await officer.press('Шешімді растау');
  await officer.settle();
  await officer.goTo(`/kk/office/cases/${caseId}/sign-result`);
  await officer.signWith('officer-valid.p12', password);
}

describe('the service centre', () => {
  it('serves a person from the ticket to the paper in hand', async () => {
    const faults: string[] = [];
    const look = async (person: Traveller, name: string) => {
      faults.push(...(await person.faultsInEveryLanguage()));
      await person.picture(name);
    };
    const visitor = await Traveller.arrive(browser, under.address);
    await visitor.goTo('/kk/psc/kiosk?centre=tayinsha-psc');
    await look(visitor, 'psc-kiosk');
    await visitor.press(/Жұмыссыз азаматтарға анықтама беру/);
    await visitor.settle();
    await look(visitor, 'psc-ticket');

    const operator = await Traveller.arrive(browser, under.address);
    await operator.goTo('/kk/psc/log-in');
    await look(operator, 'psc-log-in');
    await operator.page.fill('#login', 'operator');
    await operator.page.fill('#password', password);
    await operator.page.fill('#window', '3');
    await operator.page.locator('form#log-in').getByRole('button').last().click();
    await operator.settle();
    await operator.press('Келесі адамды шақыру');
    await operator.settle();
    await look(operator, 'psc-desk');
    await visitor.goTo('/kk/psc/board?centre=tayinsha-psc');
    await look(visitor, 'psc-board');
    await operator.page.fill('#iin', '910227499029');
    await operator.page.locator('form:has(#iin)').getByRole('button').last().click();
    await operator.settle();
    expect(await operator.text()).toContain('бақылау саны');
    await operator.page.fill('#iin', mother);
    await operator.page.locator('form:has(#iin)').getByRole('button').last().click();
    await operator.settle();
    expect(await operator.text()).toContain('Сейітқали Айгүл');
    await operator.picture('psc-person');
    expect(await operator.faults()).toEqual([]);
    await tickOriginals(operator);
    await operator.press('Түпнұсқалары дұрыс, толтыруға өту');
    await operator.page.waitForURL(/\/serve\//);
    await look(operator, 'psc-serve');
    const caseId = caseIdOf(operator);
    await fillForm(operator);
    await operator.press('Оқып беруге өту');
    await operator.page.waitForURL(/read-back/);
    await look(operator, 'psc-read-back');
    await operator.goTo(`/kk/psc/serve/${caseId}/sign`);
    await look(operator, 'psc-sign');
    await operator.signWith('operator-valid.p12', password);
    await operator.waitForText(/\d{10}/);
    await look(operator, 'psc-filed');

    const officer = await Traveller.arrive(browser, under.address);
    await enterDesk(officer, 'office');
    await issue(officer, caseId);

    await operator.goTo('/kk/psc/to-hand-over');
    await operator.waitForText('Сейітқали');
    await look(operator, 'psc-to-hand-over');
    await operator.goTo(`/kk/psc/applications/${caseId}`);
    await operator.waitForText('Нәтижені беру');
    await look(operator, 'psc-application');
    await operator.page.fill('input[type=email], #email', 'aigul@example.kz');
    await operator.press('Поштаға жіберу');
    await operator.waitForText('жіберілді');
    const reader = await Traveller.arrive(browser, under.address);
    await reader.goTo('/kk/demonstration/mailbox');
    await reader.waitForText('aigul@example.kz');
    await look(reader, 'mailbox');
    expect(faults).toEqual([]);
    const head = (await under.product.store.journal.findHead('psc', caseId))?.head;
    expect(head).toMatchObject({
      status: 'completed',
      delivery: { form: 'electronic', to: 'aigul@example.kz' },
    });
  });

  it('refuses an operator’s key that does not hold, and loses nothing', async () => {
    const operator = await Traveller.arrive(browser, under.address);
    await operator.goTo('/kk/psc/log-in');
    await operator.page.fill('#login', 'operator');
    await operator.page.fill('#password', password);
    await operator.page.fill('#window', '4');
    await operator.page.locator('form#log-in').getByRole('button').last().click();
    await operator.settle();
    const visitor = await Traveller.arrive(browser, under.address);
    await visitor.goTo('/kk/psc/kiosk?centre=tayinsha-psc');
    await visitor.press(/Жұмыссыз азаматтарға анықтама беру/);
    await visitor.settle();
    await operator.goTo('/kk/psc');
    await operator.page
      .getByRole('button', { name: /шақыру/ })
      .first()
      .click();
    await operator.settle();
    await operator.page.fill('#iin', '880614399019');
    await operator.page.locator('form:has(#iin)').getByRole('button').last().click();
    await operator.settle();
    await tickOriginals(operator);
    await operator.press('Түпнұсқалары дұрыс, толтыруға өту');
    await operator.page.waitForURL(/\/serve\//);
    const caseId = caseIdOf(operator);
    await fillForm(operator);
    await operator.press('Оқып беруге өту');
    await operator.page.waitForURL(/read-back/);
    await operator.goTo(`/kk/psc/serve/${caseId}/sign`);
    await operator.signWith('operator-revoked.p12', password);
    const text = await operator.text();
    expect(text).toContain('шақыртып алынған');
    expect(text).toContain('7-тармақ, 7)');
    expect(await operator.faultsInEveryLanguage()).toEqual([]);
    await operator.picture('psc-refused-signature');
    await operator.signWith('operator-valid.p12', password);
    await operator.waitForText(/\d{10}/);
  });
});

describe('the window of the office', () => {
  it('takes an application from a person at the window to the paper handed over', async () => {
    const faults: string[] = [];
    const officer = await Traveller.arrive(browser, under.address);
    const look = async (name: string) => {
      faults.push(...(await officer.faultsInEveryLanguage()));
      await officer.picture(name);
    };
    await enterDesk(officer, 'office');
    await officer.goTo('/kk/office/window');
    await look('office-window');
    await officer.page.fill('#iin', '850919399041');
    await officer.page.locator('form:has(#iin)').getByRole('button').last().click();
    await officer.settle();
    await officer.picture('office-window-application');
    expect(await officer.faults()).toEqual([]);
    await tickOriginals(officer);
    await fillForm(officer);
    await officer.press('Оқып беруге өту');
    await officer.page.waitForURL(/read-back/);
    await look('office-read-back');
    const caseId = caseIdOf(officer);
    await officer.signWith('officer-valid.p12', password);
    await officer.goTo(`/kk/office/cases/${caseId}`);
    await officer.waitForText(/\d{10}/);
    const accept = officer.page.getByRole('button', { name: 'Жұмысқа қабылдау' });
    if ((await accept.count()) > 0) await accept.click();
    await officer.settle();
    await decideAndSign(officer, caseId);
    await officer.goTo(`/kk/office/cases/${caseId}`);
    await officer.page.getByRole('radio', { name: /Қолма-қол/ }).check();
    await look('office-hand-over');
    await officer.page.getByRole('radio', { name: /Қолма-қол/ }).check();
    await officer.press('Берілгенін белгілеу');
    await officer.waitForText('берілді');
    await officer.goTo('/kk/office/journal');
    await officer.waitForText('Бәтірхан');
    await look('office-journal');
    await officer.goTo('/kk/office/cases');
    await look('office-cases');
    const head = (await under.product.store.journal.findHead('office', caseId))?.head;
    expect(head).toMatchObject({ delivery: { form: 'paper' }, step: null });
    expect(faults).toEqual([]);
  });
});
