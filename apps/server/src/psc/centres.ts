import { QyzmetError, type Text } from '@qyzmet/kernel';
import type { Body } from '@qyzmet/regulation';
import type { PageRequest } from '../http/page-request.ts';
import type { AdoptedService } from '../law/law-library.ts';
import type { Product } from '../product.ts';

/** What a person who comes for a finished document chooses at the kiosk. */
export const collectService = 'collect';

const collectTitle: Text = {
  kk: 'Дайын құжатты алу',
  ru: 'Получить готовый документ',
  en: 'Collect a finished document',
};

/** The service centres that serve today. */
export function centresOn(product: Product, now: Date): readonly Body[] {
  const centres = product.law
    .servicesOn(now)
    .flatMap((service) => (isServed(service) ? service.centres : []));
  return [...new Map(centres.map((centre) => [centre.id, centre])).values()];
}

/** What one centre takes applications for today. */
export function servicesAt(product: Product, centre: string, now: Date): readonly AdoptedService[] {
  return product.law
    .servicesOn(now)
    .filter((service) => isServed(service) && service.centres.some(({ id }) => id === centre));
}

function isServed({ edition }: AdoptedService): boolean {
  return edition.regulation.channels.psc !== undefined;
}

/** @throws QyzmetError page-not-found */
export function findCentre(product: Product, page: PageRequest, id: string | undefined): Body {
  const centre = centresOn(product, page.now).find((candidate) => candidate.id === id);
  if (!centre) throw new QyzmetError('page-not-found', { path: '/psc/kiosk' });
  return centre;
}

/** Title of what a ticket was taken for. */
export function titleOfTicket(product: Product, service: string, now: Date): Text {
  if (service === collectService) return collectTitle;
  return (
    product.law.findService(service, now)?.edition.regulation.title ?? {
      kk: service,
      ru: service,
      en: service,
    }
  );
}
