import type { Language, Text } from '@qyzmet/kernel';
import type { Body, Channel, Statement } from '@qyzmet/regulation';
import { drawProcess } from '@qyzmet/regulation/bpmn';
import type { ActModel, CitedText, DistrictPlaces, Frame, PlaceModel, ServiceModel } from '@qyzmet/web';
import { paths, queuePaths } from '@qyzmet/web';
import { placesOfChannel, providerText } from '../law/places.ts';
import type { ReadableService } from '../law/services-on-day.ts';
import type { EditionWords } from './edition-words.ts';
import { channelTitles } from './law-words.ts';

export interface ServicePageFacts {
  readonly frame: Frame;
  readonly words: EditionWords;
  readonly service: ReadableService;
  /** Why nobody can apply by this page. */
  readonly blocked?: string;
}

/** The service page, made from the regulation alone. */
export function serviceModel({ frame, words, service, blocked }: ServicePageFacts): ServiceModel {
  const { regulation } = words.edition;
  const statements = (...topics: readonly Statement['topic'][]): readonly CitedText[] =>
    regulation.statements
      .filter(({ topic }) => topics.includes(topic))
      .map((statement) => words.stated(statement.text, statement));
  const listed = (
    items: readonly { title: CitedText['text'] | Statement['text']; cites: readonly string[] }[],
  ) => items.map((item) => words.stated(item.title as Statement['text'], item));
  return {
    frame,
    id: service.id,
    title: words.title,
    provider: words.say(service.adopted ? providerText(service.adopted) : regulation.act.issuer),
    act: actModel(words),
    applicants: statements('applicants'),
    documents: listed(regulation.documents),
    duration: statements('duration'),
    cost: statements('cost'),
    results: listed(regulation.results),
    refusals: listed(regulation.refusals),
    channels: channelsOf(words).map((channel) => ({
      title: words.say(channelTitles[channel]),
      places: service.adopted ? placesByDistrict(placesOfChannel(service.adopted, channel), words) : [],
    })),
    contacts: statements('contact', 'status'),
    flows: channelsOf(words).map((channel) => ({
      channel: words.say(channelTitles[channel]),
      picture: drawProcess(regulation, channel, words.language),
      steps: stepsOf(words, channel),
    })),
    ...(regulation.queue && service.adopted ? { queuePath: queuePaths.list() } : {}),
    ...(blocked ? { startBlocked: { text: blocked, cites: [] } } : {}),
    ...(regulation.channels.portal && !blocked ? { startPath: paths.start(service.id) } : {}),
  };
}

function placesByDistrict(bodies: readonly Body[], words: EditionWords): readonly DistrictPlaces[] {
  const districts = [...new Map(bodies.map(({ district }) => [district.id, district])).values()];
  return districts.map(({ id, name }) => ({
    district: words.say(name),
    places: bodies.filter(({ district }) => district.id === id).map((body) => placeIn(body, words.language)),
  }));
}

/** Where a body is found. */
export function placeIn({ address, name, phone }: Body, language: Language): PlaceModel {
  return { name: name[language], address: address[language], ...(phone ? { phone } : {}) };
}

export function actModel(words: EditionWords): ActModel {
  const { inForce, repealed } = words.edition.regulation.act;
  return {
    title: words.actTitle,
    inForceFrom: new Date(`${inForce.from}T00:00:00+05:00`),
    ...(inForce.to
      ? { repealedOn: new Date(`${inForce.to}T00:00:00+05:00`) }
      : repealed
        ? { repealedOn: 'unknown' as const }
        : {}),
    ...(repealed?.by ? { repealedBy: words.say(repealingAct(repealed.by)) } : {}),
  };
}

function repealingAct({ number, date }: { readonly number: string; readonly date: string }): Text {
  const day = date.split('-').reverse().join('.');
  return {
    kk: `Күшін жойған қаулы: ${day}, № ${number}.`,
    ru: `Утратило силу постановлением от ${day} № ${number}.`,
    en: `Repealed by the act of ${day}, No ${number}.`,
  };
}

export function channelsOf(words: EditionWords): readonly Channel[] {
  const order: readonly Channel[] = ['portal', 'psc', 'office', 'rural-akim'];
  return order.filter((channel) => words.edition.regulation.channels[channel]);
}

function stepsOf(words: EditionWords, channel: Channel) {
  const steps = words.edition.regulation.channels[channel]?.steps ?? [];
  return steps.map((step, index) => ({
    number: String(index + 1),
    ...(step.label ? { label: step.label } : {}),
    title: words.say(step.title),
    actor: words.actor(step.actor),
    ...(step.deadline ? { deadline: words.deadline(step.deadline) } : {}),
    cites: words.cite(step.cites),
  }));
}
