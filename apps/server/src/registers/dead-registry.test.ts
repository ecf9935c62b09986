import { createServer } from 'node:net';
import { MovableClock, newId } from '@qyzmet/kernel';
import {
  demonstrationCivilRecords,
  demonstrationIndividuals,
  type Simulator,
  startCivilSimulator,
  startIndividualsSimulator,
} from '@qyzmet/registries';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';
import { educationOfficer } from '../testing/waiting-child.ts';
import { registryPatience } from '../workers/registry-handler.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const mother = { iin: '920514499507', name: 'Қуанышева Назгүл Берікқызы' };
const child = { iin: '210418699501', name: 'Қуанышева Айзере Дарханқызы' };
const clock = new MovableClock(workingMorning);

let running: TestProduct;
let ports: { readonly individuals: number; readonly civil: number };
const alive: Simulator[] = [];

beforeAll(async () => {
  ports = { individuals: await freePort(), civil: await freePort() };
  running = await startTestProduct({
    QYZMET_INDIVIDUALS_REGISTRY: `http://127.0.0.1:${ports.individuals}`,
    QYZMET_CIVIL_REGISTRY: `http://127.0.0.1:${ports.civil}`,
  });
}, 120_000);
afterEach(async () => {
  await Promise.all(alive.splice(0).map((simulator) => simulator.close()));
});
afterAll(() => running.stop());

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function startIndividuals() {
  alive.push(await startIndividualsSimulator(demonstrationIndividuals, { clock, port: ports.individuals }));
}
async function startCivil() {
  alive.push(await startCivilSimulator(demonstrationCivilRecords, { clock, port: ports.civil }));
}

async function officer() {
  const browser = new PersonWithBrowser(running.address);
  await browser.get('/kk/office/log-in');
  const entered = await browser.post('/kk/office/log-in', {
    login: educationOfficer.iin,
    password: demonstrationPassword,
  });
  expect(entered.status).toBe(303);
  return browser;
}

/** An application typed from paper at the education department's window, with every original seen. */
async function takenIn(browser: PersonWithBrowser): Promise<string> {
  const caseId = newId(running.clock.now());
  const scan = (name: string) => new File([png], `${name}.png`, { type: 'image/png' });
  const answer = await browser.post('/kk/office/window/open', {
    'window-iin': mother.iin,
    'window-service': 'kz-kyzylorda/preschool-queue',
    'window-case': caseId,
    'idempotency-key': caseId,
    'original-application': 'seen',
    'original-identity-document': 'seen',
    'original-birth-certificate': 'seen',
    'original-privilege-document': 'seen',
    'original-commission-conclusion': 'seen',
    'original-medical-conclusion': 'seen',
    fullName: mother.name,
    address: 'Шиелі кенті, Қорқыт ата көшесі, 23',
    phone: '+7 701 555 66 77',
    childIin: child.iin,
    childName: child.name,
    childBirthDate: '18.04.2021',
    privilege: 'no',
    'file-identity-document': scan('identity'),
    'file-birth-certificate': scan('birth'),
  });
  expect([answer.status, answer.text]).toEqual([303, '']);
  return caseId;
}

async function stateOf(caseId: string) {
  const found = await running.product.cases.find('office', caseId);
  if (!found) throw new Error('no record');
  return found.state;
}

/** Moves the clock by a few seconds at a time, as the worker's pauses go, until the case stands at the step. */
async function until(caseId: string, step: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if ((await stateOf(caseId)).step === step) return;
    running.clock.move(5000);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the case stands at ${(await stateOf(caseId)).step}, not at ${step}`);
}

const registryOf = async (caseId: string) => (await stateOf(caseId)).registry;

describe('a registry that does not answer', () => {
  it('leaves the case waiting, then to the originals, and the entry is marked on the case', async () => {
    const browser = await officer();
    const caseId = await takenIn(browser);
    const asked = running.clock.now().getTime();
    expect(await registryOf(caseId)).toMatchObject({ individuals: { state: 'requested' } });
    const waiting = await browser.get(`/kk/office/cases/${caseId}`);
    expect(waiting.text).toContain('Мемлекеттік дерекқордың жауабы күтілуде');

    await until(caseId, 'enter-applicant');
    expect(await registryOf(caseId)).toMatchObject({ individuals: { state: 'no-answer' } });
    expect(running.clock.now().getTime() - asked).toBeGreaterThanOrEqual(registryPatience);
    expect(running.clock.now().getTime() - asked).toBeLessThan(3 * registryPatience);

    const page = await browser.get(`/kk/office/cases/${caseId}`);
    expect(page.text).toContain('name="fullName"');
    const entered = await browser.post(`/kk/office/cases/${caseId}/act`, {
      step: 'enter-applicant',
      'idempotency-key': newId(running.clock.now()),
      iin: mother.iin,
      fullName: mother.name,
      address: 'Шиелі ауданы, Шиелі кенті, Қорқыт ата көшесі, 23',
    });
    expect(entered.status).toBe(303);
    const { form } = await stateOf(caseId);
    expect(form.address).toEqual({
      value: 'Шиелі ауданы, Шиелі кенті, Қорқыт ата көшесі, 23',
      source: 'originals',
    });
    const after = await browser.get(`/kk/office/cases/${caseId}`);
    expect(after.text).toContain('құжаттың түпнұсқасынан қолмен енгізілген');
  }, 60_000);

  it('is answered by a registry that comes back within the minute, also after a restart of ours', async () => {
    const caseId = await takenIn(await officer());
    await running.restart();
    expect(await registryOf(caseId)).toMatchObject({ individuals: { state: 'requested' } });
    await startIndividuals();
    await startCivil();
    await until(caseId, 'register');
    expect(await registryOf(caseId)).toMatchObject({
      individuals: { state: 'answered', answer: { iin: mother.iin } },
      civil: { state: 'answered', answer: { iin: child.iin, birth: { birthDate: '2021-04-18' } } },
    });
    expect((await stateOf(caseId)).visits.map(({ step }) => step)).not.toContain('enter-applicant');
  }, 60_000);

  it('asks by hand for the child whom the civil register lacks, without waiting', async () => {
    await startIndividuals();
    alive.push(await startCivilSimulator([], { clock, port: ports.civil }));
    const browser = await officer();
    const caseId = await takenIn(browser);
    await until(caseId, 'enter-child');
    expect(await registryOf(caseId)).toMatchObject({ civil: { state: 'not-found' } });
    const page = await browser.get(`/kk/office/cases/${caseId}`);
    expect(page.text).toContain('name="childBirthDate"');
    expect(page.text).not.toContain('name="fullName"');
  }, 60_000);
});
