import { localDate } from '@qyzmet/case-engine';
import { type DemonstrationPerson, demonstrationPeople } from '@qyzmet/registries';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const operators = {
  karaganda: { login: 'karaganda-operator', iin: '951214499396', centre: 'bukhar-zhyrau-psc' },
  kyzylorda: { login: 'kyzylorda-operator', iin: '980405499436', centre: 'kyzylorda-psc-1' },
};
const registration = 'kz-karaganda/unemployed-registration';
const preschool = 'kz-kyzylorda/preschool-queue';

let running: TestProduct;

beforeAll(async () => {
  running = await startTestProduct();
}, 120_000);
afterAll(() => running.stop());

function person(id: string): DemonstrationPerson {
  const found = demonstrationPeople.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
}

function scan(name: string) {
  return new File([png], `${name}.png`, { type: 'image/png' });
}

function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

async function stateOf(caseId: string) {
  const found = await running.product.cases.find('psc', caseId);
  if (!found) throw new Error('no record');
  return found.state;
}

async function atStep(caseId: string, step: string | null) {
  for (let attempt = 0; attempt < 200 && (await stateOf(caseId)).step !== step; attempt++)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await stateOf(caseId)).step).toBe(step);
}

/** An application of this service opened at the window, up to its form. */
async function opened(
  { login, iin, centre }: (typeof operators)['karaganda'],
  service: string,
  applicant: DemonstrationPerson,
) {
  const desk = new PersonWithBrowser(running.address);
  await desk.get('/kk/psc/log-in');
  await desk.post('/kk/psc/log-in', { login, password: demonstrationPassword, window: '1' });
  const { tickets } = running.product.store;
  const now = running.clock.now();
  const day = localDate(now);
  const before = await tickets.current({ centre, day, operator: iin });
  if (before) await tickets.close({ centre, day, number: before.number, outcome: 'served', now });
  await tickets.take({ centre, day, service, now });
  await desk.get('/kk/psc');
  await desk.post('/kk/psc/call', {});
  const shown = await desk.post('/kk/psc/identify', { iin: applicant.iin, service });
  const caseId = hidden(shown.text, 'case');
  const { edition } = running.product.law.findService(service, running.clock.now()) ?? {};
  const originals = (edition?.regulation.documents ?? [])
    .filter(({ original }) => original)
    .map(({ id }) => [`original-${id}`, 'yes'] as const);
  const answer = await desk.post('/kk/psc/open', {
    iin: applicant.iin,
    service,
    case: caseId,
    'original-application': 'yes',
    name: `${applicant.surname} ${applicant.name} ${applicant.patronymic}`,
    ...Object.fromEntries(originals),
  });
  expect(answer.location).toBe(`/kk/psc/serve/${caseId}`);
  return { desk, caseId };
}

const papers = {
  inForce: { representativeIin: person('representative').iin, number: '1-2471', date: '14.09.2026' },
  revoked: { representativeIin: person('stranger').iin, number: '1-0088', date: '03.02.2025' },
  expired: { representativeIin: person('representative').iin, number: '1-1190', date: '11.04.2022' },
};

async function represented(paper: (typeof papers)['inForce'] | undefined) {
  const { desk, caseId } = await opened(operators.karaganda, registration, person('represented'));
  const answer = await desk.post(`/kk/psc/serve/${caseId}`, {
    phone: '+7 701 222 33 44',
    ...(paper
      ? {
          representativeIin: paper.representativeIin,
          representativeName: 'Захаров Сергей Михайлович',
          powerOfAttorneyNumber: paper.number,
          powerOfAttorneyDate: paper.date,
        }
      : {}),
    'file-identity-document': scan('identity'),
    next: 'yes',
  });
  expect(answer.status).toBe(303);
  return { desk, caseId };
}

describe('a representative at the centre', () => {
  it('with a power of attorney in force leads to the signature; the notaries were asked for that paper', async () => {
    const { desk, caseId } = await represented(papers.inForce);
    await atStep(caseId, 'sign');
    const { registry, form } = await stateOf(caseId);
    expect(form.iin?.value).toBe(person('represented').iin);
    expect(registry).toMatchObject({
      individuals: { state: 'answered' },
      notary: { state: 'answered', answer: { number: '1-2471', revokedOn: null } },
    });
    expect((await desk.get(`/kk/psc/serve/${caseId}/sign`)).status).toBe(200);
  });

  it('is not asked about when the applicant comes in person', async () => {
    const { caseId } = await represented(undefined);
    await atStep(caseId, 'sign');
    expect((await stateOf(caseId)).registry).not.toHaveProperty('notary');
  });

  it.each([
    ['revoked', papers.revoked, 'Сенімхат кері қайтарылған'],
    ['run out', papers.expired, 'Сенімхаттың мерзімі өткен'],
    ['unknown', { ...papers.inForce, number: '1-9999' }, 'нотариаттық жүйеде (БНАЖ) жоқ'],
  ])(
    'with a paper that is %s is told so by its paragraph, and mends it in a new request',
    async (_kind, paper, words) => {
      const { desk, caseId } = await represented(paper);
      await atStep(caseId, null);
      const page = await desk.get(`/kk/psc/applications/${caseId}`);
      expect(page.text).toContain(words);
      expect(page.text).toContain('7-тармақ, 6)');
      expect(page.text).toContain('Түзетіп, қайта тапсыру');
      const again = await desk.get(`/kk/psc/serve/${caseId}/again`);
      const next = /serve\/([0-9a-f-]{36})$/.exec(again.location)?.[1] ?? '';
      expect(next).not.toBe(caseId);
      const { step, form, attachments } = await stateOf(next);
      expect([step, form.powerOfAttorneyNumber?.value, attachments.length]).toEqual([
        'fill',
        paper.number,
        1,
      ]);
      await desk.post(`/kk/psc/serve/${next}`, {
        representativeIin: papers.inForce.representativeIin,
        powerOfAttorneyNumber: papers.inForce.number,
        powerOfAttorneyDate: papers.inForce.date,
        next: 'yes',
      });
      await atStep(next, 'sign');
    },
  );
});

