import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLawLibrary } from '../law/law-library.ts';
import { DeskWalk, type WalkPlan } from '../testing/desk-walk.ts';
import type { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const windows = law.servicesOn(workingMorning).flatMap((service) =>
  (['office', 'rural-akim'] as const).flatMap((channel) => {
    const process = service.edition.regulation.channels[channel];
    // Where places are offered the queue leads the case, not the window.
    if (!process || process.steps.some(({ kind }) => kind === 'offer')) return [];
    return [[service.id, channel, service] as const];
  }),
);

/** Somebody of the territory, registered as unemployed there: some services are for them alone. */
const applicants: Readonly<Record<string, string>> = {
  'kz-aktogay': 'aktogay-unemployed',
  'kz-karaganda': 'karaganda-seeker',
  'kz-kyzylorda': 'city-unemployed',
  'kz-mangystau': 'aktau-unemployed',
  'kz-tayinsha': 'mother',
};

/** Where the law refuses only those whom the register does not know. */
const refusedApplicants: Readonly<Record<string, string>> = { 'kz-aktogay': 'aktogay-newcomer' };

let running: TestProduct;
const browsers = new Map<string, PersonWithBrowser>();
beforeAll(async () => {
  running = await startTestProduct();
});
afterAll(() => running.stop());

async function walk(plan: Omit<WalkPlan, 'applicant'>) {
  const { territory } = plan.service.adoption;
  const refused = plan.outcome === 'refused' ? refusedApplicants[territory] : undefined;
  const applicant = refused ?? applicants[territory] ?? '';
  return new DeskWalk(running, { applicant, ...plan }, browsers).walk();
}

describe.each(windows)('%s at the window: %s', (_id, channel, service) => {
  it('runs from the papers to the result in hand', async () => {
    const state = await walk({ service, channel, outcome: 'approved' });
    expect(state.status).toBe('completed');
    expect(state.delivery ?? state.information).not.toBeNull();
  });

  it('runs to a reasoned refusal in hand', async () => {
    const state = await walk({ service, channel, outcome: 'refused' });
    expect(state.status).toBe('refused');
    expect(state.delivery).not.toBeNull();
  });
});
