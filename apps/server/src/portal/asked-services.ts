import { localDate } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import { type Frame, paths, translator } from '@qyzmet/web';
import { frameOf, type PageRequest } from '../http/page-request.ts';
import { askedDay, momentOfDay } from '../law/as-of.ts';
import { isFound } from '../law/is-found.ts';
import { providerText } from '../law/places.ts';
import { type ReadableService, readableServices } from '../law/services-on-day.ts';
import type { Product } from '../product.ts';

/** Services that can be read on the day that the page asks for, `?asOf=`, or today. */
export function readableOn(product: Product, page: PageRequest): readonly ReadableService[] {
  const day = askedDay(page.query);
  return day === undefined
    ? readableServices(product.law, page.now, localDate(page.now))
    : readableServices(product.law, momentOfDay(day), day);
}

/** The frame of a page about the law of that day. */
export async function datedFrame(product: Product, page: PageRequest): Promise<Frame> {
  const asOf = askedDay(page.query);
  return { ...(await frameOf(product, page)), ...(asOf ? { asOf } : {}) };
}

/** The service of the address on that day. @throws QyzmetError page-not-found */
export function getReadable(product: Product, page: PageRequest): ReadableService {
  const id = `${page.params.territory}/${page.params.service}`;
  const service = readableOn(product, page).find((each) => each.id === id);
  if (!service) throw new QyzmetError('page-not-found', { path: paths.services() });
  return service;
}

/** Services of the catalogue by words: those that run today, or all that can be read on another day. */
export function catalogueOf(product: Product, page: PageRequest, query: string): readonly ReadableService[] {
  if (askedDay(page.query) === undefined)
    return product.law
      .search(query, page.now)
      .map((service) => ({ id: service.id, edition: service.edition, adopted: service }));
  return readableOn(product, page).filter(({ adopted, edition }) => {
    const { title, act } = edition.regulation;
    const body = adopted ? providerText(adopted) : act.issuer;
    return isFound(query, [title.kk, title.ru, title.en, body.kk, body.ru]);
  });
}

/** Why nobody can apply by the page of this service; undefined where one can. */
export function whyBlocked(page: PageRequest, { adopted }: ReadableService): string | undefined {
  const t = translator(page.language);
  const day = askedDay(page.query);
  if (day !== undefined) return t('as-of.blocked', { date: day.split('-').reverse().join('.') });
  return adopted ? undefined : t('as-of.not-adopted');
}
