import type { Command } from '@qyzmet/case-engine';
import { generalKind, standingOf, verifyPublication } from '@qyzmet/queue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestProduct, type TestProduct } from '../testing/start-test-product.ts';
import {
  educationOfficer as by,
  educationBody,
  type InventedChild,
  waitingChild,
} from '../testing/waiting-child.ts';
import { closePlace, offerPlace, openPlace } from './keep-queue.ts';
import type { KeptQueue } from './queue-law.ts';

let running: TestProduct;
let queue: KeptQueue;

beforeAll(async () => {
  running = await startTestProduct();
  const { product, clock } = running;
  const found = product.queueLibrary.find({ body: educationBody, service: 'preschool-queue' }, clock.now());
  if (!found) throw new Error('no queue is kept');
  queue = found;
  await product.store.queues.addPreschool(
    {
      id: 'test-preschool',
      body: educationBody,
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

const parent = { iin: '920514499507', name: 'Қуанышева Назгүл Берікқызы' };
const child = (change: Partial<InventedChild> = {}): InventedChild => ({
  iin: '241011699545',
  name: 'Серік Медина Жандосқызы',
  birthDate: '2024-10-11',
  parent,
  ...change,
});
const older = { iin: '220630599538', name: 'Серік Нұрислам Жандосұлы', birthDate: '2022-06-30' };

async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('it does not happen');
}
async function memberOf(caseId: string) {
  const member = await running.product.store.queues.findMember({ caseId });
  if (!member) throw new Error('not in the queue');
  return member;
}
async function placeOf(caseId: string) {
  const { hash } = await memberOf(caseId);
  const { members } = await running.product.store.queues.state(queue.id);
  return standingOf(hash, members, '2026-11-24', queue.rules)?.place;
}
async function freePlace(group: string, kind = generalKind): Promise<string> {
  const { product } = running;
  const before = new Set((await product.store.queues.openPlaces(queue.id)).map(({ id }) => id));
  expect((await openPlace(product, queue, { preschool: 'test-preschool', group, kind }, by)).ok).toBe(true);
  const places = await product.store.queues.openPlaces(queue.id);
  return places.find(({ id }) => !before.has(id))?.id ?? '';
}
const answer = (consent: boolean): Command => ({
  type: 'perform',
  by,
  step: 'answer-offer',
  input: { kind: 'offer-answer', consent },
});
const offered = (caseId: string, place: string) =>
  until(async () => {
    const state = (await running.product.cases.find('office', caseId))?.state;
    return state?.queueing?.offer?.place.id === place ? state : undefined;
  });

describe('the queue of an education department', () => {
  it('takes a granted child in by the moment of registration, privilege first if a paper proves it', async () => {
    const { product, clock } = running;
    const first = await waitingChild(product, child(older));
    clock.move(60_000);
    const claimed = await waitingChild(product, child({ ...older, privilege: 'claimed' }));
    clock.move(60_000);
    const proven = await waitingChild(product, child({ ...older, privilege: 'proven' }));
    expect(await placeOf(proven.caseId)).toBe(1);
    expect(await placeOf(first.caseId)).toBe(2);
    expect(await placeOf(claimed.caseId)).toBe(3);
    expect(await memberOf(claimed.caseId)).toMatchObject({
      privilege: false,
      cohort: 2022,
      groupAtJoin: 'from-4',
      placeAtJoin: 2,
      since: claimed.registeredAt,
      code: claimed.queueing?.code,
    });
    const told = await product.store.notifications.of(parent.iin, { limit: 10 });
    expect(told.rows[0]?.text.kk).toContain(proven.queueing?.code);
  });

  it('offers a place, keeps the child after a decline, lets it go with consent', async () => {
    const { product } = running;
    const { caseId } = await waitingChild(product, child());
    const { hash } = await memberOf(caseId);
    const [one, two] = [await freePlace('under-2'), await freePlace('under-2')];
    expect((await offerPlace(product, queue, { place: one, member: hash, by })).ok).toBe(true);
    const state = await offered(caseId, one);
    // Five working days: Tuesday the 24th to the close of Tuesday, 1 December.
    expect(state).toMatchObject({
      step: 'answer-offer',
      queueing: {
        offer: { answerBy: '2026-12-01T13:00:00.000Z', place: { name: { kk: '«Күншуақ» бөбекжайы' } } },
      },
    });
    await product.cases.execute('office', caseId, [answer(false)]);
    await until(async () => ((await memberOf(caseId)).declines === 1 ? true : undefined));
    expect(await placeOf(caseId)).toBe(1);
    expect(await offerPlace(product, queue, { place: one, member: hash, by })).toMatchObject({
      error: { code: 'refused-before' },
    });
    expect((await offerPlace(product, queue, { place: two, member: hash, by })).ok).toBe(true);
    await product.cases.execute('office', caseId, [answer(true)]);
    await until(async () => (await memberOf(caseId)).leftAt ?? undefined);
    expect((await product.cases.find('office', caseId))?.state).toMatchObject({
      step: 'sign-result',
      document: { layout: 'preschool-referral/v1' },
    });
    expect((await closePlace(product, queue, one)).ok).toBe(true);
  });

  it('tells the case of an offer even when the process dies right after the queue has decided', async () => {
    const { product } = running;
    const { caseId } = await waitingChild(product, child());
    const { hash } = await memberOf(caseId);
    const place = await freePlace('under-2');
    const dying = {
      ...product,
      cases: { find: () => Promise.reject(new Error('kill -9')) } as unknown as typeof product.cases,
    };
    await expect(offerPlace(dying, queue, { place, member: hash, by })).rejects.toThrow('kill -9');
    expect(await offered(caseId, place)).toMatchObject({ step: 'answer-offer' });
    await product.cases.execute('office', caseId, [answer(true)]);
    await until(async () => (await memberOf(caseId)).leftAt ?? undefined);
  });

  it('lets two officers offer one place once, and one child one place', async () => {
    const { product } = running;
    const cases = [await waitingChild(product, child()), await waitingChild(product, child())];
    const hashes = await Promise.all(cases.map(async ({ caseId }) => (await memberOf(caseId)).hash));
    const places = [await freePlace('under-2'), await freePlace('under-2')];
    const reason = 'Екі қызметкер бір сәтте';
    const outcomes = await Promise.all(
      hashes.flatMap((member) =>
        places.map((place) => offerPlace(product, queue, { place, member, reason, by })),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
    const state = await product.store.queues.state(queue.id);
    const offers = hashes.map((hash) => state.members.get(hash)?.offer);
    expect(offers.toSorted()).toEqual(places.toSorted());
    for (const [index, { caseId }] of cases.entries()) {
      await offered(caseId, offers[index] ?? '');
      await product.cases.execute('office', caseId, [answer(true)]);
      await until(async () => (await memberOf(caseId)).leftAt ?? undefined);
    }
  });

  it('ends an offer that nobody answers, as the body has set it, and offers the place to the next', async () => {
    const { product, clock } = running;
    const { caseId } = await waitingChild(product, child());
    clock.move(60_000);
    const next = await waitingChild(product, child());
    const place = await freePlace('under-2');
    await offerPlace(product, queue, { place, member: (await memberOf(caseId)).hash, by });
    clock.move(8 * 24 * 3_600_000);
    await until(async () => {
      const found = await product.cases.find('office', caseId);
      return found?.state.queueing?.offer === null ? true : undefined;
    });
    await until(async () =>
      (await product.store.queues.state(queue.id)).places.get(place)?.offeredTo === null ? true : undefined,
    );
    expect(await placeOf(caseId)).toBe(1);
    const { hash } = await memberOf(next.caseId);
    expect((await offerPlace(product, queue, { place, member: hash, by })).ok).toBe(true);
    const { movements } = await product.store.queues.publication(queue.id);
    expect(movements.at(-1)?.movement).toMatchObject({ type: 'offered', member: hash, passed: [] });
  });

  it('offers a special place to a child with the paper alone', async () => {
    const { product } = running;
    const plain = await waitingChild(product, child(older));
    const special = await waitingChild(product, child({ ...older, papers: ['commission-conclusion'] }));
    const place = await freePlace('from-4', 'corrective');
    const offer = async (caseId: string) =>
      offerPlace(product, queue, { place, member: (await memberOf(caseId)).hash, by });
    expect(await offer(plain.caseId)).toMatchObject({ error: { code: 'papers-lacking' } });
    expect((await offer(special.caseId)).ok).toBe(true);
  });

  it('publishes a ledger that proves itself', async () => {
    const { state, movements } = await running.product.store.queues.publication(queue.id);
    const { ageOn, groups } = queue.rules;
    expect(movements.length).toBeGreaterThan(20);
    expect(
      verifyPublication({
        format: 'qyzmet-queue/1',
        asOf: '2026-11-24T05:00:00.000Z',
        ...queue.id,
        rules: { ageOn, groups },
        waiting: [...state.members.values()],
        movements,
      }),
    ).toEqual([]);
  });
});
