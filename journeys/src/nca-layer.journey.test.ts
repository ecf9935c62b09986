import { get } from 'node:http';
import { demonstrationPassword as password } from '@qyzmet/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillApplication } from './deeds.ts';
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

const signButton = 'NCALayer арқылы қол қою';

async function atSignPage(): Promise<Traveller> {
  const person = await Traveller.arrive(browser, under.address);
  await person.logIn('/kk/log-in', welder, password);
  await fillApplication(person);
  return person;
}

async function choose(person: Traveller, start: RegExp): Promise<void> {
  await person.page.locator('#nca-sign:enabled').waitFor();
  const labels = await person.page.locator('#nca-choice option').allInnerTexts();
  await person.page.selectOption('#nca-choice', { label: labels.find((label) => start.test(label)) ?? '' });
  await person.press(signButton);
}

const faultOf = (person: Traveller) => person.page.locator('[data-nca-fault]');

describe('signing with NCALayer', () => {
  it('explains itself when it does not run or is cancelled, and then signs the application', async () => {
    const person = await atSignPage();
    const posts: string[] = [];
    person.page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));

    await choose(person, /нағыз NCALayer/);
    await faultOf(person).getByText('іске қосылмаған немесе орнатылмаған').waitFor();
    expect(await person.faults()).toEqual([]);
    await person.picture('portal-sign-ncalayer-not-running');

    await choose(person, /қол қойылмайды/);
    await faultOf(person).getByText('қол қойылмай жабылды').waitFor();
    expect(posts).toEqual([]);

    await choose(person, /^Жарамды/);
    await person.page.waitForURL(/\/receipt$/);
    expect(posts).toHaveLength(1);
    await person.leave();
  });

  it('warns of another person’s key, and the server refuses it in its own words', async () => {
    const person = await atSignPage();
    await choose(person, /^Басқа адамдікі/);
    await faultOf(person).getByText('Бұл кілт басқа адамдікі').waitFor();
    expect(await person.page.locator('[data-nca-certificate]').innerText()).not.toContain(welder);
    expect(person.page.url()).toMatch(/\/sign$/);
    await person.picture('portal-sign-ncalayer-other-person');
    await person.press('Бәрібір жіберу');
    await person.page.waitForURL(/\/sign\?refused=/);
    const text = await person.text();
    expect(text).toContain('8-тармақ, 8)');
    expect(text).toContain('01.09.2026');
    expect(await person.faultsInEveryLanguage()).toEqual([]);

    await choose(person, /^Жарамды/);
    await person.page.waitForURL(/\/receipt$/);
    await person.leave();
  });

  it('refuses a revoked key, which only the server can know', async () => {
    const person = await atSignPage();
    await choose(person, /^Шақыртып алынған/);
    await person.page.waitForURL(/\/sign\?refused=/);
    expect(await person.text()).toContain('шақыртып алынған');
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
