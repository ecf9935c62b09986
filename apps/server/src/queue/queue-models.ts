import { localDate } from '@qyzmet/case-engine';
import type { Language } from '@qyzmet/kernel';
import { generalKind, groupOf, lineOfGroup, type Movement, type QueueState, standingOf } from '@qyzmet/queue';
import type { Step } from '@qyzmet/regulation';
import type { Preschool, QueueMember, QueueOffer, WrittenMovement } from '@qyzmet/store';
import {
  type OwnPlaceModel,
  type QueuePageModel,
  type QueueSettingsModel,
  type TimelineItem,
  type Translate,
  translator,
} from '@qyzmet/web';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import type { KeptQueue } from './queue-law.ts';

/** The queue of one body in one language. */
export class QueueWords {
  readonly queue: KeptQueue;
  readonly words: EditionWords;
  readonly t: Translate;
  readonly #preschools: ReadonlyMap<string, Preschool>;

  constructor(queue: KeptQueue, language: Language, preschools: readonly Preschool[]) {
    this.queue = queue;
    this.words = new EditionWords(queue.edition, language);
    this.t = translator(language);
    this.#preschools = new Map(preschools.map((preschool) => [preschool.id, preschool]));
  }

  get language(): Language {
    return this.words.language;
  }

  get settings(): QueueSettingsModel {
    const { body, rules, demonstration } = this.queue;
    return {
      body: this.words.say(body.name),
      demonstration,
      ageOn: rules.ageOn,
      groups: rules.groups.map(({ title }) => this.words.say(title)),
      answerWithin: rules.answerWithin,
      noAnswer: rules.noAnswer,
      declinesAllowed: rules.declinesAllowed,
    };
  }

  group(id: string | null | undefined): string {
    const group = this.queue.rules.groups.find((candidate) => candidate.id === id);
    return group ? this.words.say(group.title) : '—';
  }

  kind(id: string): string {
    if (id === generalKind) return this.t('queue.general');
    const kind = this.queue.law.kinds.find((candidate) => candidate.id === id);
    return kind ? this.words.say(kind.title) : id;
  }

  /** Preschools have their names in the two languages of the state. */
  preschool(id: string): string {
    const preschool = this.#preschools.get(id);
    return preschool ? this.pair(preschool.name) : '—';
  }

  pair({ kk, ru }: { readonly kk: string; readonly ru: string }): string {
    return this.language === 'kk' ? kk : ru;
  }

  get cites(): QueuePageModel['cites'] {
    const { law, edition } = this.queue;
    const steps = Object.values(edition.regulation.channels).flatMap((channel) => channel?.steps ?? []);
    const citesOf = (chosen: readonly Step[]) =>
      this.words.cite([...new Set(chosen.flatMap(({ cites }) => cites))]);
    const answers = steps.filter(({ kind }) => kind === 'answer-offer');
    const keeping = steps.filter(({ id }) => answers.some(({ onFail }) => onFail === id));
    return {
      order: this.words.cite(law.privilege.cites),
      offer: citesOf(steps.filter(({ kind }) => kind === 'offer')),
      answer: citesOf([...answers, ...keeping]),
      month: this.words.cite(law.registerWithin.cites),
    };
  }

  movement({ movement }: WrittenMovement): string {
    const short = 'member' in movement ? movement.member.slice(0, 8) : '';
    switch (movement.type) {
      case 'opened':
        return this.t('queue.movement.opened', { preschool: this.preschool(movement.preschool) });
      case 'closed':
        return this.t('queue.movement.closed');
      case 'offered':
        return movement.passed.length > 0
          ? this.t('queue.movement.offered-passing', { member: short, count: movement.passed.length })
          : this.t('queue.movement.offered', { member: short });
      default:
        return this.t(`queue.movement.${movement.type}`, { member: short });
    }
  }
}

export async function queueWordsOf(
  product: Product,
  queue: KeptQueue,
  language: Language,
): Promise<QueueWords> {
  return new QueueWords(queue, language, await product.store.queues.preschools(queue.id.body));
}

