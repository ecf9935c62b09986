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
    // The centre sends it by the gateway; the department registers it and gives it a number.
    for (let attempt = 0; attempt < 100; attempt++) {
      const head = (await under.product.store.journal.findHead('office', cases.father))?.head;
      if (head?.step === 'sign') break;
      await officer.page.waitForTimeout(200);
    }
    await grant(cases.father);
    expect(await findPlace(cases.father)).toContain('1-орын');
    const moved = await findPlace(cases.mother);
    expect(moved).toContain('2-орын');
    expect(moved).toContain('Талон берілгенде: 1-орын');
    await phone.press('Осы браузерде қайта есептеу');
    await phone.page.getByText('тізбек бүтін').waitFor();
    expect(await phone.text()).toContain('Ізіңіз бен орныңыз да дәл шықты: 2-орын.');
    await look(phone, 'queue-own');
    await officer.goTo(list);
    const seen = await officer.text();
    for (const hidden of [mother.child, father.child, mother.iin]) expect(seen).not.toContain(hidden);
    await look(officer, 'queue-public');
  });

  it('a free place goes to whom the rule names, and to nobody else without a reason', async () => {
    await officer.goTo('/kk/office/queue/places');
    await officer.page.selectOption('#preschool', { label: '«Балапан» бөбекжайы' });
    await officer.page.selectOption('#group', { label: '2 жасқа дейін' });
    await officer.page.fill('#count', '1');
    await officer.press('Бос орын енгізу');
    await look(officer, 'office-queue-places');
    await offerNext(father.child);
    const first = officer.page.getByRole('radio', { name: new RegExp(father.child) });
    expect(await first.isChecked()).toBe(true);
    await look(officer, 'office-queue-offer');
    await officer.page.getByRole('radio', { name: new RegExp(mother.child) }).check();
    await officer.press('Орынды ұсыну');
    expect(await officer.text()).toContain('сіз 1 баланы аттап өткелі тұрсыз');
    await first.check();
    await officer.press('Орынды ұсыну');
    expect(await officer.text()).toContain('Отбасына хабарласыңыз: +7 701 222 33 44');
    await look(officer, 'office-queue');
    expect(await findPlace(cases.father)).toContain('Сізге орын ұсынылды');
  });

  it('the family that declines in writing keeps its place, and the next is offered the place', async () => {
    await officer.goTo(`/kk/office/queue/answers/${cases.father}`);
    await look(officer, 'office-queue-answer');
    await officer.goTo(`/kk/office/queue/answers/${cases.father}/paper`);
    await look(officer, 'office-queue-answer-paper');
    await answer(cases.father, 'Бас тартады');
    expect(await officer.text()).toContain('Бала кезекте қалды');
    expect(await findPlace(cases.father)).toContain('1-орын');
    await offerNext(mother.child);
    await officer.press('Орынды ұсыну');
    await phone.goTo('/kk/queue');
    const head = (await under.product.store.journal.findHead('office', cases.mother))?.head;
    await phone.page.selectOption('select[name=queue]', 'kyzylorda-education-qyzylorda/preschool-queue');
    await phone.page.fill('#number', head?.number ?? '');
    await phone.page.fill('#iin', mother.iin);
    await phone.press('Нөмір бойынша табу');
    expect(await phone.text()).toContain('Сізге орын ұсынылды');
    await look(phone, 'queue-offered');
  });

  it('the family that agrees leaves the queue with a referral, registered within a month', async () => {
    await answer(cases.mother, 'Келіседі');
    await officer.signWith('education-officer-valid.p12', password);
    expect(await findPlace(cases.mother)).toContain('бала кезектен шығарылды');
    await officer.goTo(`/kk/office/cases/${cases.mother}`);
    const referral = await officer.fetch(`/kk/office/cases/${cases.mother}/result.pdf`);
    expect(referral.subarray(0, 5).toString()).toBe('%PDF-');
    await officer.goTo('/kk/office/queue/referrals');
    await officer.waitForText('24.12.2026');
    await look(officer, 'office-queue-referrals');
    under.clock.move(20 * 24 * 3_600_000);
    await enterDesk();
    await officer.goTo('/kk/office/queue/referrals');
    await officer.follow(/Белгілеу/);
    await officer.page.getByRole('radio', { name: 'Мектепке дейінгі ұйымда тіркелді' }).check();
    await officer.page.fill('#on', '10.12.2026');
    await officer.press('Белгілеу');
    expect(await officer.text()).toContain('тіркелді: 10.12.2026');
  });

  it('an offer that nobody answers ends by the setting of the body; the ledger proves itself to the end', async () => {
    await officer.goTo('/kk/office/queue/places');
    await officer.page.selectOption('#preschool', { label: '«Күншуақ» балабақшасы' });
    await officer.page.selectOption('#group', { label: '2 жасқа дейін' });
    await officer.press('Бос орын енгізу');
    await offerNext(father.child);
    await officer.press('Орынды ұсыну');
    await phone.goTo(`/kk/queue?code=${await codeOf(cases.father)}`);
    await phone.waitForText('Сізге орын ұсынылды');
    // Five working days, with the holidays of December among them.
    under.clock.move(12 * 24 * 3_600_000);
    // The history lies in a part that opens; its text is there before.
    const history = () => phone.page.locator('main').textContent();
    for (let attempt = 0; attempt < 60; attempt++) {
      if ((await history())?.includes('Мерзімінде жауап болмады')) break;
      await phone.page.waitForTimeout(250);
      await phone.page.reload();
    }
    await phone.page.getByText('Кезекте не болды').click();
    const told = await phone.text();
    expect(told).toContain('Мерзімінде жауап болмады: «Күншуақ»');
    expect(told).toContain('1-орын');
    await phone.press('Осы браузерде қайта есептеу');
    await phone.page.getByText('тізбек бүтін').waitFor();
    expect(faults).toEqual([]);
  });
});
