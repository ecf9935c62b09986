import {
  type FormValue,
  isOwnIin,
  localDate,
  validateApplication,
  validateValues,
} from '@qyzmet/case-engine';
import { isIin, isLanguage, newId, QyzmetError } from '@qyzmet/kernel';
import { fullNameOf, type Person, type RegistryOutcome } from '@qyzmet/registries';
import {
  type FieldError,
  localPath,
  officePaths,
  translator,
  windowApplicationPage,
  windowPersonPage,
} from '@qyzmet/web';
import { childValues } from '../cases/child-values.ts';
import { prefilled } from '../cases/prefill.ts';
import { fillStep } from '../cases/steps-to-form.ts';
import { goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { idempotency } from '../portal/application-routes.ts';
import { EditionWords } from '../present/edition-words.ts';
import { shownErrors, typedValues } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { patiently } from '../registers/patiently.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import {
  awaitsOfficer,
  type OfficeCase,
  type Officer,
  officeFrame,
  officerOf,
  openOfficeCase,
  recordView,
} from './office-desk.ts';
import { viewWords } from './office-words.ts';
import { originalsOf, windowModel } from './window-model.ts';
import { openingCommands, windowPlace, windowProcess, windowServices } from './window-steps.ts';

/** An application at the office's own window: whose it is, originals, form and scans (6/1, 6/5). */
export function addWindowRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/window', async (page) => showPerson(product, page, []));

  for (const path of [officePaths.windowApplication(), officePaths.windowOpen()])
    routes.get(path, async (page) => {
      officerOf(product, page);
      const typed = product.pendingForms.take(page.request, page.reply, path);
      return typed.iin
        ? startApplication(product, { ...page, form: typed })
        : goTo(page, officePaths.window());
    });

  routes.post('/office/window/application', async (page) => startApplication(product, page), {
    perMinute: 240,
  });

  routes.post('/office/window/open', async (page) => openApplication(product, page), { perMinute: 240 });

  routes.get('/office/cases/:caseId/fill', async (page) => {
    const found = await openToFill(product, page);
    const typed = product.pendingForms.take(page.request, page.reply, officePaths.fill(found.state.caseId));
    const fields = formFields(found.words);
    const form = { ...found.state.form, ...typedValues(fields, typed, found.state.form, 'officer') };
    const errors = page.query.check ? faultsOf(found, page.now) : [];
    return showFill(product, page, { ...found, state: { ...found.state, form } }, errors);
  });

  routes.post(
    '/office/cases/:caseId/fill',
    async (page) => {
      const found = await openToFill(product, page);
      return fillApplication(product, page, found);
    },
    { perMinute: 240 },
  );

  routes.post('/office/cases/:caseId/fill/remove', async (page) => {
    const { state, officer } = await openToFill(product, page);
    const removed = await product.cases.execute(officer.system, state.caseId, [
      { type: 'remove-file', by: officer.party, attachment: page.form.file ?? '' },
    ]);
    if (!removed.ok) throw new QyzmetError(removed.error.code);
    return goTo(page, officePaths.fill(state.caseId));
  });
}

/** An application at the window that may still be changed. @throws QyzmetError step-not-current */
export async function openToFill(product: Product, page: PageRequest): Promise<OfficeCase> {
  const found = await openOfficeCase(product, page);
  const open = found.step?.kind === 'fill' || found.step?.kind === 'sign';
  if (!open || !awaitsOfficer(found))
    throw new QyzmetError('step-not-current', { path: officePaths.case(found.state.caseId) });
  return found;
}

function formFields(words: EditionWords) {
  return words.edition.regulation.form.sections.flatMap(({ fields }) => fields);
}

