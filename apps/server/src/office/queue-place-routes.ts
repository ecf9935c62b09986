import { newId, QyzmetError } from '@qyzmet/kernel';
import { candidatesFor, generalKind, lineOfGroup } from '@qyzmet/queue';
import type { QueuePlace } from '@qyzmet/store';
import {
  errorOf,
  type FieldError,
  officeOfferPage,
  officePaths,
  officePlacesPage,
  preschoolFields,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { shownDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { answerDue, closePlace, offerPlace, openPlace, suitsOf } from '../queue/keep-queue.ts';
import { officeFrame } from './office-desk.ts';
import { type DeskQueue, lookAtApplicants, openDeskQueue } from './queue-desk.ts';
import { kindsOf } from './queue-routes.ts';

const mostPlaces = 50;
const shownCandidates = 15;
const longestReason = 1000;
const longestName = 200;

/** Free places of preschools, and to whom each is offered. */
export function addQueuePlaceRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/queue/places', async (page) => {
    const desk = await openDeskQueue(product, page);
    const typed = product.pendingForms.take(page.request, page.reply, officePaths.queuePlaces());
    return showPlaces(product, page, desk, typed, []);
  });

  routes.post('/office/queue/places', async (page) => {
    const desk = await openDeskQueue(product, page);
    const { preschool = '', group = '', kind = generalKind } = page.form;
    const count = Number((page.form.count ?? '').trim());
    const errors = await faultsOfPlaces(product, page, desk, { preschool, group, kind, count });
    if (errors.length > 0) return showPlaces(product, page, desk, page.form, errors);
    const key = page.form['idempotency-key'] ?? newId(page.now);
    for (let index = 1; index <= count; index++) {
      const opening = { preschool, group, kind };
      await openPlace(product, desk.queue, opening, desk.officer.party, `${key.slice(0, 60)}-${index}`);
    }
    const title = translator(page.language)('office-queue.entered', { count });
    leaveNotice(page.reply, { kind: 'good', title });
    return goTo(page, officePaths.queuePlaces());
  });

  routes.post('/office/queue/preschools', async (page) => addPreschool(product, page));
  routes.get('/office/queue/preschools', async (page) => goTo(page, officePaths.queuePlaces()));

  routes.post('/office/queue/places/:place/withdraw', async (page) => {
    const { queue } = await openDeskQueue(product, page);
    const closed = await closePlace(product, queue, page.params.place ?? '');
    const t = translator(page.language);
    leaveNotice(
      page.reply,
      closed.ok
        ? { kind: 'good', title: t('office-queue.withdrawn') }
        : { kind: 'bad', title: t('office-queue.refused.place-not-free') },
    );
    return goTo(page, officePaths.queuePlaces());
  });

  routes.get('/office/queue/places/:place/offer', async (page) => {
    const desk = await openDeskQueue(product, page);
    const place = page.params.place ?? '';
    const typed = product.pendingForms.take(page.request, page.reply, officePaths.offerPlace(place));
    return showOffer(product, page, desk, typed, []);
  });

  routes.post('/office/queue/places/:place/offer', async (page) => offer(product, page));
}

async function faultsOfPlaces(
  product: Product,
  page: PageRequest,
  desk: DeskQueue,
  typed: {
    readonly preschool: string;
    readonly group: string;
    readonly kind: string;
    readonly count: number;
  },
): Promise<readonly FieldError[]> {
  const t = translator(page.language);
  const preschools = await product.store.queues.preschools(desk.queue.id.body);
  const known = {
    preschool: preschools.some(({ id }) => id === typed.preschool),
    group: desk.queue.rules.groups.some(({ id }) => id === typed.group),
    kind: kindsOf(desk).some(({ id }) => id === typed.kind),
    count: Number.isInteger(typed.count) && typed.count >= 1 && typed.count <= mostPlaces,
  };
  return (['preschool', 'group', 'kind', 'count'] as const).flatMap((field) =>
    known[field] ? [] : [{ field, message: t(`office-queue.fault.${field}`) }],
  );
}

async function addPreschool(product: Product, page: PageRequest) {
  const desk = await openDeskQueue(product, page);
  const t = translator(page.language);
  const typed = Object.fromEntries(
    preschoolFields.map((field) => [field, (page.form[field] ?? '').trim().slice(0, longestName)]),
  );
  const errors = preschoolFields.flatMap((field) =>
    typed[field]
      ? []
      : [{ field, message: t('office-queue.fault.missing', { label: t(`office-queue.${field}`) }) }],
  );
  if (errors.length > 0) return showPlaces(product, page, desk, page.form, errors);
  await product.store.queues.addPreschool(
    {
      id: newId(page.now),
      body: desk.queue.id.body,
      name: { kk: typed['name-kk'] ?? '', ru: typed['name-ru'] ?? '' },
      address: { kk: typed['address-kk'] ?? '', ru: typed['address-ru'] ?? '' },
      phone: (typed.phone ?? '').slice(0, 60),
      demonstration: false,
    },
    desk.officer.party,
    page.now,
  );
  leaveNotice(page.reply, { kind: 'good', title: t('office-queue.added') });
  return goTo(page, officePaths.queuePlaces());
}

