import { afterAll, beforeAll, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { signAs } from '../testing/sign-as.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';

const service = '/kk/services/kz-mangystau/job-seeker-registration';
let running: TestProduct;
let isSilent = true;

beforeAll(async () => {
  running = await startTestProduct();
  const { verifier } = running.product;
  const silent = { outcome: 'unknown', reasons: ['REVOCATION_UNKNOWN'] } as const;
  Object.assign(running.product, {
    unknownSignature: 'ask-again',
    verifier: {
      ...verifier,
      verifyCms: async (request: Parameters<typeof verifier.verifyCms>[0]) => ({
        ...(await verifier.verifyCms(request)),
        ...(isSilent ? silent : {}),
      }),
    },
  });
});
afterAll(() => running.stop());

it('nobody is refused while the authority is silent, and nothing is lost', async () => {
  const person = new PersonWithBrowser(running.address);
  await person.get('/kk/log-in');
  await person.post('/kk/log-in', { iin: '980609399598', password: demonstrationPassword });
  let place = (await person.get(`${service}/apply`)).location;
  const caseId = /applications\/([0-9a-f-]{36})/.exec(place)?.[1] ?? '';
  const root = `/kk/applications/${caseId}`;
  for (let page = 0; page < 6 && !place.endsWith('/sign'); page++) {
    const answer = await person.post(place, { next: 'yes', 'idempotency-key': `${caseId}/${page}` });
    if (answer.status !== 303) throw new Error(`${place} answered ${answer.status}`);
    place = answer.location;
    if (place.endsWith('/attachments')) place = `${place}/continue`;
    await person.get(place.replace(/\/continue$/, ''));
  }
  expect(place).toBe(`${root}/sign`);
  const sign = async (key: string) => {
    const content = await person.get(`${root}/request.json`);
    const cms = await signAs(running.product, 'aktau-seeker', content.bytes);
    return person.post(`${root}/sign`, { cms, 'idempotency-key': key });
  };
  expect((await sign('one')).location).toBe(`${root}/sign`);
  expect((await person.get(`${root}/sign`)).text).toContain('Куәландырушы орталық қазір жауап бермейді');
  expect((await running.product.cases.find('portal', caseId))?.state).toMatchObject({
    request: null,
    refusal: null,
  });
  isSilent = false;
  expect((await sign('two')).location).toBe(`${root}/receipt`);
});
