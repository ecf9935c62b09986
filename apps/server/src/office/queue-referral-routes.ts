import { QyzmetError } from '@qyzmet/kernel';
import type { ListedReferral } from '@qyzmet/store';
import {
  type FieldError,
  markReferralPage,
  type OfficeReferralRow,
  officePaths,
  officeReferralsPage,
  translator,
} from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import { shownDate, typedDate } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import { officeFrame } from './office-desk.ts';
import { type DeskQueue, lookAtApplicants, openDeskQueue } from './queue-desk.ts';

const shownReferrals = 200;

/** Referrals: registered at the preschool within a month, or not (annex 8). */
export function addQueueReferralRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/queue/referrals', async (page) => {
    const desk = await openDeskQueue(product, page);
    const referrals = await product.store.queues.referrals(desk.queue.id, shownReferrals);
    await lookAtApplicants(
      product,
      page,
      desk,
      referrals.map(({ caseId }) => caseId),
    );
    return sendPage(
      page,
      officeReferralsPage({
        frame: await officeFrame(product, page),
        body: desk.body,
        rows: referrals.map((referral) => rowOf(desk, referral)),
        cites: desk.words.cites.month,
      }),
    );
  });

  routes.get('/office/queue/referrals/:caseId', async (page) => {
    const path = officePaths.queueReferral(page.params.caseId ?? '');
    const typed = product.pendingForms.take(page.request, page.reply, path);
    return showMark(product, page, await openDeskQueue(product, page), typed, []);
  });

  routes.post('/office/queue/referrals/:caseId', async (page) => mark(product, page));
}

function rowOf(desk: DeskQueue, referral: ListedReferral): OfficeReferralRow {
  const { caseId, number, childName, preschool, group, issuedOn, registerBy, outcome, settledOn } = referral;
  return {
    caseId,
    number,
    child: childName,
    preschool: desk.words.preschool(preschool),
    group: desk.words.group(group),
    issuedOn: shownDate(issuedOn),
    registerBy: shownDate(registerBy),
    state: outcome ?? (registerBy < desk.day ? 'late' : 'open'),
    settledOn: settledOn && shownDate(settledOn),
  };
}

/** @throws QyzmetError page-not-found for another body's referral */
async function referralOf(product: Product, page: PageRequest, desk: DeskQueue): Promise<ListedReferral> {
  const referral = await product.store.queues.findReferral(desk.queue.id, page.params.caseId ?? '');
  if (!referral) throw new QyzmetError('page-not-found', { path: officePaths.queueReferrals() });
  return referral;
}

async function showMark(
  product: Product,
  page: PageRequest,
  desk: DeskQueue,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
) {
  const referral = await referralOf(product, page, desk);
  if (referral.outcome) return goTo(page, officePaths.queueReferrals());
  await lookAtApplicants(product, page, desk, [referral.caseId]);
  return sendPage(
    page,
    markReferralPage({
      frame: await officeFrame(product, page),
      row: rowOf(desk, referral),
      typed: { outcome: typed.outcome ?? '', on: typed.on ?? shownDate(desk.day) },
      errors,
      cites: desk.words.cites.month,
    }),
    errors.length > 0 ? 422 : 200,
  );
}

async function mark(product: Product, page: PageRequest) {
  const desk = await openDeskQueue(product, page);
  const referral = await referralOf(product, page, desk);
  const t = translator(page.language);
  const { outcome } = page.form;
  const on = typedDate(page.form.on ?? '');
  const { issuedOn, registerBy } = referral;
  const possible = /^\d{4}-\d{2}-\d{2}$/.test(on) && issuedOn <= on && on <= desk.day;
  const early = outcome === 'lapsed' && possible && on <= registerBy;
  const errors: readonly FieldError[] = [
    ...(outcome === 'registered' || outcome === 'lapsed'
      ? []
      : [{ field: 'outcome', message: t('office-queue.fault.mark') }]),
    ...(possible ? [] : [{ field: 'on', message: t('office-queue.fault.mark-on') }]),
    ...(early
      ? [{ field: 'outcome', message: t('office-queue.fault.mark-early', { day: shownDate(registerBy) }) }]
      : []),
  ];
  if (errors.length > 0 || (outcome !== 'registered' && outcome !== 'lapsed'))
    return showMark(product, page, desk, page.form, errors);
  const { iin, name, role, organisation } = desk.officer.party;
  await product.store.queues.settleReferral(referral.caseId, {
    outcome,
    on,
    by: { role, iin, name, organisation },
  });
  leaveNotice(page.reply, { kind: 'good', title: t('office-queue.marked') });
  return goTo(page, officePaths.queueReferrals());
}