/** The groups with how many wait in each, on a local day. */
export function countsOf({ rules }: KeptQueue, state: QueueState, day: string): ReadonlyMap<string, number> {
  const counts = new Map(rules.groups.map(({ id }) => [id, 0]));
  for (const { cohort } of state.members.values()) {
    const id = groupOf(cohort, day, rules)?.id;
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export function rowsOf(
  { rules }: KeptQueue,
  state: QueueState,
  group: string,
  day: string,
  own: string | undefined,
): QueuePageModel['rows'] {
  return lineOfGroup(state.members.values(), group, day, rules).map((member, index) => ({
    place: index + 1,
    hash: member.hash,
    privilege: member.privilege,
    since: new Date(member.since),
    offered: member.offer !== null,
    own: member.hash === own,
  }));
}

/** What the family that holds the ticket sees: its row, its offer, and all that was done to it. */
export async function ownPlaceOf(
  product: Product,
  words: QueueWords,
  member: QueueMember,
  state: QueueState,
  now: Date,
): Promise<OwnPlaceModel> {
  const { queues } = product.store;
  const { queue } = words;
  const [movements, offers, passings] = await Promise.all([
    queues.movementsOf(queue.id, member.hash),
    queues.offersTo(queue.id, member.hash),
    queues.passingsOf(queue.id, member.hash),
  ]);
  const [found, preschools] = await Promise.all([
    product.cases.find('office', member.caseId),
    preschoolsOf(product, [...offers, ...passings]),
  ]);
  const nameOf = (place: string) => words.preschool(preschools.get(place) ?? '');
  const standing = standingOf(member.hash, state.members, localDate(now), queue.rules);
  const offer = offers.find(({ outcome }) => outcome === null);
  const told = found?.state.queueing?.offer;
  const taken = offers.find(({ outcome }) => outcome === 'taken');
  const last = movements.findLast(({ movement }) => movement.type === 'put-last');
  return {
    number: member.number,
    hash: member.hash,
    since: new Date(found?.state.queueing?.since ?? member.since),
    putLastAt: last ? new Date(last.movement.at) : null,
    privilege: member.privilege,
    standing: standing
      ? { place: standing.place, of: standing.of, group: words.group(standing.group.id) }
      : null,
    placeAtJoin: member.placeAtJoin,
    offer:
      offer && told
        ? {
            preschool: words.pair(told.place.name),
            address: words.pair(told.place.address),
            phone: told.place.phone,
            group: words.pair(told.place.group),
            answerBy: new Date(offer.answerBy),
          }
        : null,
    taken: taken ? nameOf(taken.place) : null,
    course: courseOf(words, movements, passings, nameOf),
  };
}

function courseOf(
  words: QueueWords,
  movements: readonly WrittenMovement[],
  passings: readonly QueueOffer[],
  nameOf: (place: string) => string,
): readonly TimelineItem[] {
  const { t } = words;
  const cites = words.cites;
  const moved = movements.map(({ movement }): TimelineItem & { readonly at: Date } => ({
    title: eventOf(t, movement, nameOf),
    at: new Date(movement.at),
    state: 'done',
    cites: movement.type === 'offered' ? cites.offer : movement.type === 'joined' ? [] : cites.answer,
  }));
  const passed = passings.map(({ at, place, reason }): TimelineItem & { readonly at: Date } => ({
    title: t('queue.event.passed', { preschool: nameOf(place), reason: reason ?? '—' }),
    at: new Date(at),
    state: 'bad',
    cites: [],
  }));
  return [...moved, ...passed].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function eventOf(t: Translate, movement: Movement, nameOf: (place: string) => string): string {
  switch (movement.type) {
    case 'offered':
    case 'declined':
    case 'unanswered':
    case 'taken':
      return t(`queue.event.${movement.type}`, { preschool: nameOf(movement.place) });
    case 'put-last':
      return t('queue.event.put-last');
    default:
      return t('queue.event.joined');
  }
}

/** Place → preschool. */
async function preschoolsOf(
  product: Product,
  offers: readonly QueueOffer[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(offers.map(({ place }) => place))];
  const places = await Promise.all(ids.map((id) => product.store.queues.findPlace(id)));
  return new Map(places.flatMap((place) => (place ? [[place.id, place.preschool] as const] : [])));
}
