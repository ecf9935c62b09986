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

async function walk(plan: Pick<WalkPlan, 'service' | 'outcome'> & Partial<WalkPlan>) {
  const applicant = applicants[plan.service.adoption.territory] ?? '';
  const walked = new DeskWalk(running, { channel: 'psc', applicant, ...plan }, browsers);
  return { state: await walked.walk(), done: walked.done };
}

describe.each(services)('%s at the service centre', (_id, service) => {
  it('runs from the ticket to the result in hand, through the body', async () => {
    const { state, done } = await walk({ service, outcome: 'approved' });
    expect(state).toMatchObject({ system: 'psc', status: 'completed' });
    expect(state.delivery?.by.role).toBe('psc-operator');
    const signs = service.edition.regulation.channels.psc?.steps.find(({ kind }) => kind === 'sign');
    if (signs) expect(done).toContain(`${signs.actor}/sign`);
    expect(done.at(-1)).toBe('psc-operator/hand-over');
  });

  it('runs to a reasoned refusal, handed over at the centre', async () => {
    const { state } = await walk({ service, outcome: 'refused' });
    expect(state).toMatchObject({ system: 'psc', status: 'refused' });
    expect(state.delivery?.by.role).toBe('psc-operator');
  });
});

const represented = services.filter(([, { edition }]) =>
  edition.regulation.channels.psc?.steps.some(({ when }) => when === 'by-representative'),
);

describe.each(represented)('%s for somebody who cannot come', (_id, service) => {
  it('is asked for by a representative whose power of attorney the notaries know, to the result in hand', async () => {
    const answers = {
      representativeIin: '760613399663',
      representativeName: 'Захаров Сергей Михайлович',
      powerOfAttorneyNumber: '1-2471',
      powerOfAttorneyDate: '14.09.2026',
    };
    const { state } = await walk({ service, outcome: 'approved', applicant: 'represented', answers });
    expect(state).toMatchObject({
      status: 'completed',
      registry: {
        individuals: { state: 'answered' },
        notary: { state: 'answered', answer: { revokedOn: null } },
      },
    });
    expect(state.delivery?.by.role).toBe('psc-operator');
  });
});
