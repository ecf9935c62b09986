import { localDate, validateValues } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import { enterPage, pscPaths } from '@qyzmet/web';
import { fieldsToEnter } from '../cases/fields-to-enter.ts';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import { fieldModels, shownErrors, typedValues } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { operatorFrame } from './operator.ts';
import { openPscCase, type PscCase, workPath } from './psc-case.ts';
import { pscWords } from './psc-words.ts';

/** A registry has no data: the operator reads it from the originals (act 267, 7/6 and 7/8). */
export function addEnterRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/psc/serve/:caseId/enter', async (page) => {
    const found = await openPscCase(product, page, 'fill');
    if (found.step?.kind !== 'manual-entry') return goTo(page, workPath(found.state, found.step));
    const typed = product.pendingForms.take(page.request, page.reply, pscPaths.enter(found.state.caseId));
    return showEnter(product, page, found, typed, []);
  });

  routes.post(
    '/psc/serve/:caseId/enter',
    async (page) => {
      const found = await openPscCase(product, page);
      const { operator, state, step, words } = found;
      // A second press finds the step done: show what it led to.
      if (step?.kind !== 'manual-entry' || step.id !== page.form.step)
        return goTo(page, workPath(state, step));
      const fields = fieldsToEnter(words.edition, step);
      const values = typedValues(fields, page.form, {}, 'originals');
      const faults = validateValues(fields, { ...state, form: values }, localDate(page.now));
      if (faults.length > 0) return showEnter(product, page, found, page.form, shownErrors(words, faults));
      const entered = await product.cases.execute(
        'psc',
        state.caseId,
        [
          {
            type: 'perform',
            by: operator.party,
            step: step.id,
            input: {
              kind: 'manual-entry',
              values: Object.fromEntries(Object.entries(values).map(([id, { value }]) => [id, value])),
            },
          },
        ],
        idempotency(page),
      );
      if (!entered.ok)
        throw new QyzmetError(entered.error.code, { path: pscPaths.application(state.caseId) });
      leaveNotice(page.reply, { kind: 'good', title: words.say(pscWords.entered) });
      const next = words.findStep(state.channel, entered.value.state.step);
      return goTo(page, workPath(entered.value.state, next));
    },
    { perMinute: 60 },
  );
}

async function showEnter(
  product: Product,
  page: PageRequest,
  { operator, state, step, words }: PscCase,
  typed: Readonly<Record<string, string>>,
  errors: ReturnType<typeof shownErrors>,
) {
  const fields = fieldsToEnter(words.edition, step);
  const form = { ...state.form, ...typedValues(fields, typed, {}, 'originals') };
  return sendPage(
    page,
    enterPage({
      frame: await operatorFrame(product, page, operator),
      caseId: state.caseId,
      service: words.title,
      applicant: state.applicant?.name ?? '',
      step: step?.id ?? '',
      duty: step ? words.say(step.title) : '',
      cites: words.cite(step?.cites ?? []),
      fields: fieldModels(words, fields, form).map(({ readOnly: _, source: __, ...field }) => field),
      files: state.attachments.map(({ id, name, size }) => ({
        id,
        name,
        size,
        path: pscPaths.file(state.caseId, id),
      })),
      idempotencyKey: page.request.id,
      errors,
    }),
    errors.length > 0 ? 422 : 200,
  );
}
