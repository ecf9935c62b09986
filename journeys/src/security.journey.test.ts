import { demonstrationPassword as password } from '@qyzmet/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpPerson } from './http-person.ts';
import { type ProductUnderTest, startUnderTest } from './running-product.ts';

const mother = '910227499021';
const welder = '880614399019';
const apply = '/kk/services/kz-tayinsha/unemployed-certificate/apply';
let under: ProductUnderTest;

beforeAll(async () => {
  under = await startUnderTest();
});
afterAll(() => under.stop());

async function begun(iin: string): Promise<{ person: HttpPerson; form: string; caseId: string }> {
  const person = new HttpPerson(under.address);
  await person.logIn(iin, password);
  const form = (await person.get(apply)).headers.get('location') ?? '';
  return { person, form, caseId: form.split('/')[3] ?? '' };
}

describe('the doors of the product', () => {
  it('send strict headers with every page, and no script of others', async () => {
    const { headers } = await new HttpPerson(under.address).get('/kk');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('refuse a form without its token or from another site', async () => {
    const person = new HttpPerson(under.address);
    expect((await person.post('/kk/log-in', { iin: mother, password, csrf: 'forged' })).status).toBe(403);
    const foreign = await fetch(`${under.address}/kk/log-in`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site', accept: 'text/html' },
      body: new URLSearchParams({ iin: mother, password, csrf: await person.token('/kk/log-in') }),
    });
    expect(foreign.status).toBe(403);
  });

  it('lead nowhere outside after a log-in', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/kk/../../evil']) {
      const person = new HttpPerson(under.address);
      const entered = await person.post('/kk/log-in', { iin: mother, password, next });
      expect(entered.headers.get('location')).toMatch(/^\/kk\//);
      expect(entered.headers.get('location')).not.toContain('evil');
    }
  });

  it('say the same of an unknown person and of a wrong password, citing the refusal of the law', async () => {
    const wrong = await new HttpPerson(under.address).logIn(mother, 'not the password');
    const unknown = await new HttpPerson(under.address).logIn('900101300017', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const words = /ЖСН немесе құпиясөз дұрыс емес/;
    expect(await wrong.text()).toMatch(words);
    expect(await unknown.text()).toMatch(words);
    const malformed = await new HttpPerson(under.address).logIn('123456789012', password);
    expect(await malformed.text()).toContain('бақылау саны');
  });

  it('hide the application of another person, in every place that could show it', async () => {
    const { form, caseId } = await begun(mother);
    const stranger = new HttpPerson(under.address);
    await stranger.logIn(welder, password);
    for (const path of [
      form,
      ...['', '/answers', '/sign', '/request.json', '/receipt', '/result.pdf', '/state.json', '/survey'].map(
        (rest) => `/kk/applications/${caseId}${rest}`,
      ),
    ])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    const visitor = new HttpPerson(under.address);
    expect((await visitor.get(form)).headers.get('location')).toMatch(/^\/kk\/log-in\?next=/);
  });

  it('do not let what a register said be typed over', async () => {
    const { person, form } = await begun(welder);
    await person.post(
      form,
      { fullName: 'Басқа Адам', iin: mother, address: 'Жаңа мекенжай', phone: '+7 701 111 11 11' },
      form,
    );
    const page = await (await person.get(form)).text();
    expect(page).toContain('Ковальчук Андрей Викторович');
    expect(page).toContain('Жаңа мекенжай');
    expect(page).not.toContain('Басқа Адам');
  });

  it('keep what was typed when the session has ended in the middle of a form', async () => {
    const { person, form } = await begun(mother);
    const csrf = await person.token(form);
    await under.product.store.sessions.closeAllOf(mother);
    const answer = await person.post(form, { address: 'Тайынша, Абай 99', phone: '+7 701 222 33 44', csrf });
    expect(answer.headers.get('location')).toMatch(/log-in.*expired=yes/);
    await person.logIn(mother, password);
    expect(await (await person.get(form)).text()).toContain('Тайынша, Абай 99');
  });

  it('open one application for two clicks, and take one form once', async () => {
    const person = new HttpPerson(under.address);
    await person.logIn('850919399041', password);
    await Promise.all([person.get(apply), person.get(apply), person.get(apply)]);
    const { total } = await under.product.store.cases.casesOf({
      system: 'portal',
      of: { applicant: '850919399041' },
      page: { limit: 9 },
    });
    expect(total).toBe(1);
  });

  it('answer a missing page and a malformed id as pages with a way on', async () => {
    const person = new HttpPerson(under.address);
    const missing = await person.get('/kk/services/nowhere/nothing');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('href=');
    await person.logIn(mother, password);
    expect((await person.get("/kk/applications/' or 1=1--/sign")).status).toBe(404);
  });

  it('change the language of a page and keep what was typed, and check nothing', async () => {
    const { person, form } = await begun(welder);
    const switched = await person.post(form, { phone: '12', 'switch-language': 'ru' }, form);
    expect(switched.headers.get('location')).toBe(form.replace('/kk/', '/ru/'));
    const page = await (await person.get(form.replace('/kk/', '/ru/'))).text();
    expect(page).toContain('value="12"');
    expect(page).not.toContain('govuk-error-summary');
  });

  it('slow down whoever guesses passwords', async () => {
    const person = new HttpPerson(under.address);
    const csrf = await person.token('/kk/log-in');
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => person.post('/kk/log-in', { iin: mother, password: 'guess', csrf })),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(5);
  });
});
