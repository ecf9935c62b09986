import { QyzmetError } from '@qyzmet/kernel';
import { officePaths, translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { idempotency } from '../portal/application-routes.ts';
import type { Product } from '../product.ts';
import { showCase } from './case-routes.ts';
import { openOfficeCase } from './office-desk.ts';
import { answerPassedStep, isPassed } from './passed-step.ts';

const mostDays = 30;

/** A term that the law lets be extended: by working days from the moment it would have ended, with a reason. */
export function addExtendRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/cases/:caseId/extend', async (page) =>
    goTo(page, officePaths.case(page.params.caseId ?? '')),
  );

  routes.post('/office/cases/:caseId/extend', async (page) => {
    const found = await openOfficeCase(product, page);
    const { state, officer } = found;
    const reason = (page.form['extend-reason'] ?? '').trim();
    if (isPassed(page, found)) return answerPassedStep(product, page, [{ label: '', value: reason }]);
    const days = Number(page.form.days ?? '');
    const errors = faultsOf(page, days, reason);
    if (errors.length > 0 || !state.stepDue)
      return showCase(product, page, found, {
        errors,
        extension: { days: page.form.days ?? '', reason },
      });
    const { due } = product.contexts.reckon(state.body, new Date(state.stepDue), {
      value: days,
      unit: 'working-day',
      of: 'step',
      cites: [],
    });
    const done = await product.cases.execute(
      officer.system,
      state.caseId,
      [
        {
          type: 'extend-deadline',
          by: officer.party,
          step: state.step ?? '',
          until: due.toISOString(),
          reason,
        },
      ],
      idempotency(page),
    );
    if (!done.ok) throw new QyzmetError(done.error.code, { path: officePaths.case(state.caseId) });
    leaveNotice(page.reply, { kind: 'good', title: translator(page.language)('office.extended') });
    return goTo(page, officePaths.case(state.caseId));
  });
}

function faultsOf({ language }: PageRequest, days: number, reason: string) {
  const t = translator(language);
  return [
    ...(Number.isInteger(days) && days >= 1 && days <= mostDays
      ? []
      : [{ field: 'days', message: t('office.extend-days-error') }]),
    ...(reason === '' ? [{ field: 'extend-reason', message: t('office.extend-reason-error') }] : []),
  ];
}
