import { type Command, isOwnIin } from '@qyzmet/case-engine';
import { isIin, newId, QyzmetError } from '@qyzmet/kernel';
import { addressLineOf, fullNameOf, type Person, type RegistryOutcome } from '@qyzmet/registries';
import {
  type FieldError,
  formatDateTime,
  type PersonModel,
  personPage,
  pscPaths,
  translator,
} from '@qyzmet/web';
import { childValues } from '../cases/child-values.ts';
import { prefilled } from '../cases/prefill.ts';
import { stepsToForm } from '../cases/steps-to-form.ts';
import { goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { providerIn } from '../law/places.ts';
import { EditionWords } from '../present/edition-words.ts';
import { shownDate } from '../present/form-fields.ts';
import { sourceNames } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { servicesAt } from './centres.ts';
import { showDesk } from './desk-routes.ts';
import { currentTicket, mustBeOperator, type Operator, operatorFrame, sinceCall } from './operator.ts';
import { recordLook, stepOf } from './psc-case.ts';
import { centreTasks, readyRow } from './psc-lists.ts';
import { entryLimit } from './time-limits.ts';

/** Who stands at the window, the originals (table 2, action 1), and the opening of the record. */
export function addIdentifyRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/identify', async (page) => goTo(page, pscPaths.desk()));

  routes.post(
    '/psc/identify',
    async (page) => {
      const operator = mustBeOperator(page);
      const iin = (page.form.iin ?? '').replace(/\s/g, '');
      if (!isIin(iin)) {
        const message = translator(page.language)('psc.identify.iin-error');
        return showDesk(product, page, [{ field: 'iin', message }]);
      }
      return showPerson(product, page, operator, { iin, caseId: newId(page.now), errors: [] });
    },
    { perMinute: 60 },
  );

  routes.get('/psc/open', async (page) => goTo(page, pscPaths.desk()));

  routes.post(
    '/psc/open',
    async (page) => {
      const operator = mustBeOperator(page);
      const { iin = '', case: caseId = '' } = page.form;
      if (!isIin(iin) || !/^[0-9a-f-]{36}$/.test(caseId)) return goTo(page, pscPaths.desk());
      const ticket = await currentTicket(product, page, operator);
      if (!ticket) return goTo(page, pscPaths.desk());
      if (ticket.caseId) return goTo(page, pscPaths.serve(ticket.caseId));
      const service = chosenService(product, page, operator);
      const asked = await askRegistry(product, service, iin, caseId);
      const person = asked.state === 'answered' ? asked.subject : undefined;
      const name = person ? fullNameOf(person) : (page.form.name ?? '').trim();
      const errors = faultsOf(page, service, name);
      if (errors.length > 0) return showPerson(product, page, operator, { iin, caseId, errors });
      await openRecord(product, operator, { service, caseId, iin, name, person });
      const { centre, day, number } = ticket;
      await product.store.tickets.tie({ centre, day, number, caseId });
      return goTo(page, pscPaths.serve(caseId));
    },
    { perMinute: 60 },
  );
}

/** @throws QyzmetError page-not-found */
function chosenService(product: Product, page: PageRequest, { centre }: Operator): AdoptedService {
  const service = servicesAt(product, centre, page.now).find(({ id }) => id === page.form.service);
  if (!service) throw new QyzmetError('page-not-found', { path: pscPaths.desk() });
  return service;
}

function askRegistry(product: Product, service: AdoptedService, iin: string, caseId: string) {
  return product.individuals.ask({
    id: `psc/${caseId}`,
    iin,
    requester: 'qyzmet/psc',
    ground: service.edition.id,
  });
}

/** What the operator looks at: the application with its data, and each document that is asked for in the original. */
function originalsOf(page: PageRequest, { edition }: AdoptedService) {
  const words = new EditionWords(edition, page.language);
  const title = translator(page.language)('psc.identify.original-application');
  const documents = edition.regulation.documents.filter(
    ({ channels, original }) => channels.includes('psc') && original === true,
  );
  return [
    ...documents.map(({ id, title, cites, required }) => ({
      id,
      title: words.say(title),
      cites: words.cite(cites),
      required,
    })),
    {
      id: 'application',
      title,
      cites: words.cite(stepOf(words, 'check-originals')?.cites ?? []),
      required: true,
    },
  ];
}

function faultsOf(page: PageRequest, service: AdoptedService, name: string): readonly FieldError[] {
  const t = translator(page.language);
  // Nobody can have seen a paper that the applicant need not have.
  const unchecked = originalsOf(page, service).some(
    ({ id, required }) => required && page.form[`original-${id}`] !== 'yes',
  );
  return [
    ...(name === '' || name.length > 150 ? [{ field: 'name', message: t('psc.identify.name-error') }] : []),
    ...(unchecked ? [{ field: 'originals', message: t('psc.identify.originals-error') }] : []),
  ];
}

