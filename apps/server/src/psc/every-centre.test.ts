import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLawLibrary } from '../law/law-library.ts';
import { DeskWalk, type WalkPlan } from '../testing/desk-walk.ts';
import type { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const services = law.servicesOn(workingMorning).flatMap((service) => {
  const process = service.edition.regulation.channels.psc;
  // Where places are offered the queue leads the case, not the window.
  return process && !process.steps.some(({ kind }) => kind === 'offer')
    ? [[service.id, service] as const]
    : [];
});

const applicants: Readonly<Record<string, string>> = {
  'kz-karaganda': 'karaganda-seeker',
  'kz-kyzylorda': 'city-unemployed',
  'kz-tayinsha': 'mother',
};

let running: TestProduct;
const browsers = new Map<string, PersonWithBrowser>();
beforeAll(async () => {
  running = await startTestProduct();
});
afterAll(() => running.stop());

async function walk(service: WalkPlan['service'], outcome: WalkPlan['outcome']) {
  const applicant = applicants[service.adoption.territory] ?? '';
  const walked = new DeskWalk(running, { service, channel: 'psc', outcome, applicant }, browsers);
  return { state: await walked.walk(), done: walked.done };
}

describe.each(services)('%s at the service centre', (_id, service) => {
  it('runs from the ticket to the result in hand, through the body', async () => {
    const { state, done } = await walk(service, 'approved');
    expect(state).toMatchObject({ system: 'psc', status: 'completed' });
    expect(state.delivery?.by.role).toBe('psc-operator');
    const signs = service.edition.regulation.channels.psc?.steps.find(({ kind }) => kind === 'sign');
    if (signs) expect(done).toContain(`${signs.actor}/sign`);
    expect(done.at(-1)).toBe('psc-operator/hand-over');
  });

  it('runs to a reasoned refusal, handed over at the centre', async () => {
    const { state } = await walk(service, 'refused');
    expect(state).toMatchObject({ system: 'psc', status: 'refused' });
    expect(state.delivery?.by.role).toBe('psc-operator');
  });
});
