import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';
import { launchBrowser, Traveller } from './traveller.ts';

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

async function fillApplication(person: Traveller): Promise<void> {
  await person.goTo('/kk/services/kz-tayinsha/unemployed-certificate/apply');
  await person.press('Жалғастыру');
  await person.page.fill('#periodFrom', '01.09.2026');
  await person.page.fill('#periodTo', '31.10.2026');
  await person.press('Жалғастыру');
  await person.page.locator('main').getByRole('button').last().click();
}

describe('the portal, on a phone', () => {
  it('leads a mother of three from the catalogue to a signed application in process', async () => {
    const person = await Traveller.arrive(browser, under.address, 360);
    const faults: string[] = [];
    const look = async (name: string) => {
      faults.push(...(await person.faultsInEveryLanguage()));
      await person.picture(`portal-${name}`);
    };

    await person.goTo('/kk');
    await look('home');
    await person.page.getByRole('searchbox').fill('жумыссыз');
    await person.page.keyboard.press('Enter');
    expect(await person.text()).toContain('Жұмыссыз азаматтарға анықтама беру');
    await look('search');
    await person.follow('Жұмыссыз азаматтарға анықтама беру');
    await look('service');
    expect(await person.text()).toContain('5-тармақ');
    await person.follow(/Өтініш беру/);
    await person.page.waitForURL(/log-in/);
    await look('log-in');
    await person.page.fill('#iin', mother);
    await person.page.fill('#password', password);
    await person.page.locator('main form').first().getByRole('button').first().click();
    await look('form-applicant');
    expect(await person.page.inputValue('#fullName')).toBe('Сейітқали Айгүл Маратқызы');
    await person.press('Жалғастыру');
    await person.page.fill('#periodFrom', '31.10.2026');
    await person.page.fill('#periodTo', '01.09.2026');
    await person.press('Жалғастыру');
    expect(await person.text()).toContain('соңы басынан бұрын');
    await person.picture('portal-form-fault');
    expect(await person.faults()).toEqual([]);
    await person.page.fill('#periodFrom', '01.09.2026');
    await person.page.fill('#periodTo', '31.10.2026');
    await person.press('Жалғастыру');
    await look('answers');
    await person.page.locator('main').getByRole('button').last().click();
    await look('sign');
    await person.signWith('mother-valid.p12', password);
    expect(person.page.url()).toMatch(/\/receipt$/);
    await person.waitForText('0000000001');
    await look('receipt');
    await person.goTo('/kk/cabinet');
    await look('cabinet');
    await person.follow('Жұмыссыз азаматтарға анықтама беру');
    await person.waitForText('ЖАО қызметкері');
    await look('case');
    await person.goTo('/kk/cabinet/notifications');
    await person.waitForText('Келіп түскендер');
    await look('notifications');
    await person.goTo('/kk/cabinet/history');
    await look('history');
    expect(faults).toEqual([]);
    await person.leave();
  });

  it.each([
    ['expired', 'welder-expired.p12', 'мерзімі өтіп кеткен'],
    ['revoked', 'welder-revoked.p12', 'шақыртып алынған'],
    ['of another person', 'elderly-valid.p12', 'ЖСН'],
  ])('refuses a key that is %s, in its own words, and loses nothing', async (_kind, file, words) => {
    const person = await Traveller.arrive(browser, under.address);
    await person.logIn('/kk/log-in', '880614399019', password);
    await fillApplication(person);
    await person.signWith(file, password);
    expect(person.page.url()).toMatch(/\/sign\?refused=/);
    const text = await person.text();
    expect(text).toContain(words);
    expect(text).toContain('8-тармақ, 8)');
    expect(text).toContain('01.09.2026');
    expect(await person.faultsInEveryLanguage()).toEqual([]);
    await person.picture(`portal-signature-${file.replace('.p12', '')}`);
    await person.signWith('welder-valid.p12', password);
    expect(person.page.url()).toMatch(/\/receipt$/);
    await person.leave();
  });
});
