import { QyzmetError } from '@qyzmet/kernel';
import {
  actTextPage,
  cataloguePage,
  clauseLabel,
  homePage,
  paths,
  type ServiceCardModel,
  servicePage,
  translator,
} from '@qyzmet/web';
import { frameOf, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { providerText } from '../law/places.ts';
import type { ReadableService } from '../law/services-on-day.ts';
import { EditionWords } from '../present/edition-words.ts';
import { actModel, serviceModel } from '../present/service-page.ts';
import type { Product } from '../product.ts';
import { catalogueOf, datedFrame, getReadable, whyBlocked } from './asked-services.ts';
import { chosenPlace, placeModels, placeOf } from './chosen-place.ts';
import { portalApplications, waitingItems } from './portal-lists.ts';

/** Home, catalogue and search, the page of a service, the whole text of its act. */
export function addCatalogueRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/', async (page) => {
    const services = catalogueOf(product, page, '');
    const applications = page.signedIn
      ? await portalApplications(product, page, page.signedIn.party.iin)
      : [];
    const place = chosenPlace(page, services);
    const here = services.filter((service) => placeOf(service) === place);
    return sendPage(
      page,
      homePage({
        frame: await frameOf(product, page),
        places: placeModels(page, services, place, '/'),
        district: here[0]?.adopted?.territory[page.language] ?? null,
        services: here.map((service) => serviceCard(service, page)),
        waiting: waitingItems(applications, page),
        applications: applications.filter(({ running }) => running).map(({ card }) => card),
      }),
    );
  });

  routes.get('/services', async (page) => {
    const query = (page.query.q ?? '').slice(0, 200).trim();
    const everywhere = catalogueOf(product, page, query);
    const place = chosenPlace(page, catalogueOf(product, page, ''));
    const found = place ? everywhere.filter((service) => placeOf(service) === place) : everywhere;
    return sendPage(
      page,
      cataloguePage({
        frame: await datedFrame(product, page),
        query,
        total: found.length,
        places: placeModels(page, everywhere, place, '/services'),
        services: found.map((service) => serviceCard(service, page)),
      }),
    );
  });

  routes.get('/services/:territory/:service', async (page) => {
    const service = getReadable(product, page);
    const words = new EditionWords(service.edition, page.language);
    const blocked = whyBlocked(page, service);
    const model = serviceModel({
      frame: await datedFrame(product, page),
      words,
      service,
      ...(blocked ? { blocked } : {}),
    });
    return sendPage(page, servicePage(model));
  });

  routes.get('/services/:territory/:service/act', async (page) => {
    const service = getReadable(product, page);
    const words = new EditionWords(service.edition, page.language);
    const t = translator(page.language);
    return sendPage(
      page,
      actTextPage({
        frame: await datedFrame(product, page),
        service: { id: service.id, title: words.title },
        act: actModel(words),
        clauses: service.edition.text.clauses.map((clause) => ({
          id: clause.id,
          label: clauseLabel(clause.id, t),
          kk: clause.kk,
          heading: !clause.normative,
          ...(clause.restored ? { restored: true } : {}),
        })),
      }),
    );
  });
}

/** @throws QyzmetError page-not-found */
export function findService(product: Product, page: PageRequest): AdoptedService {
  const id = `${page.params.territory}/${page.params.service}`;
  const service = product.law.findService(id, page.now);
  if (!service) throw new QyzmetError('page-not-found', { path: paths.services() });
  return service;
}

function serviceCard(service: ReadableService, page: PageRequest): ServiceCardModel {
  const words = new EditionWords(service.edition, page.language);
  const repealed = service.edition.regulation.act.repealed !== undefined;
  const note = {
    kk: 'көрсетілім: қаулының күші жойылған',
    ru: 'демонстрация: акт утратил силу',
    en: 'demonstration: act repealed',
  };
  return {
    id: service.id,
    title: words.title,
    provider: words.say(
      service.adopted ? providerText(service.adopted) : service.edition.regulation.act.issuer,
    ),
    ...(repealed && service.adopted ? { note: words.say(note) } : {}),
  };
}
