import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf } from './deeds.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser, Traveller } from './traveller.ts';

const scan = {
  name: 'көшірме.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const list = '/kk/queue/kyzylorda-education-qyzylorda/preschool-queue';
/** Applies at the department's own window, without a privilege. */
const mother = { iin: '920514499507', childIin: '250122699528', child: 'Қуанышева Кәусар Дарханқызы' };
/** Applies at the service centre, with the paper of a privilege. */
const father = { iin: '890823399522', childIin: '241011699545', child: 'Серік Медина Жандосқызы' };

let under: ProductUnderTest;
let browser: Browser;
let officer: Traveller;
let phone: Traveller;
const faults: string[] = [];
const cases = { mother: '', father: '' };

beforeAll(async () => {
  [under, browser] = await Promise.all([startUnderTest(), launchBrowser()]);
  officer = await Traveller.arrive(browser, under.address);
  phone = await Traveller.arrive(browser, under.address, 390);
});
afterAll(async () => {
  await browser.close();
  await under.stop();
});

async function look(person: Traveller, name: string): Promise<void> {
  faults.push(...(await person.faultsInEveryLanguage()));
  await person.picture(name);
}

async function enterDesk(): Promise<void> {
  await officer.goTo('/kk/office/log-in');
  await officer.page.fill('#login', 'education-officer');
  await officer.page.fill('#password', password);
  await officer.page.locator('main form').first().getByRole('button').first().click();
  await officer.settle();
}

async function tick(person: Traveller, papers: readonly string[]): Promise<void> {
  for (const paper of papers) await person.page.locator(`input[name="original-${paper}"]`).check();
}

async function fillChild(
  person: Traveller,
  family: typeof mother,
  birthDate: string,
  papers: readonly string[],
): Promise<void> {
  await person.page.fill('#phone', '+7 701 222 33 44');
  await person.page.fill('#childIin', family.childIin);
  await person.page.fill('#childName', family.child);
  await person.page.fill('#childBirthDate', birthDate);
  const privileged = papers.includes('privilege-document') ? 'yes' : 'no';
  await person.page.locator(`input[name=privilege][value=${privileged}]`).check();
  for (const paper of papers)
    await person.page.locator(`input[type=file][name="file-${paper}"]`).setInputFiles(scan);
}

/** What the department does with an application that it has: signs the form, takes it in hand, decides. */
async function grant(caseId: string): Promise<void> {
  await officer.goTo(`/kk/office/cases/${caseId}/read-back`);
  await officer.signWith('education-officer-valid.p12', password);
  await officer.goTo(`/kk/office/cases/${caseId}`);
  await officer.press('Жұмысқа қабылдау');
  await officer.goTo(`/kk/office/cases/${caseId}/decide`);
  await officer.page.getByRole('radio', { name: /Қанағаттандыру/ }).check();
  await officer.press('Құжатты көріп, тексеру');
  expect(await officer.text()).toContain('тіркеу талоны');
  await officer.press('Шешімді растау');
  await officer.goTo(`/kk/office/cases/${caseId}`);
  await officer.waitForText('Бала кезекте');
}

async function codeOf(caseId: string): Promise<string> {
  const head = (await under.product.store.journal.findHead('office', caseId))?.head;
  return head?.queueing?.code ?? '';
}

/** The family types the code of its ticket on the phone. */
async function findPlace(caseId: string): Promise<string> {
  await phone.goTo('/kk/queue');
  await phone.page.fill('#code', await codeOf(caseId));
  await phone.press('Орнымды табу');
  return phone.text();
}

async function offerNext(child: string): Promise<void> {
  await officer.goTo('/kk/office/queue/places');
  const row = officer.page.getByRole('row').filter({ hasText: child }).first();
  await row.getByRole('link', { name: /^Ұсыну/ }).click();
  await officer.settle();
}

async function answer(caseId: string, how: 'Келіседі' | 'Бас тартады'): Promise<void> {
  await officer.goTo(`/kk/office/queue/answers/${caseId}`);
  await officer.page.getByRole('radio', { name: how }).check();
  await officer.page.locator('#scan').setInputFiles(scan);
  await officer.press('Жауапты тіркеу');
}

describe('two families in the preschool queue', () => {
  it('one applies at the department and stands first', async () => {
    await enterDesk();
    await officer.goTo('/kk/office/window');
    await officer.page.fill('#iin', mother.iin);
    await officer.page.locator('form:has(#iin)').getByRole('button').last().click();
    await officer.settle();
    await tick(officer, ['application', 'identity-document', 'birth-certificate']);
    await officer.page.fill('#address', 'Қызылорда қаласы, Абай көшесі, 9-үй');
    await fillChild(officer, mother, '22.01.2025', ['identity-document', 'birth-certificate']);
    await officer.press('Оқып беруге өту');
    cases.mother = caseIdOf(officer);
    await officer.goTo(`/kk/office/cases/${cases.mother}`);
    await officer.waitForText('Тіркеп, нөмір беру');
    await officer.press('Тіркеп, нөмір беру');
    await grant(cases.mother);
    const ticket = await officer.fetch(`/kk/office/queue/tickets/${cases.mother}.pdf`);
    expect(ticket.subarray(0, 5).toString()).toBe('%PDF-');

    await phone.goTo('/kk/queue');
    await look(phone, 'queue-list');
    await phone.page.fill('#code', '7KQ3-M2XF-9A4S-PW60');
    await phone.press('Орнымды табу');
    expect(await phone.text()).toContain('бір таңбасы қате терілген');
    const own = await findPlace(cases.mother);
    expect(own).toContain('1-орын');
    expect(own).not.toContain(mother.child);
  });

  it('the other applies at the service centre, proves a privilege and stands before it', async () => {
    under.clock.move(3_600_000);
    const visitor = await Traveller.arrive(browser, under.address);
    await visitor.goTo('/kk/psc/kiosk?centre=kyzylorda-psc-1');
    await visitor.press(/мектеп жасына/);
    const operator = await Traveller.arrive(browser, under.address);
    await operator.goTo('/kk/psc/log-in');
    await operator.page.fill('#login', 'kyzylorda-operator');
    await operator.page.fill('#password', password);
    await operator.page.fill('#window', '1');
    await operator.page.locator('form#log-in').getByRole('button').last().click();
    await operator.settle();
    await operator.press('Келесі адамды шақыру');
    await operator.page.fill('#iin', father.iin);
    await operator.page.locator('form:has(#iin)').getByRole('button').last().click();
    await operator.settle();
    await tick(operator, ['application', 'identity-document', 'birth-certificate', 'privilege-document']);
    await operator.press('Түпнұсқалары дұрыс, толтыруға өту');
    await operator.page.waitForURL(/\/serve\//);
    cases.father = caseIdOf(operator);
    const papers = ['identity-document', 'birth-certificate', 'privilege-document'];
    await fillChild(operator, father, '11.10.2024', papers);
    await operator.press('Оқып беруге өту');
    await operator.settle();
    console.log(operator.page.url(), (await operator.text()).slice(0, 1200));
  });
});
