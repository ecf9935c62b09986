import type { Command } from '@qyzmet/case-engine';
import { localDate, validateValues } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import { attachmentsPage, checkAnswersPage, formGroupPage, paths } from '@qyzmet/web';
import { frameOf, goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { serviceIdOf } from '../law/service-id.ts';
import { answerRows, fieldModels, shownErrors, typedValues } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { uploadLimits } from '../uploads/accept-upload.ts';
import { takeUploads } from '../uploads/take-uploads.ts';
import { applicationWords } from './application-words.ts';
import {
  applicationPages,
  isDraft,
  openPortalCase,
  type PortalCase,
  progressAt,
  sectionFields,
} from './portal-case.ts';

/** From the first question to "check your answers" (paragraph 8, item 5). */
export function addApplicationRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/applications/:caseId/form/:section', async (page) => {
    const draft = await openDraft(product, page);
    const path = paths.form(draft.state.caseId, page.params.section ?? '');
    const typed = product.pendingForms.take(page.request, page.reply, path);
    const values = typedValues(
      sectionFields(draft.words, page.params.section ?? ''),
      typed,
      draft.state.form,
      'applicant',
    );
    return showSection(
      product,
      page,
      { ...draft, state: { ...draft.state, form: { ...draft.state.form, ...values } } },
      {},
    );
  });

  routes.post('/applications/:caseId/form/:section', async (page) => {
    const draft = await openDraft(product, page);
    const { words, state, signedIn } = draft;
    const fields = sectionFields(words, page.params.section ?? '');
    const values = typedValues(fields, page.form, state.form, 'applicant');
    if (Object.keys(values).length > 0) {
      const saved = await product.cases.execute('portal', state.caseId, [
        { type: 'save-form', by: signedIn.party, values },
      ]);
      if (!saved.ok) throw new QyzmetError(saved.error.code);
    }
    if (page.form['save-and-leave']) {
      leaveNotice(page.reply, { kind: 'good', title: words.say(applicationWords.kept) });
      return goTo(page, paths.cabinet());
    }
    const form = { ...state.form, ...values };
    const faults = validateValues(fields, { form, applicant: state.applicant }, localDate(page.now));
    if (faults.length > 0)
      return showSection(product, page, { ...draft, state: { ...state, form } }, { faults });
    const pages = applicationPages(words, state.caseId);
    const here = pages.indexOf(paths.form(state.caseId, page.params.section ?? ''));
    return goTo(page, pages[here + 1] ?? paths.checkAnswers(state.caseId));
  });

  routes.get('/applications/:caseId/attachments', async (page) =>
    showAttachments(product, page, await openDraft(product, page), []),
  );

  routes.post(
    '/applications/:caseId/attachments',
    async (page) => {
      const draft = await openDraft(product, page);
      const { state, signedIn } = draft;
      const taken = await takeUploads(product, page, state, signedIn.party, 'portal');
      if (taken.errors.length > 0)
        return showAttachments(product, page, { ...draft, state: taken.state }, taken.errors);
      return goTo(page, paths.attachments(state.caseId));
    },
    { perMinute: 60 },
  );

  routes.post('/applications/:caseId/attachments/remove', async (page) => {
    const { state, signedIn } = await openDraft(product, page);
    const removed = await product.cases.execute('portal', state.caseId, [
      { type: 'remove-file', by: signedIn.party, attachment: page.form.file ?? '' },
    ]);
    if (!removed.ok) throw new QyzmetError(removed.error.code);
    return goTo(page, paths.attachments(state.caseId));
  });

  routes.post('/applications/:caseId/attachments/continue', async (page) => {
    const { state } = await openDraft(product, page);
    return goTo(page, paths.checkAnswers(state.caseId));
  });

  routes.get('/applications/:caseId/answers', async (page) =>
    showAnswers(product, page, await openDraft(product, page), []),
  );

  routes.post('/applications/:caseId/answers', async (page) => {
    const draft = await openDraft(product, page);
    const { state, step, signedIn } = draft;
    if (step?.kind === 'sign') return goTo(page, paths.sign(state.caseId));
    const command: Command = {
      type: 'perform',
      by: signedIn.party,
      step: step?.id ?? '',
      input: { kind: 'done' },
    };
    const filled = await product.cases.execute('portal', state.caseId, [command], idempotency(page));
    if (!filled.ok) {
      if (filled.error.code === 'invalid-input')
        return showAnswers(product, page, draft, filled.error.fields ?? []);
      throw new QyzmetError(filled.error.code);
    }
    return goTo(page, paths.sign(state.caseId));
  });
}

