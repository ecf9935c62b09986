import { isLanguage, QyzmetError } from '@qyzmet/kernel';
import { checkDecisionPage, localPath, officePaths, type SummaryRow, translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest, sendPage } from '../http/page-request.ts';
import type { PageRoutes } from '../http/page-routes.ts';
import type { Product } from '../product.ts';
import { renderResult } from '../results/render-result.ts';
import { statedRows } from './case-model.ts';
import { perform, showCase } from './case-routes.ts';
import {
  type DecisionDraft,
  decisionOf,
  faultsOfDraft,
  postedDraft,
  queueTicketOf,
  readDraft,
  resultOf,
  resultTitle,
} from './decision-draft.ts';
import { keepDraft, readKeptDraft } from './kept-work.ts';
import { awaitsOfficer, type OfficeCase, officeFrame, openOfficeCase } from './office-desk.ts';
import { renderPaper } from './paper-to-sign.ts';
import { answerPassedStep, isPassed } from './passed-step.ts';

/** Deciding: the form, the check with the very paper, the decision that cannot be undone. */
export function addDecideRoutes(routes: PageRoutes, product: Product): void {
  routes.get('/office/cases/:caseId/decide', async (page) => {
    const found = await openOfficeCase(product, page);
    if (found.step?.kind !== 'decide') return goTo(page, officePaths.case(found.state.caseId));
    const typed = product.pendingForms.take(page.request, page.reply, officePaths.decide(found.state.caseId));
    const draft =
      Object.keys(typed).length > 0 ? readDraft(found, typed) : await readKeptDraft(product, page, found);
    return showCase(product, page, found, { draft });
  });

  routes.post('/office/cases/:caseId/decide', async (page) => {
    const found = await openOfficeCase(product, page);
    const { caseId } = found.state;
    const draft = readDraft(found, page.form);
    if (isPassed(page, found)) return answerPassedStep(product, page, typedRows(found, draft));
    await keepDraft(product, page, caseId, draft);
    const switched = page.form['switch-language'];
    if (isLanguage(switched))
      return page.reply.redirect(localPath(switched, officePaths.decide(caseId)), 303);
    const errors = await faultsOfDraft(product, found, draft, page.now);
    if (errors.length > 0) return showCase(product, page, found, { draft, errors });
    return goTo(page, officePaths.checkDecision(caseId));
  });

  routes.get('/office/cases/:caseId/decide/check', async (page) => {
    const found = await openOfficeCase(product, page);
    const draft = await readKeptDraft(product, page, found);
    if (!draft || draft.outcome === '') return goTo(page, officePaths.decide(found.state.caseId));
    const { state, words, step } = found;
    return sendPage(
      page,
      checkDecisionPage({
        frame: await officeFrame(product, page),
        caseId: state.caseId,
        number: state.number ?? '',
        outcome: draft.outcome,
        result: resultTitle(found, draft.outcome),
        rows: typedRows(found, draft),
        ...(queueTicketOf(found, draft.outcome)
          ? { paperLater: translator(page.language)('office-queue.preview-none') }
          : {}),
        decision: { step: state.step ?? '', ...postedDraft(draft) },
        idempotencyKey: page.request.id,
        cites: words.cite(
          (queueTicketOf(found, draft.outcome) ?? resultOf(found, draft.outcome))?.cites ?? step?.cites ?? [],
        ),
      }),
    );
  });

  routes.post('/office/cases/:caseId/decide/check', async (page) => {
    const found = await openOfficeCase(product, page);
    const draft = readDraft(found, page.form);
    const { outcome, ground, reason, fields } = draft;
    const { caseId } = found.state;
    if (outcome === '') return goTo(page, officePaths.decide(caseId));
    const errors = isPassed(page, found) ? [] : await faultsOfDraft(product, found, draft, page.now);
    if (errors.length > 0) return showCase(product, page, found, { draft, errors });
    const done = await perform(
      product,
      page,
      found,
      outcome === 'refused'
        ? { kind: 'decision', outcome, ground, reason, fields: {} }
        : { kind: 'decision', outcome, fields },
    );
    if (!done) return answerPassedStep(product, page, typedRows(found, draft));
    await keepDraft(product, page, caseId, undefined);
    const decided = await openOfficeCase(product, page);
    const signs = decided.step?.kind === 'sign-result' && awaitsOfficer(decided);
    const t = translator(page.language);
    leaveNotice(page.reply, { kind: 'good', title: t(signs ? 'office.decided' : 'office.decided-next') });
    return goTo(page, signs ? officePaths.signResult(caseId) : officePaths.case(caseId));
  });

  routes.get('/office/cases/:caseId/preview.pdf', async (page) => {
    const found = await openOfficeCase(product, page);
    const { state, words } = found;
    const pdf =
      found.step?.kind === 'sign-letter'
        ? await renderPaper(product, found, { issuedAt: page.now })
        : await renderResult(product, await decidedState(product, page, found), words, {
            issuedAt: page.now,
          });
    return page.reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${state.number ?? 'draft'}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(pdf.pdf));
  });
}

/** The case as it will be when the kept draft is confirmed, or as it is once it is decided. */
async function decidedState(product: Product, page: PageRequest, found: OfficeCase) {
  if (found.state.decision) return found.state;
  const draft = await readKeptDraft(product, page, found);
  const decision = draft && decisionOf(draft, found, page.now);
  if (!decision) throw new QyzmetError('page-not-found');
  return { ...found.state, decision };
}

/** The decision as a person reads it. */
function typedRows(found: OfficeCase, draft: DecisionDraft): readonly SummaryRow[] {
  const { words } = found;
  const t = translator(words.language);
  if (draft.outcome !== 'refused') return statedRows(found, 'approved', draft.fields);
  const ground = words.edition.regulation.refusals.find(({ id }) => id === draft.ground);
  return [
    {
      label: t('office.decide-ground'),
      value: ground ? words.say(ground.title) : '',
      cites: words.cite(ground?.cites ?? []),
    },
    { label: t('office.decide-reason'), value: draft.reason },
  ];
}
