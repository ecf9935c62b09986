import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdoptedService } from '../law/law-library.ts';
import { openLawLibrary } from '../law/law-library.ts';
import { DeskWalk, type WalkPlan } from '../testing/desk-walk.ts';
import type { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const services = law.servicesOn(workingMorning);
const windows = services.flatMap((service) =>
  (['office', 'rural-akim'] as const).flatMap((channel) =>
    service.edition.regulation.channels[channel] ? [[service.id, channel, service] as const] : [],
  ),
);

let running: TestProduct;
const browsers = new Map<string, PersonWithBrowser>();
beforeAll(async () => {
  running = await startTestProduct();
});
afterAll(() => running.stop());

function walk(service: AdoptedService, plan: Omit<WalkPlan, 'service' | 'applicant'>) {
  return new DeskWalk(running, { service, applicant: 'mother', ...plan }, browsers);
}

describe.each(windows)('%s at the window: %s', (_id, channel, service) => {
  it('runs from the papers to the result in hand', async () => {
    const desk = walk(service, { channel, outcome: 'approved' });
    const state = await desk.walk();
    expect(state.endedAt).not.toBeNull();
    expect(state.status).toBe('completed');
    expect(state.delivery ?? state.information).not.toBeNull();
  });

  it('runs to a reasoned refusal', async () => {
    const desk = walk(service, { channel, outcome: 'refused' });
    const state = await desk.walk();
    expect(state.endedAt).not.toBeNull();
    expect(state.status).toBe('refused');
  });
});