describe('a child whom the civil register lacks', () => {
  it('is entered by the operator from the certificate, marked so, and the request goes on', async () => {
    const mother = person('abroad-mother');
    const { desk, caseId } = await opened(operators.kyzylorda, preschool, mother);
    const typed = {
      phone: '+7 701 222 33 44',
      childIin: '221219699552',
      childName: 'Пак Ева Андреевна',
      childBirthDate: '19.12.2022',
      privilege: 'no',
    };
    const filled = await desk.post(`/kk/psc/serve/${caseId}`, {
      ...typed,
      'file-identity-document': scan('identity'),
      'file-birth-certificate': scan('birth'),
      next: 'yes',
    });
    expect(filled.status).toBe(303);
    await atStep(caseId, 'enter-child');
    const page = await desk.get(`/kk/psc/serve/${caseId}/enter`);
    expect(page.text).toContain('АХАЖ АЖ-да дерек жоқтығы');
    expect(page.text).not.toContain('name="fullName"');
    const step = hidden(page.text, 'step');
    const faulty = await desk.post(`/kk/psc/serve/${caseId}/enter`, {
      step,
      childName: '',
      childBirthDate: 'кеше',
    });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('value="кеше"');
    const entered = await desk.post(`/kk/psc/serve/${caseId}/enter`, {
      step,
      childName: 'Пак Ева Андреевна',
      childBirthDate: '19.12.2022',
    });
    expect(entered.status).toBe(303);
    const { form, visits } = await stateOf(caseId);
    expect(form.childBirthDate).toEqual({ value: '2022-12-19', source: 'originals' });
    expect(form.fullName?.source).toBe('registry-individuals');
    expect(visits.map((visit) => visit.step)).not.toContain('enter-applicant');
    expect(visits.map((visit) => visit.step)).toContain('send-request');
  });
});

describe('a child whom the civil register knows', () => {
  async function filled(answers: Readonly<Record<string, string>>, applicant: string) {
    const { desk, caseId } = await opened(operators.kyzylorda, preschool, person(applicant));
    await desk.post(`/kk/psc/serve/${caseId}`, { phone: '+7 701 222 33 44', privilege: 'no', ...answers });
    return { desk, caseId };
  }
  const aizere = { iin: '210418699501', name: 'Қуанышева Айзере Дарханқызы', birthDate: '2021-04-18' };
  const aldiyar = { iin: '230805599510', name: 'Қуанышев Алдияр Дарханұлы', birthDate: '2023-08-05' };
  const known = (value: string) => ({ value, source: 'registry-civil' });

  it('is filled in by the IIN alone, and again when another child is named', async () => {
    const { desk, caseId } = await filled({ childIin: aizere.iin }, 'shieli-mother');
    expect((await stateOf(caseId)).form).toMatchObject({
      childIin: { value: aizere.iin, source: 'operator' },
      childName: known(aizere.name),
      childBirthDate: known(aizere.birthDate),
    });
    expect((await desk.get(`/kk/psc/serve/${caseId}`)).text).toContain('азаматтық хал актілері тіркелімі');
    await desk.post(`/kk/psc/serve/${caseId}`, {
      childIin: aldiyar.iin,
      childName: aizere.name,
      childBirthDate: '18.04.2021',
    });
    const { form } = await stateOf(caseId);
    expect([form.childName, form.childBirthDate]).toEqual([known(aldiyar.name), known(aldiyar.birthDate)]);
    const { rows } = await running.product.store.accessLog.ofApplicant(aldiyar.iin, { limit: 5 });
    expect(rows[0]).toMatchObject({
      what: 'азаматтық хал актілері тіркелімінен мәлімет сұратты',
      who: { iin: operators.kyzylorda.iin },
    });
  });

  it('is not guessed among several, and what the operator typed is not written over', async () => {
    const { caseId } = await filled({ childIin: aizere.iin, childName: 'Айзере Қ.' }, 'shieli-mother');
    const { form } = await stateOf(caseId);
    expect(form.childName).toEqual({ value: 'Айзере Қ.', source: 'operator' });
    expect(form.childBirthDate).toEqual(known(aizere.birthDate));
    const { caseId: untouched } = await filled({}, 'shieli-mother');
    expect((await stateOf(untouched)).form).not.toHaveProperty('childIin.value');
  });

  it('is filled in at once when the applicant has no other', async () => {
    const { caseId } = await filled({}, 'home-teaching');
    expect((await stateOf(caseId)).form.childIin).toEqual(known('140507599561'));
  });
});
