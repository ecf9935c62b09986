import { isOwnIin } from '@qyzmet/case-engine';
import { newId, QyzmetError } from '@qyzmet/kernel';
import { fullNameOf, type Person } from '@qyzmet/registries';
import type { Body } from '@qyzmet/regulation';
import { chooseBodyPage, paths, translator } from '@qyzmet/web';
import type { SignedIn } from '../access/sign-in.ts';
import { childValues } from '../cases/child-values.ts';
import { prefilled } from '../cases/prefill.ts';
import { stepsToForm } from '../cases/steps-to-form.ts';
import { frameOf, goTo, mustBeSignedIn, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { akimOfResidence, centreOf, providerOfResidence } from '../law/places.ts';
import { EditionWords } from '../present/edition-words.ts';
import { placeIn } from '../present/service-page.ts';
import type { Product } from '../product.ts';
import { findService } from './catalogue-routes.ts';
import { applicationPages } from './portal-case.ts';
import { portalApplications } from './portal-lists.ts';

/** "Start" on the page of a service: which body gets the application, and the opening of its record. */
export function addStartRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/services/:territory/:service/apply', async (page) => {
    const service = findService(product, page);
    const signedIn = mustBeSignedIn(page);
    if (!service.edition.regulation.channels.portal)
      throw new QyzmetError('page-not-found', { path: paths.service(service.id) });
    const mine = await portalApplications(product, page, signedIn.party.iin);
    const draft = mine.find(({ draft: isOpen, state }) => isOpen && state.edition === service.edition.id);
    if (draft?.card.path) return goTo(page, draft.card.path);
    const start = { signedIn, service, person: await askPerson(product, signedIn, service) };
    const provider = chosenProvider(page, service);
    if (!provider) return showBodies(product, page, start);
    const caseId = await openApplication(product, { ...start, provider }, mine.length);
    const words = new EditionWords(service.edition, page.language);
    return goTo(page, caseId ? (applicationPages(words, caseId)[0] ?? paths.cabinet()) : paths.cabinet());
  });
}

interface Start {
  readonly signedIn: SignedIn;
  readonly service: AdoptedService;
  /** Undefined when the registry does not know the person or does not answer. */
  readonly person: Person | undefined;
}

async function askPerson(product: Product, signedIn: SignedIn, service: AdoptedService) {
  const { iin } = signedIn.party;
  const asked = await product.individuals.ask({
    id: newId(product.clock.now()),
    iin,
    requester: 'qyzmet/portal',
    ground: service.edition.id,
  });
  return asked.state === 'answered' ? asked.subject : undefined;
}

/** The only body there is, or the one that the person has chosen. */
function chosenProvider(page: PageRequest, { providers }: AdoptedService): Body | undefined {
  return providers.length === 1 ? providers[0] : providers.find(({ id }) => id === page.query.body);
}

async function showBodies(product: Product, page: PageRequest, { service, person }: Start) {
  const { language } = page;
  const home = providerOfResidence(service, person?.address);
  const akim = akimOfResidence(service, person?.address);
  const asked = page.query.body !== undefined;
  const errors = asked ? [{ field: 'body', message: translator(language)('choose-body.missing') }] : [];
  return sendPage(
    page,
    chooseBodyPage({
      frame: await frameOf(product, page),
      service: { id: service.id, title: service.edition.regulation.title[language] },
      bodies: service.providers
        .toSorted((a, b) => Number(b === home) - Number(a === home))
        .map(({ id, district, address }) => ({
          id,
          label: district.name[language],
          hint: address[language],
        })),
      chosen: home?.id ?? '',
      residence: home?.district.name[language] ?? null,
      akim: akim ? placeIn(akim, language) : null,
      errors,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

/** Opens the record with what the registry, the account and the directory know. Undefined when another tab was faster. */
async function openApplication(
  product: Product,
  { signedIn, service, person, provider }: Start & { readonly provider: Body },
  before: number,
): Promise<string | undefined> {
  const caseId = newId(product.clock.now());
  const by = signedIn.party;
  const { iin } = by;
  const account = await product.store.accounts.find(iin);
  const { form, channels } = service.edition.regulation;
  const fields = form.sections.flatMap((section) => section.fields);
  const own = {
    ...prefilled(fields, { person, account, body: provider }),
    ...Object.fromEntries(
      fields.filter(isOwnIin).map(({ id }) => [id, { value: iin, source: 'account' as const }]),
    ),
  };
  const asking = { edition: service.edition, system: 'portal', by, applicantIin: iin } as const;
  const values = { ...own, ...(await childValues(product, asking, own)) };
  const applicant = { iin, name: person ? fullNameOf(person) : by.name };
  const opened = await product.cases.execute(
    'portal',
    caseId,
    [
      {
        type: 'open',
        by,
        caseId,
        system: 'portal',
        channel: 'portal',
        body: provider.id,
        centre: centreOf(service, provider)?.id ?? null,
        applicant,
        facts: {},
      },
      ...stepsToForm(channels.portal, 'portal', by, applicant),
      { type: 'save-form', by, values },
    ],
    { edition: service.edition.id, idempotencyKey: `apply/${iin}/${service.id}/${before}` },
  );
  if (opened.ok) return caseId;
  if (opened.error.code === 'changed-meanwhile') return undefined;
  throw new QyzmetError(opened.error.code);
}
