import { alreadyDonePage, officePaths } from '@qyzmet/web';
import { goTo, type PageRequest, sendPage } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { type OfficeCase, officeFrame, openOfficeCase } from './office-desk.ts';

/** The form was drawn for a step that the case has left. */
export function isPassed(page: PageRequest, { state }: Pick<OfficeCase, 'state'>): boolean {
  return page.form.step !== state.step;
}

/** Tells who did the step and when, with what this officer had typed; an own second click just sees what the first led to. */
export async function answerPassedStep(
  product: Product,
  page: PageRequest,
  typed: readonly { readonly label: string; readonly value: string }[],
) {
  const found = await openOfficeCase(product, page);
  const { state, words, officer } = found;
  const step = words.findStep(state.channel, page.form.step ?? null);
  const visit = state.visits.findLast((candidate) => candidate.step === step?.id);
  if (visit?.by.iin === officer.party.iin) return goTo(page, officePaths.case(state.caseId));
  const written = typed.filter(({ value }) => value !== '');
  return sendPage(
    page,
    alreadyDonePage({
      frame: await officeFrame(product, page),
      caseId: state.caseId,
      number: state.number,
      step: step ? words.say(step.title) : '',
      done: visit ? { by: visit.by.name ?? words.actor(visit.by.role), at: new Date(visit.at) } : null,
      outcome: step?.kind === 'decide' ? (state.decision?.outcome ?? null) : null,
      typed: written,
      cites: words.cite(step?.cites ?? []),
    }),
    409,
  );
}