/**
 * The law's first steps in its order: log-in, ticket, identification, originals; then what is known stands in the form. The id comes
 * with the page: opening twice opens once.
 */
async function openRecord(
  product: Product,
  { centre, party: by }: Operator,
  opened: {
    readonly service: AdoptedService;
    readonly caseId: string;
    readonly iin: string;
    readonly name: string;
    readonly person: Person | undefined;
  },
): Promise<void> {
  const { caseId, iin, name, person, service } = opened;
  const provider = providerIn(service, product.law.getBody(centre));
  const applicant = { iin, name };
  const fields = service.edition.regulation.form.sections.flatMap((section) => section.fields);
  const byHand = fields.flatMap((field) => {
    const named = field.prefill === 'registry-individuals.fullName' ? name : undefined;
    const value = isOwnIin(field) ? iin : named;
    return value ? [[field.id, { value, source: 'operator' as const }] as const] : [];
  });
  const own = { ...Object.fromEntries(byHand), ...prefilled(fields, { person, body: provider }) };
  const asking = { edition: service.edition, system: 'psc', by, applicantIin: iin } as const;
  const values = { ...own, ...(await childValues(product, asking, own)) };
  const commands: readonly Command[] = [
    {
      type: 'open',
      by,
      caseId,
      system: 'psc',
      channel: 'psc',
      body: provider.id,
      centre,
      applicant,
      facts: {},
    },
    ...stepsToForm(service.edition.regulation.channels.psc, 'psc', by, applicant),
    { type: 'save-form', by, values },
  ];
  const done = await product.cases.execute('psc', caseId, commands, {
    edition: service.edition.id,
    idempotencyKey: `open/${caseId}`,
  });
  if (!done.ok) throw new QyzmetError(done.error.code, { path: pscPaths.desk() });
}

async function showPerson(
  product: Product,
  page: PageRequest,
  operator: Operator,
  asked: { readonly iin: string; readonly caseId: string; readonly errors: readonly FieldError[] },
) {
  const { caseId, errors, iin } = asked;
  const service = chosenService(product, page, operator);
  const words = new EditionWords(service.edition, page.language);
  const identify = stepOf(words, 'identify');
  const [outcome, ready, ticket] = await Promise.all([
    askRegistry(product, service, iin, caseId),
    centreTasks(product, page, operator.centre, ['hand-over'], { limit: 5, search: iin }),
    currentTicket(product, page, operator),
    recordLook(product, page, operator, { look: 'identify', cites: identify?.cites ?? [], iin }),
  ]);
  if (!ticket) return goTo(page, pscPaths.desk());
  const limit = entryLimit(words, sinceCall(ticket, page.now));
  return sendPage(
    page,
    personPage({
      frame: await operatorFrame(product, page, operator),
      iin,
      service: { id: service.id, title: words.title },
      caseId,
      registry: registryModel(page, outcome),
      name: page.form.name ?? '',
      originals: originalsOf(page, service).map((original) => ({
        ...original,
        checked: page.form[`original-${original.id}`] === 'yes',
      })),
      ready: ready.rows.map((task) => readyRow(product, page, task)),
      errors,
      ...(limit ? { limit } : {}),
      cites: words.cite(identify?.cites ?? []),
    }),
    errors.length > 0 ? 422 : 200,
  );
}

function registryModel(page: PageRequest, outcome: RegistryOutcome<Person>): PersonModel['registry'] {
  if (outcome.state !== 'answered') return { state: outcome.state };
  const t = translator(page.language);
  const { address, birthDate, document } = outcome.subject;
  return {
    state: 'answered',
    source: t('psc.identify.source', {
      source: sourceNames['registry-individuals'][page.language],
      time: formatDateTime(new Date(outcome.answeredAt)),
    }),
    rows: [
      { label: t('psc.identify.name'), value: fullNameOf(outcome.subject) },
      { label: t('psc.identify.birth'), value: shownDate(birthDate) },
      {
        label: t('psc.identify.document'),
        value: document
          ? t('psc.identify.document-value', {
              number: document.number,
              date: shownDate(document.issuedOn),
              by: document.issuedBy,
            })
          : '',
      },
      {
        label: t('psc.identify.address'),
        value: address ? addressLineOf(address, page.language === 'ru' ? 'ru' : 'kk') : '',
      },
    ],
  };
}