async function showPerson(product: Product, page: PageRequest, errors: readonly FieldError[]) {
  const officer = officerOf(product, page);
  const services = windowServices(product.law.servicesOn(page.now), officer);
  const [first] = services;
  const cites = first
    ? new EditionWords(first.edition, page.language).cite(
        (windowProcess(first.edition, officer)?.steps ?? [])
          .filter(({ kind }) => kind === 'identify')
          .flatMap((step) => step.cites),
      )
    : [];
  return sendPage(
    page,
    windowPersonPage({
      frame: await officeFrame(product, page),
      iin: typedIin(page),
      services: services.map(({ id, edition }) => ({ id, title: edition.regulation.title[page.language] })),
      service: page.form.service ?? '',
      errors,
      cites,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

/** The form of the law may have a field `iin` of its own, so the window's second page carries its IIN under another name. */
function typedIin(page: PageRequest): string {
  return (page.form['window-iin'] ?? page.form.iin ?? '').trim();
}

interface WindowStart {
  readonly service: AdoptedService;
  readonly words: EditionWords;
  readonly iin: string;
  readonly person: RegistryOutcome<Person>;
  /** What the registry and the directory know. */
  readonly known: Readonly<Record<string, FormValue>>;
}

/** Whose application: the IIN is judged, the registry asked, the look written down. Undefined for a faulty IIN or service. */
async function readStart(product: Product, page: PageRequest): Promise<WindowStart | undefined> {
  const officer = officerOf(product, page);
  const iin = typedIin(page);
  const service = windowServices(product.law.servicesOn(page.now), officer).find(
    ({ id }) => id === (page.form['window-service'] ?? page.form.service),
  );
  if (!service || !isIin(iin)) return undefined;
  const words = new EditionWords(service.edition, page.language);
  const steps = windowProcess(service.edition, officer)?.steps ?? [];
  await recordView(product, page, officer, {
    what: viewWords.window,
    caseId: null,
    applicantIin: iin,
    cites: steps.filter(({ kind }) => kind === 'identify').flatMap(({ cites }) => cites),
  });
  const person = await patiently(
    product.individuals.ask({
      id: newId(page.now),
      iin,
      requester: 'qyzmet/office',
      ground: service.edition.id,
    }),
  );
  const subject = person.state === 'answered' ? person.subject : undefined;
  const fields = formFields(words);
  const known = {
    ...prefilled(fields, { person: subject, body: windowPlace(service, officer).body }),
    ...Object.fromEntries(
      fields
        .filter(isOwnIin)
        .map(({ id }) => [id, { value: iin, source: subject ? 'registry-individuals' : 'officer' } as const]),
    ),
  };
  return { service, words, iin, person, known };
}

async function startApplication(product: Product, page: PageRequest) {
  const start = await readStart(product, page);
  if (!start) {
    const t = translator(page.language);
    const wrongIin = !isIin(typedIin(page));
    const error = wrongIin
      ? { field: 'iin', message: t('field.bad-iin') }
      : { field: 'service', message: t('field.choose', { label: t('office.service') }) };
    return showPerson(product, page, [error]);
  }
  return showStart(product, page, start, []);
}

async function showStart(
  product: Product,
  page: PageRequest,
  start: WindowStart,
  errors: readonly FieldError[],
) {
  const { service, words, iin, person, known } = start;
  const officer = officerOf(product, page);
  const form = { ...known, ...typedValues(formFields(words), page.form, known, 'officer') };
  const model = await windowModel(product, page, {
    words,
    state: undefined,
    hidden: {
      'window-iin': iin,
      'window-service': service.id,
      'window-case': page.form['window-case'] ?? newId(page.now),
    },
    iin,
    person,
    form: { ...form, ...(await childValues(product, askingOf(words, officer, iin), form)) },
    seen: originalsOf(words, officer).flatMap(({ id }) =>
      page.form[`original-${id}`] === 'seen' ? [id] : [],
    ),
    errors,
  });
  return sendPage(page, windowApplicationPage(model), errors.length > 0 ? 422 : 200);
}

/** Opens the record once every original is ticked; papers that are not in order are given back and nothing is written. */
async function openApplication(product: Product, page: PageRequest) {
  const officer = officerOf(product, page);
  const switched = page.form['switch-language'];
  if (isLanguage(switched)) {
    product.pendingForms.keep(page.reply, officePaths.windowOpen(), page.form);
    return page.reply.redirect(localPath(switched, officePaths.windowOpen()), 303);
  }
  const start = await readStart(product, page);
  if (!start) return showPerson(product, page, []);
  const { service, words, iin, person, known } = start;
  // Nobody can have seen a paper that the applicant need not have.
  const unseen = originalsOf(words, officer).filter(
    ({ id, required }) => required && page.form[`original-${id}`] !== 'seen',
  );
  if (unseen.length > 0) {
    const message = translator(page.language)('office.window-originals-error');
    return showStart(product, page, start, [{ field: 'originals', message }]);
  }
  const fields = formFields(words);
  const typed = { ...known, ...typedValues(fields, page.form, known, 'officer') };
  const values = { ...typed, ...(await childValues(product, askingOf(words, officer, iin), typed)) };
  const named = fields.find(({ prefill }) => prefill === 'registry-individuals.fullName');
  const name =
    person.state === 'answered' ? fullNameOf(person.subject) : (named && values[named.id]?.value) || '';
  if (name === '' && named) {
    const faults = validateValues([named], { form: values, applicant: null }, localDate(page.now));
    return showStart(product, page, start, shownErrors(words, faults));
  }
  const given = page.form['window-case'] ?? '';
  const caseId = /^[0-9a-f-]{36}$/.test(given) ? given : newId(page.now);
  const { body, centre } = windowPlace(service, officer);
  const opened = await product.cases.execute(
    officer.system,
    caseId,
    openingCommands({ caseId, officer, body: body.id, centre }, service.edition, { iin, name }, values),
    { ...idempotency(page), edition: service.edition.id },
  );
  if (!opened.ok) throw new QyzmetError(opened.error.code, { path: officePaths.inbox() });
  const found = await openOfficeCase(product, { ...page, params: { ...page.params, caseId } });
  if (found.step?.kind !== 'fill') return goTo(page, officePaths.case(caseId));
  return fillApplication(product, page, found);
}

/** Keeps what was typed and scanned, good or not; goes on when nothing is missing. */
async function fillApplication(product: Product, page: PageRequest, found: OfficeCase) {
  const { state, officer, words } = found;
  const { caseId } = state;
  const by = officer.party;
  const typed = typedValues(formFields(words), page.form, state.form, 'officer');
  const asking = askingOf(words, officer, state.applicant?.iin ?? '');
  const values = {
    ...typed,
    ...(await childValues(product, asking, { ...state.form, ...typed }, state.form)),
  };
  if (Object.keys(values).length > 0) {
    const saved = await product.cases.execute(officer.system, caseId, [{ type: 'save-form', by, values }]);
    if (!saved.ok) throw new QyzmetError(saved.error.code, { path: officePaths.case(caseId) });
  }
  const taken = await takeUploads(
    product,
    page,
    { ...state, form: { ...state.form, ...values } },
    by,
    officer.system,
  );
  const switched = page.form['switch-language'];
  if (isLanguage(switched)) return page.reply.redirect(localPath(switched, officePaths.fill(caseId)), 303);
  const now = { ...found, state: taken.state };
  const errors = [...taken.errors, ...faultsOf(now, page.now)];
  if (errors.length > 0) return showFill(product, page, now, errors);
  if (found.step?.kind === 'fill') {
    const filled = await product.cases.execute(officer.system, caseId, [
      {
        type: 'perform',
        by,
        step: fillStep(windowProcess(words.edition, officer), officer.system),
        input: { kind: 'done' },
      },
    ]);
    if (!filled.ok && filled.error.code !== 'step-not-current')
      throw new QyzmetError(filled.error.code, { path: officePaths.case(caseId) });
  }
  // Where somebody must sign, the page sends on at once; elsewhere the case says what comes next.
  return goTo(page, officePaths.readBack(caseId));
}

function askingOf({ edition }: EditionWords, { system, party }: Officer, applicantIin: string) {
  const { iin, name, role, organisation } = party;
  return { edition, system, by: { role, iin, name, organisation }, applicantIin };
}

function faultsOf({ words, state }: OfficeCase, now: Date): readonly FieldError[] {
  return shownErrors(words, validateApplication(words.edition.regulation, state, localDate(now)));
}

async function showFill(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
  errors: readonly FieldError[],
) {
  const { state, words } = found;
  const model = await windowModel(product, page, {
    words,
    state,
    hidden: {},
    iin: state.applicant?.iin ?? '',
    person: undefined,
    form: state.form,
    seen: [],
    errors,
  });
  return sendPage(page, windowApplicationPage(model), errors.length > 0 ? 422 : 200);
}
