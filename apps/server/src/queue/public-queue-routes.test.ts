import { createHash } from 'node:crypto';
import { type Publication, verifyPublication } from '@qyzmet/queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';
import { educationOfficer as by, educationBody, waitingChild } from '../testing/waiting-child.ts';
import { offerPlace, openPlace } from './keep-queue.ts';

const body = educationBody;
const service = 'preschool-queue';
const parent = { iin: '920514499507', name: 'Қуанышева Назгүл Берікқызы' };
const other = { iin: '890823399522', name: 'Абдуллаев Жандос Серікұлы' };
const child = { iin: '230805599510', name: 'Қуанышев Алдияр Дарханұлы', birthDate: '2023-08-05' };
let running: TestProduct;
let family: PersonWithBrowser;
const members: { number: string; code: string; hash: string; caseId: string }[] = [];

beforeAll(async () => {
  running = await startTestProduct();
  family = new PersonWithBrowser(running.address);
  const { product, clock } = running;
  for (const applicant of [parent, other]) {
    const { caseId } = await waitingChild(product, { ...child, parent: applicant });
    const member = await product.store.queues.findMember({ caseId });
    if (member) members.push(member);
    clock.move(60_000);
  }
  await product.store.queues.addPreschool(
    {
      id: 'test-preschool',
      body,
      name: { kk: '«Күншуақ» бөбекжайы', ru: 'Ясли-сад «Куншуак»' },
      address: { kk: 'Қызылорда қаласы', ru: 'г. Кызылорда' },
      phone: '8 (7242) 00-00-00',
      demonstration: true,
    },
    by,
    clock.now(),
  );
});
afterAll(() => running?.stop());

const member = (index: number) => {
  const found = members[index];
  if (!found) throw new Error('nobody waits');
  return found;
};

describe('the public queue', () => {
  it('shows prints and no names, and the settings of the body', async () => {
    const { status, text } = await family.get(`/kk/queue/${body}/${service}?group=from-3`);
    expect(status).toBe(200);
    expect(text).toContain(member(0).hash.slice(0, 16));
    for (const secret of [child.name, child.iin, parent.name, parent.iin, member(0).number, member(0).code])
      expect(text).not.toContain(secret);
    expect(text).toContain('Мәтін үнсіз, бөлімнің баптауы шешеді');
    expect(text).toContain('5 жұмыс күні');
  });

  it('finds the own row by the code of the ticket, also from its QR code, and writes the look down', async () => {
    const { code, caseId } = member(1);
    const qr = await family.get(`/queue/${code}`);
    expect(qr).toMatchObject({ status: 302, location: `/kk/queue?code=${code}` });
    const { status, text } = await family.get(`/kk/queue?code=${code.toLowerCase().replaceAll('-', ' ')}`);
    expect(status).toBe(200);
    expect(text).toContain('2-орын');
    expect(text).toContain(
      `printf &#39;%s&#39; &#39;${member(1).number} ${code}&#39;`.replaceAll('&#39;', "'"),
    );
    const looks = await running.product.store.accessLog.ofCase('office', caseId, { limit: 5 });
    expect(looks.rows[0]).toMatchObject({
      what: 'Талон коды бойынша кезектегі орын қаралды',
      applicantIin: other.iin,
    });
  });

  it('says what is wrong with a code', async () => {
    for (const [code, words] of [
      ['', 'талондағы кодты теріңіз'],
      ['7KQ3', '16 таңба болуы керек'],
      ['7KQ3-M2XF-9A4S-PW68', 'бір таңбасы қате терілген'],
      ['0000-0000-0000-0000', 'мұндай талон берілмеген'],
    ] as const)
      expect(await family.get(`/kk/queue?code=${code}`)).toMatchObject({
        status: 422,
        text: expect.stringContaining(words),
      });
  });

  it('finds the own row by the number of the application together with the own IIN only', async () => {
    await family.get('/kk/queue');
    const typed = { queue: `${body}/${service}`, number: member(0).number, iin: parent.iin };
    expect(await family.post('/kk/queue/find', typed)).toMatchObject({
      status: 303,
      location: `/kk/queue?code=${member(0).code}`,
    });
    expect((await family.post('/kk/queue/find', { ...typed, iin: other.iin })).text).toContain(
      'кезекте бала жоқ',
    );
    const faulty = await family.post('/kk/queue/find', { ...typed, number: '', iin: '12' });
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('value="12"');
  });

  it('tells of an offer until when it is answered, and of having been passed over and why', async () => {
    const { product, clock } = running;
    const queue = product.queueLibrary.find({ body, service }, clock.now());
    if (!queue) throw new Error('no queue is kept');
    await openPlace(product, queue, { preschool: 'test-preschool', group: 'from-3', kind: 'general' }, by);
    const [place] = await product.store.queues.openPlaces(queue.id);
    const reason = 'Ата-анасы орынды күтпейтінін айтты';
    const offered = await offerPlace(product, queue, {
      place: place?.id ?? '',
      member: member(1).hash,
      reason,
      by,
    });
    expect(offered.ok).toBe(true);
    const chosen = (await family.get(`/kk/queue?code=${member(1).code}`)).text;
    expect(chosen).toContain('Сізге орын ұсынылды');
    expect(chosen).toContain('01.12.2026, 18:00');
    const passed = (await family.get(`/ru/queue?code=${member(0).code}`)).text;
    expect(passed).toContain(
      `Место предложено ребёнку после Вас: Ясли-сад «Куншуак». Записанная причина: ${reason}`,
    );
    const list = (await family.get(`/kk/queue/${body}/${service}`)).text;
    expect(list).toContain('1 бала себебі жазылып аттап өтілді');
    expect(list).not.toContain(reason);
  });

  it('publishes what proves itself, for a browser, a spreadsheet and a terminal', async () => {
    const json = JSON.parse((await family.get(`/queue/${body}/${service}/queue.json`)).text) as Publication;
    expect(verifyPublication(json)).toEqual([]);
    const { number, code, hash } = member(0);
    expect(createHash('sha256').update(`${number} ${code}`).digest('hex')).toBe(hash);
    expect(json.waiting.map((row) => row.hash)).toEqual([member(0).hash, member(1).hash]);
    expect(JSON.stringify(json)).not.toMatch(
      new RegExp(`Қуанышев|Абдуллаев|${child.iin}|${parent.iin}|${other.iin}|Ата-анасы`),
    );
    const { text: csv } = await family.get(`/queue/${body}/${service}/queue.csv`);
    expect(csv.split('\r\n')[1]).toMatch(new RegExp(`^1,from-3,${hash},no,2026-11-24T05:.*Z,2023$`));
    const { text: lines } = await family.get(`/queue/${body}/${service}/movements.txt`);
    let chain = '0'.repeat(64);
    for (const line of lines.trimEnd().split('\n')) {
      const [end = '', ...words] = line.split(' ');
      chain = createHash('sha256')
        .update(`${chain} ${words.join(' ')}`)
        .digest('hex');
      expect(chain).toBe(end);
    }
  });

  it('knows no other queue', async () => {
    expect((await family.get('/kk/queue/tayinsha-employment-department/preschool-queue')).status).toBe(404);
    expect((await family.get(`/queue/nobody/${service}/queue.json`)).status).toBe(404);
  });
});
