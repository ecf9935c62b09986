import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';

let running: TestProduct;
const service = 'kz-tayinsha/unemployed-certificate';

beforeAll(async () => {
  running = await startTestProduct();
}, 120_000);
afterAll(() => running.stop());

describe('the handbook over HTTP', () => {
  it('lists, shows a channel and gives its BPMN', async () => {
    expect((await get('/ru/handbook')).body).toContain(`/ru/handbook/${service}"`);
    const page = await get(`/ru/handbook/${service}/psc`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('process-diagram');
    const file = await get(`/ru/handbook/${service}/psc.bpmn`);
    expect(file.type).toContain('application/bpmn+xml');
    expect(file.body).toContain('<bpmn:definitions');
    expect((await get(`/ru/handbook/${service}/rural-akim`)).status).toBe(404);
    expect((await get(`/ru/handbook/${service}/rural-akim.bpmn`)).status).toBe(404);
  });
});

describe('a page of another day', () => {
  it('shows the act that was in force, and starts no application', async () => {
    const page = await get(`/ru/services/${service}?asOf=2012-10-01`);
    expect(page.body).toContain('по состоянию на 01.10.2012');
    expect(page.body).not.toContain('/apply');
    expect((await get('/ru/services?asOf=2012-10-01')).body).toContain(`${service}?asOf=2012-10-01`);
    expect((await get(`/ru/services/${service}`)).body).toContain('/apply');
  });

  it('has no act before its force, and no day that is none', async () => {
    expect((await get(`/ru/services/${service}?asOf=2012-09-10`)).status).toBe(404);
    expect((await get('/ru/services?asOf=2012-02-30')).status).toBe(404);
  });
});

async function get(path: string) {
  const response = await fetch(`${running.address}${path}`);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: await response.text(),
  };
}