async function showPlaces(
  product: Product,
  page: PageRequest,
  desk: DeskQueue,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
) {
  const { queue, words, day, body } = desk;
  const { queues } = product.store;
  const [places, state, waiting, preschools] = await Promise.all([
    queues.openPlaces(queue.id),
    queues.state(queue.id),
    queues.waiting(queue.id),
    queues.preschools(queue.id.body),
  ]);
  const suits = suitsOf(queue, waiting);
  const members = new Map(waiting.map((member) => [member.hash, member]));
  const rows = places.map((place) => {
    const open = state.places.get(place.id);
    const [next] = open ? candidatesFor(open, state, day, queue.rules, suits) : [];
    return {
      place,
      offeredTo: open?.offeredTo ? members.get(open.offeredTo) : undefined,
      next: next && members.get(next.hash),
    };
  });
  const shown = rows.flatMap(({ offeredTo, next }) => [offeredTo, next]);
  await lookAtApplicants(product, page, desk, [...new Set(shown.flatMap((member) => member?.caseId ?? []))]);
  return sendPage(
    page,
    officePlacesPage({
      frame: await officeFrame(product, page),
      body,
      places: rows.map(({ place, offeredTo, next }) => ({
        id: place.id,
        preschool: words.preschool(place.preschool),
        group: words.group(place.group),
        kind: words.kind(place.kind),
        offeredTo: offeredTo?.childName ?? null,
        next: next?.childName ?? null,
      })),
      preschools: preschools.map(({ id, name, address, phone, demonstration }) => ({
        id,
        label: words.pair(name),
        address: words.pair(address),
        phone,
        demonstration,
      })),
      groups: queue.rules.groups.map(({ id, title }) => ({ id, label: words.words.say(title) })),
      kinds: kindsOf(desk),
      typed,
      errors,
      idempotencyKey: page.request.id,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

/** @throws QyzmetError page-not-found for another body's place */
async function placeOf(product: Product, page: PageRequest, { queue }: DeskQueue): Promise<QueuePlace> {
  const place = await product.store.queues.findPlace(page.params.place ?? '');
  if (place?.body !== queue.id.body || place.service !== queue.id.service)
    throw new QyzmetError('page-not-found', { path: officePaths.queuePlaces() });
  return place;
}

async function showOffer(
  product: Product,
  page: PageRequest,
  desk: DeskQueue,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
) {
  const { queue, words, day, body } = desk;
  const { queues } = product.store;
  const place = await placeOf(product, page, desk);
  const [state, waiting] = await Promise.all([queues.state(queue.id), queues.waiting(queue.id)]);
  const open = state.places.get(place.id);
  const members = new Map(waiting.map((member) => [member.hash, member]));
  const line = lineOfGroup(state.members.values(), place.group, day, queue.rules);
  const candidates = open
    ? candidatesFor(open, state, day, queue.rules, suitsOf(queue, waiting)).slice(0, shownCandidates)
    : [];
  if (!open || open.offeredTo !== null || candidates.length === 0) {
    const t = translator(page.language);
    const title =
      open?.offeredTo === null ? t('office-queue.next-none') : t('office-queue.refused.place-not-free');
    leaveNotice(page.reply, { kind: 'bad', title });
    return goTo(page, officePaths.queuePlaces());
  }
  await lookAtApplicants(
    product,
    page,
    desk,
    candidates.flatMap(({ hash }) => members.get(hash)?.caseId ?? []),
  );
  return sendPage(
    page,
    officeOfferPage({
      frame: await officeFrame(product, page),
      body,
      place: place.id,
      title: [words.preschool(place.preschool), words.group(place.group), words.kind(place.kind)].join(' · '),
      candidates: candidates.flatMap(({ hash, since, privilege }) => {
        const member = members.get(hash);
        if (!member) return [];
        return [
          {
            hash,
            place: line.findIndex((other) => other.hash === hash) + 1,
            child: member.childName,
            born: shownDate(member.birthDate),
            since: new Date(since),
            privilege,
          },
        ];
      }),
      answerBy: answerDue(product, queue, page.now),
      typed: { member: typed.member ?? '', reason: typed.reason ?? '' },
      errors,
      idempotencyKey: page.request.id,
      orderCites: words.cites.order,
      offerCites: words.cites.offer,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

const explained = [
  'place-not-free',
  'has-offer',
  'refused-before',
  'other-group',
  'papers-lacking',
  'not-waiting',
] as const;

async function offer(product: Product, page: PageRequest) {
  const desk = await openDeskQueue(product, page);
  const place = await placeOf(product, page, desk);
  const t = translator(page.language);
  const { member = '' } = page.form;
  const reason = (page.form.reason ?? '').trim();
  const faults: readonly FieldError[] = [
    ...(member === '' ? [{ field: 'member', message: t('office-queue.fault.whom') }] : []),
    ...(reason.length > longestReason
      ? [{ field: 'reason', message: t('office-queue.fault.reason-long', { max: longestReason }) }]
      : []),
  ];
  if (errorOf(faults, 'member') || errorOf(faults, 'reason'))
    return showOffer(product, page, desk, page.form, faults);
  const by = desk.officer.party;
  const offered = await offerPlace(product, desk.queue, {
    place: place.id,
    member,
    by,
    ...(reason ? { reason } : {}),
  });
  if (offered.ok) {
    const [found] = (await product.store.queues.waiting(desk.queue.id)).filter(({ hash }) => hash === member);
    const applicants = await product.store.queues.applicants(found ? [found.caseId] : []);
    const phone = [...applicants.values()][0]?.phone ?? '';
    leaveNotice(page.reply, { kind: 'good', title: t('office-queue.offered', { phone }) });
    return goTo(page, officePaths.queue());
  }
  const { error } = offered;
  if (error.code === 'reason-needed') {
    const message = t('office-queue.fault.reason', { count: error.passed.length });
    return showOffer(product, page, desk, page.form, [{ field: 'reason', message }]);
  }
  const code = explained.find((known) => known === error.code) ?? 'other';
  return showOffer(product, page, desk, page.form, [
    { field: 'member', message: t(`office-queue.refused.${code}`) },
  ]);
}
