import { type FormValue, localDate, validateApplication, validateValues } from '@qyzmet/case-engine';
import { isLanguage, QyzmetError } from '@qyzmet/kernel';
import { localPath, pscPaths, servePage } from '@qyzmet/web';
import { childValues } from '../cases/child-values.ts';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import { fieldModels, shownErrors, typedValues } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { uploadLimits } from '../uploads/accept-upload.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import { currentTicket, operatorFrame, sinceCall } from './operator.ts';
import { openPscCase, type PscCase, workPath } from './psc-case.ts';
import { pscWords } from './psc-words.ts';
import { entryLimit } from './time-limits.ts';

type ShownError = ReturnType<typeof shownErrors>[number];

/** The whole application on one screen (7/4): fields and scans go in one form, so that nothing typed is lost by a scan. */
export function addServeRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/serve/:caseId', async (page) => {
    const found = await openPscCase(product, page, 'fill');
    if (!isOpen(found)) return goTo(page, workPath(found.state, found.step));
    const typed = product.pendingForms.take(page.request, page.reply, pscPaths.serve(found.state.caseId));
    const values = typedValues(fieldsOf(found), typed, found.state.form, 'operator');
    return showServe(product, page, withForm(found, values), []);
  });

  routes.post(
    '/psc/serve/:caseId',
    async (page) => {
      const found = await openPscCase(product, page);
      const { caseId } = found.state;
      const path = pscPaths.serve(caseId);
      if (!isOpen(found)) return goTo(page, workPath(found.state, found.step));
      const language = page.form['switch-language'];
      const saved = await keepTyped(product, page, found);
      if (isLanguage(language)) return page.reply.redirect(localPath(language, path), 303);
      const changed = await changeScans(product, page, saved);
      if (changed.errors.length > 0) return showServe(product, page, changed.found, changed.errors);
      if (page.form['put-by']) {
        leaveNotice(page.reply, { kind: 'good', title: pscWords.kept[page.language] });
        return goTo(page, pscPaths.desk());
      }
      if (!page.form.next) return goTo(page, path);
      return finishFilling(product, page, changed.found);
    },
    { perMinute: 120 },
  );
}

function isOpen({ step }: PscCase): boolean {
  return step?.kind === 'fill' || step?.kind === 'sign';
}

function fieldsOf({ words }: PscCase) {
  return words.edition.regulation.form.sections.flatMap(({ fields }) => fields);
}

function withForm(found: PscCase, values: Readonly<Record<string, FormValue>>): PscCase {
  return { ...found, state: { ...found.state, form: { ...found.state.form, ...values } } };
}

async function keepTyped(product: Product, page: PageRequest, found: PscCase): Promise<PscCase> {
  const { operator, state, words } = found;
  const typed = typedValues(fieldsOf(found), page.form, state.form, 'operator');
  const asking = {
    edition: words.edition,
    system: 'psc',
    by: operator.party,
    applicantIin: state.applicant?.iin ?? '',
  } as const;
  const values = {
    ...typed,
    ...(await childValues(product, asking, { ...state.form, ...typed }, state.form)),
  };
  if (Object.keys(values).length === 0) return found;
  const saved = await product.cases.execute('psc', found.state.caseId, [
    { type: 'save-form', by: found.operator.party, values },
  ]);
  if (!saved.ok) throw new QyzmetError(saved.error.code, { path: pscPaths.serve(found.state.caseId) });
  return { ...found, ...saved.value };
}

async function changeScans(product: Product, page: PageRequest, found: PscCase) {
  const { party } = found.operator;
  const { remove } = page.form;
  if (remove && found.state.attachments.some(({ id }) => id === remove)) {
    const removed = await product.cases.execute('psc', found.state.caseId, [
      { type: 'remove-file', by: party, attachment: remove },
    ]);
    if (!removed.ok) throw new QyzmetError(removed.error.code);
    return { found: { ...found, ...removed.value }, errors: [] };
  }
  const taken = await takeUploads(product, page, found.state, party, 'psc');
  return { found: { ...found, state: taken.state }, errors: taken.errors };
}

/** Checked whole; from the read-back the form may come again for a correction. */
async function finishFilling(product: Product, page: PageRequest, found: PscCase) {
  const { operator, state, step, words } = found;
  const today = localDate(page.now);
  const faults = validateApplication(words.edition.regulation, state, today);
  if (faults.length > 0) return showServe(product, page, found, shownErrors(words, faults));
  if (step?.kind === 'fill') {
    const filled = await product.cases.execute(
      'psc',
      state.caseId,
      [{ type: 'perform', by: operator.party, step: step.id, input: { kind: 'done' } }],
      idempotency(page),
    );
    if (!filled.ok) throw new QyzmetError(filled.error.code, { path: pscPaths.readBack(state.caseId) });
  }
  return goTo(page, pscPaths.readBack(state.caseId));
}

async function showServe(product: Product, page: PageRequest, found: PscCase, errors: readonly ShownError[]) {
  const { operator, state, step, words } = found;
  const ticket = await currentTicket(product, page, operator);
  const limit = entryLimit(words, ticket?.caseId === state.caseId ? sinceCall(ticket, page.now) : undefined);
  const { documents, form } = words.edition.regulation;
  const unknown = validateValues(
    fieldsOf(found).filter(({ prefill }) => prefill?.startsWith('registry-individuals')),
    state,
    localDate(page.now),
  );
  const typedIin = Object.values(state.form).some(
    ({ source, value }) => source === 'operator' && value === state.applicant?.iin,
  );
  return sendPage(
    page,
    servePage({
      frame: await operatorFrame(product, page, operator),
      caseId: state.caseId,
      service: words.title,
      applicant: state.applicant?.name ?? '',
      sections: form.sections.map(({ fields, title }) => ({
        title: words.say(title),
        fields: fieldModels(words, fields, state.form),
      })),
      documents: documents
        .filter(({ channels }) => channels.includes('psc'))
        .map((document) => ({
          id: document.id,
          title: words.say(document.title),
          required: document.required,
          files: state.attachments
            .filter((attachment) => attachment.document === document.id)
            .map(({ id, name, size }) => ({ id, name, size, path: pscPaths.file(state.caseId, id) })),
          cites: words.cite(document.cites),
        })),
      registrySilent: typedIin || unknown.some(({ fault }) => fault === 'required'),
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      maxBytes: uploadLimits.megabytes * 1_000_000,
      idempotencyKey: page.request.id,
      errors,
      ...(limit ? { limit } : {}),
      cites: words.cite(step?.cites ?? []),
    }),
    errors.length > 0 ? 422 : 200,
  );
}
