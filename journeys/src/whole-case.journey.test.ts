import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyOnPortal, approve, enterDesk } from './deeds.ts';
import { arriveOffline, offlineOutcome } from './offline-visitor.ts';
import { opensslVerdict } from './openssl.ts';
import { pdfText } from './pdf-text.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser, Traveller } from './traveller.ts';

let under: ProductUnderTest;
let browser: Browser;

beforeAll(async () => {
  [under, browser] = await Promise.all([startUnderTest(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await under.stop();
});

/** Everybody's way: what axe finds on each page, and a picture for the documentation. */
function watcher(person: Traveller, faults: string[]) {
  return async (name: string) => {
    faults.push(...(await person.faultsInEveryLanguage()));
    await person.picture(name);
  };
}

describe('one application through the portal and the office', () => {
  it('ends in a signed certificate that anybody can check, and that openssl accepts', async () => {
    const faults: string[] = [];
    const applicant = await Traveller.arrive(browser, under.address);
    const caseId = await applyOnPortal(applicant, '910227499021', 'mother-valid.p12');

    const officer = await Traveller.arrive(browser, under.address);
    const look = watcher(officer, faults);
    await officer.goTo('/kk/office/log-in');
    await look('office-log-in');
    await enterDesk(officer, 'office');
    await officer.waitForText('Сейітқали Айгүл');
    await look('office-inbox');
    await officer.follow(/0000000001|Сейітқали/);
    await look('office-case');
    await officer.press('Жұмысқа қабылдау');
    await applicant.goTo(`/kk/applications/${caseId}`);
    await applicant.waitForText('Жұмыста');
    await officer.goTo(`/kk/office/cases/${caseId}/decide`);
    await look('office-decide');
    await officer.page.getByRole('radio', { name: /Қанағаттандыру/ }).check();
    await officer.press('Құжатты көріп, тексеру');
    await look('office-check-decision');
    await officer.press('Шешімді растау');
    await officer.goTo(`/kk/office/cases/${caseId}/sign-result`);
    await look('office-sign-result');
    await officer.signWith('officer-valid.p12', password);
    await look('office-case-signed');

    const watch = watcher(applicant, faults);
    await applicant.goTo(`/kk/applications/${caseId}`);
    await applicant.waitForText('Орындалды');
    await watch('portal-result');
    const text = await applicant.text();
    expect(text).toContain('Оспанова');
    expect(text).toContain('Деректерімді кім қарады');
    const code = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(text)?.[0] ?? '';
    const pdf = await applicant.fetch(`/kk/applications/${caseId}/result.pdf`);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdfText(pdf)).toMatch(/Жұмыссыз ретінде тіркеу туралы анықтама[\s\S]*Сейітқали\s+Айгүл/);

    await applicant.goTo(`/kk/applications/${caseId}/survey`);
    await watch('portal-survey');
    for (const group of await applicant.page.locator('main fieldset').all())
      await group.getByRole('radio').last().check();
    await applicant.page.locator('main').getByRole('button').last().click();
    await applicant.waitForText('Рақмет');

    const anybody = await Traveller.arrive(browser, under.address, 360);
    await anybody.goTo(`/kk/check?code=${code.toLowerCase()}`);
    expect(await anybody.text()).toContain('ОСПАНОВА');
    await watcher(anybody, faults)('check-by-code');
    await anybody.goTo('/kk/check');
    await anybody.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: pdf });
    await anybody.page.locator('form:has(input[type=file])').getByRole('button').last().click();
    await anybody.settle();
    expect(await anybody.text()).toContain('ОСПАНОВА');
    const changed = Buffer.from(pdf);
    const place = changed.length - 200;
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    await anybody.goTo('/kk/check');
    await anybody.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: changed });
    await anybody.page.locator('form:has(input[type=file])').getByRole('button').last().click();
    await anybody.settle();
    expect(await anybody.text()).not.toMatch(/Құжат түпнұсқа|өзгертілмеген/);
    await watcher(anybody, faults)('check-changed');

    const packed = await applicant.fetch(`/kk/applications/${caseId}/result.zip`);
    const offline = await arriveOffline(browser, await anybody.fetch('/kk/check/offline.html'));
    expect(await offlineOutcome(offline, packed)).toBe('valid');
    expect(await offline.text()).toMatch(/ОСПАНОВА[\s\S]*Органның электрондық мөрі[\s\S]*жарамды/);
    faults.push(...(await offline.faults()));
    await offline.picture('check-offline');
    for (const position of [40, Math.floor(packed.length / 2), packed.length - 5]) {
      const damaged = Buffer.from(packed);
      damaged.writeUInt8(damaged.readUInt8(position) ^ 1, position);
      expect(await offlineOutcome(offline, damaged), `byte ${position}`).toBe('invalid');
    }

    await officer.goTo(`/kk/office/cases/${caseId}`);
    const messages = officer.page.locator('details').filter({ hasText: 'Шлюз хабарламалары' });
    expect(await messages.textContent()).toMatch(/«Орындалды» мәртебесі · *жетті/);

    const { store, demonstration } = under.product;
    const office = await store.journal.findHead('office', caseId);
    if (!office?.head.request || !office.head.resultSignature || !demonstration)
      throw new Error('nothing was signed');
    const certificates = [...demonstration.authority.anchors, ...demonstration.authority.intermediates];
    for (const { contentSha256, cmsSha256 } of [office.head.request, office.head.resultSignature]) {
      const content = (await store.files.find(contentSha256))?.bytes ?? Buffer.alloc(0);
      const cms = (await store.files.find(cmsSha256))?.bytes ?? Buffer.alloc(0);
      expect(opensslVerdict({ content, cms, certificates, at: under.clock.now() })).toContain(
        'Verification successful',
      );
      const forged = Buffer.from(content);
      forged.writeUInt8(forged.readUInt8(10) ^ 1, 10);
      expect(opensslVerdict({ content: forged, cms, certificates, at: under.clock.now() })).toContain(
        'Verification failure',
      );
      const verdict = await under.product.verifier.verifyCms({
        cms,
        content: forged,
        at: under.clock.now(),
        purpose: 'sign',
      });
      expect(verdict).toMatchObject({ outcome: 'invalid', reasons: ['DIGEST_MISMATCH'] });
    }
    for (const system of ['portal', 'office', 'psc'] as const)
      expect(await store.verifyJournal(system, caseId)).toMatchObject({ kind: 'intact' });
    expect(faults).toEqual([]);
  });

  it('ends in a reasoned refusal with its ground for a person who is not registered', async () => {
    const applicant = await Traveller.arrive(browser, under.address);
    const caseId = await applyOnPortal(applicant, '521103399035', 'elderly-valid.p12');
    const officer = await Traveller.arrive(browser, under.address);
    await enterDesk(officer, 'office');
    await officer.goTo(`/kk/office/cases/${caseId}`);
    await officer.press('Жұмысқа қабылдау');
    await officer.goTo(`/kk/office/cases/${caseId}/decide`);
    await officer.page.getByRole('radio', { name: /Бас тарту/ }).check();
    await officer.press('Құжатты көріп, тексеру');
    expect(await officer.page.locator('.govuk-error-summary').count()).toBe(1);
    await officer.page.getByRole('radio', { name: /жұмыссыз ретінде тіркелмеген/ }).check();
    await officer.page
      .locator('textarea')
      .first()
      .fill('Өтініш беруші көрсетілген кезеңде жұмыссыздар есебінде болмаған.');
    await officer.press('Құжатты көріп, тексеру');
    await officer.press('Шешімді растау');
    await officer.goTo(`/kk/office/cases/${caseId}/sign-result`);
    await officer.signWith('officer-valid.p12', password);
    await applicant.goTo(`/kk/applications/${caseId}`);
    await applicant.waitForText('Бас тартылды');
    const text = await applicant.text();
    expect(text).toContain('жұмыссыз ретінде тіркелмеген');
    expect(text).toContain('жұмыссыздар есебінде болмаған');
    expect(await applicant.faultsInEveryLanguage()).toEqual([]);
    await applicant.picture('portal-refusal');
  });

  it('is signed among others, one after another, with the key opened once', async () => {
    const officer = await Traveller.arrive(browser, under.address);
    await enterDesk(officer, 'office');
    await officer.goTo('/kk/office/to-sign');
    expect(await officer.text()).toContain('Қол қоятын құжат жоқ');
    const applicants = [
      ['880614399019', 'welder-valid.p12'],
      ['910227499021', 'mother-valid.p12'],
      ['880614399019', 'welder-valid.p12'],
      ['910227499021', 'mother-valid.p12'],
    ] as const;
    const cases: string[] = [];
    for (const [iin, keyFile] of applicants) {
      const applicant = await Traveller.arrive(browser, under.address);
      cases.push(await applyOnPortal(applicant, iin, keyFile));
      await applicant.leave();
    }
    for (const caseId of cases) await approve(officer, caseId);
    const [first = '', second = '', third = '', fourth = ''] = cases;
    const signed = async (caseId: string) =>
      (await under.product.cases.find('office', caseId))?.state.resultSignature?.outcome;
    const { page } = officer;
    const state = (caseId: string) =>
      page.locator(`[data-paper]:has(a[href*="${caseId}"]) [data-paper-state]`).innerText();
    const openKey = async (keyFile: string) => {
      const buffer = await officer.fetch(`/kk/demonstration/keys/${keyFile}`);
      await page.setInputFiles('#key-file', { name: keyFile, mimeType: 'application/x-pkcs12', buffer });
      await page.fill('#key-password', password);
      await officer.press('Кілтті ашу');
      await page.locator('#sign-this:enabled').waitFor();
    };

    await officer.goTo('/kk/office');
    await officer.follow('Қол қоюды күтетін құжат: 4');
    expect(await page.locator('[data-paper]').count()).toBe(4);
    await openKey('officer-without-role.p12');
    // By keyboard: Chromium loses clicks while its viewer loads a sheet.
    const sign = () => page.locator('#sign-this').press('Enter');
    await sign();
    await page.locator('[data-sign-fault]').getByText('қол қою құқығы жоқ').waitFor();
    expect([await state(first), await signed(first)]).toEqual(['– қолтаңба қабылданбады', undefined]);
    expect(await officer.faultsInEveryLanguage()).toEqual([]);

    await openKey('officer-valid-gost.p12');
    await sign();
    await page.getByText('Қол қойылғаны: 1. Қалғаны: 3.').waitFor();
    await page.getByRole('heading', { name: /^2 \/ 4/ }).waitFor();
    await page.locator('#sign-this:enabled').dispatchEvent('click', { detail: 2 });
    expect(await state(second)).toBe('– қаралуда');
    await page.getByRole('button', { name: 'Кейінге қалдыру' }).press('Enter');
    await page.getByRole('heading', { name: /^3 \/ 4/ }).waitFor();
    await page.locator('#sign-this:enabled').waitFor();
    await sign();
    await page.getByRole('heading', { name: /^4 \/ 4/ }).waitFor();
    await page.locator('#skip-this:enabled').press('Enter');
    await page.getByText('Тізім аяқталды. Қол қойылғаны: 2. Қалғаны: 2.').waitFor();
    expect(await Promise.all(cases.map(signed))).toEqual(['valid', undefined, 'valid', undefined]);
    expect(await Promise.all([first, second, third, fourth].map(state))).toEqual([
      '– қол қойылды',
      '– кейінге қалдырылды',
      '– қол қойылды',
      '– кейінге қалдырылды',
    ]);
    expect(await officer.faults()).toEqual([]);

    await page.reload();
    expect(await page.locator('[data-paper]').count()).toBe(2);
    await openKey('officer-valid.p12');
    await officer.picture('office-to-sign');

    // With NCALayer: each paper is looked at, then one window signs them all.
    await page.locator('summary', { hasText: 'NCALayer' }).press('Enter');
    await page.locator('#nca-begin').press('Enter');
    const look = async (left: number) => {
      await page.getByRole('heading', { name: new RegExp(`^${left} / 2`) }).waitFor();
      await page.locator('#sign-this:enabled', { hasText: 'Қаралды' }).press('Enter');
    };
    await look(1);
    await page.getByText('Қаралғаны: 1.').waitFor();
    await page.getByRole('button', { name: /^Қайтарып алу/ }).press('Enter');
    expect(await state(second)).toBe('– кейінге қалдырылды');
    await look(2);
    await page.locator('#nca-begin:enabled').press('Enter');
    await look(1);
    await page.getByText('Тізім қаралып бітті. Қол қоюды күтетіні: 2.').waitFor();
    expect(await officer.faultsInEveryLanguage()).toEqual([]);
    await officer.picture('office-to-sign-ncalayer');
    const signAll = page.locator('#nca-sign:enabled');
    await page.selectOption('#nca-choice', { label: 'Терезе жабылады: қол қойылмайды' });
    await signAll.press('Enter');
    await page.locator('[data-nca-fault]').getByText('қол қойылмай жабылды').waitFor();
    expect(await state(second)).toBe('– қаралды, қолтаңба күтуде');
    const keys = await page
      .locator('#nca-choice option')
      .evaluateAll((options) =>
        options.map((option) => [option.getAttribute('value') ?? '', option.textContent ?? '']),
      );
    const keyPath = (part: string) => keys.find(([value]) => value?.includes(part))?.[0] ?? '';
    await page.selectOption('#nca-choice', keyPath('officer-without-role'));
    await signAll.press('Enter');
    await page.locator('[data-nca-fault]').getByText('қол қою құқығы жоқ').first().waitFor();
    expect(await Promise.all([second, fourth].map(state))).toEqual([
      '– қолтаңба қабылданбады',
      '– қолтаңба қабылданбады',
    ]);
    await page.locator('#nca-begin:enabled').press('Enter');
    await look(1);
    await look(2);
    await page.selectOption('#nca-choice', keyPath('officer-valid'));
    await signAll.press('Enter');
    await page.getByText('Тізім аяқталды. Қол қойылғаны: 2. Қалғаны: 0.').waitFor();
    expect(await Promise.all(cases.map(signed))).toEqual(['valid', 'valid', 'valid', 'valid']);
    await officer.leave();
  });

  it('tells the second of two officers that the first has decided', async () => {
    const applicant = await Traveller.arrive(browser, under.address);
    const caseId = await applyOnPortal(applicant, '850919399041', 'oralman-valid.p12');
    const [first, second] = await Promise.all([
      Traveller.arrive(browser, under.address),
      Traveller.arrive(browser, under.address),
    ]);
    await Promise.all([enterDesk(first, 'office'), enterDesk(second, 'office')]);
    await Promise.all([first, second].map((officer) => officer.goTo(`/kk/office/cases/${caseId}`)));
    await first.press('Жұмысқа қабылдау');
    await first.settle();
    await second.press('Жұмысқа қабылдау');
    await second.settle();
    expect(await second.text()).toContain('Оспанова');
    const { rows } = await under.product.store.cases.casesOf({
      system: 'office',
      of: { body: 'tayinsha-employment-department' },
      page: { limit: 10 },
    });
    const visits = rows.find(({ head }) => head.caseId === caseId)?.head.visits ?? [];
    expect(visits.filter(({ step }) => step === 'accept')).toHaveLength(1);
  });
});