/** Form key of this very page: a second submission of it changes nothing. */
export function idempotency(page: PageRequest): { readonly idempotencyKey?: string } {
  const key = page.form['idempotency-key'];
  return key ? { idempotencyKey: `form/${key}` } : {};
}

/** An application that may still be changed; one that went on is shown as it stands. */
async function openDraft(product: Product, page: PageRequest): Promise<PortalCase> {
  const found = await openPortalCase(product, page);
  if (!isDraft(found.step))
    throw new QyzmetError('step-not-current', { path: paths.application(found.state.caseId) });
  return found;
}

async function showSection(
  product: Product,
  page: PageRequest,
  { words, state }: PortalCase,
  { faults = [] }: { faults?: Parameters<typeof shownErrors>[1] },
) {
  const section = words.edition.regulation.form.sections.find(({ id }) => id === page.params.section);
  if (!section) throw new QyzmetError('page-not-found');
  const path = paths.form(state.caseId, section.id);
  const pages = applicationPages(words, state.caseId);
  const unknown = section.fields.some(
    ({ prefill, id }) => prefill?.startsWith('registry-individuals') && !state.form[id]?.value,
  );
  return sendPage(
    page,
    formGroupPage({
      frame: await frameOf(product, page),
      progress: progressAt(words, state.caseId, path),
      action: path,
      backPath: pages[pages.indexOf(path) - 1] ?? paths.service(serviceIdOf(words.edition)),
      idempotencyKey: page.request.id,
      title: words.say(section.title),
      fields: fieldModels(words, section.fields, state.form),
      errors: shownErrors(words, faults),
      ...(unknown ? { registrySilent: true } : {}),
    }),
    faults.length > 0 ? 422 : 200,
  );
}

async function showAttachments(
  product: Product,
  page: PageRequest,
  { words, state }: PortalCase,
  errors: readonly { field: string; message: string }[],
) {
  const path = paths.attachments(state.caseId);
  const pages = applicationPages(words, state.caseId);
  return sendPage(
    page,
    attachmentsPage({
      frame: await frameOf(product, page),
      progress: progressAt(words, state.caseId, path),
      backPath: pages[pages.indexOf(path) - 1] ?? paths.cabinet(),
      documents: words.edition.regulation.documents
        .filter(({ channels }) => channels.includes('portal'))
        .map((document) => ({
          id: document.id,
          title: words.say(document.title),
          required: document.required,
          files: state.attachments
            .filter((attachment) => attachment.document === document.id)
            .map(({ id, name, size }) => ({
              id,
              name,
              size,
              path: `/applications/${state.caseId}/files/${id}`,
            })),
          cites: words.cite(document.cites),
        })),
      uploadAction: path,
      removeAction: `${path}/remove`,
      continueAction: `${path}/continue`,
      idempotencyKey: page.request.id,
      accept: ['application/pdf', 'image/jpeg', 'image/png'],
      maxBytes: uploadLimits.megabytes * 1_000_000,
      errors,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

async function showAnswers(
  product: Product,
  page: PageRequest,
  { words, state }: PortalCase,
  faults: Parameters<typeof shownErrors>[1],
) {
  const path = paths.checkAnswers(state.caseId);
  const pages = applicationPages(words, state.caseId);
  const asksFiles = pages.includes(paths.attachments(state.caseId));
  return sendPage(
    page,
    checkAnswersPage({
      frame: await frameOf(product, page),
      progress: progressAt(words, state.caseId, path),
      backPath: pages[pages.indexOf(path) - 1] ?? paths.cabinet(),
      sections: words.edition.regulation.form.sections.map((section) => ({
        title: words.say(section.title),
        rows: answerRows(words, section.fields, state, paths.form(state.caseId, section.id)),
      })),
      files: state.attachments.map(({ id, name, size }) => ({
        id,
        name,
        size,
        path: `/applications/${state.caseId}/files/${id}`,
      })),
      ...(asksFiles ? { filesPath: paths.attachments(state.caseId) } : {}),
      action: path,
      idempotencyKey: page.request.id,
      errors: shownErrors(words, faults),
    }),
    faults.length > 0 ? 422 : 200,
  );
}
