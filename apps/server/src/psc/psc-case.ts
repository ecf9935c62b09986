import { type CaseState, mayRead } from '@qyzmet/case-engine';
import { QyzmetError } from '@qyzmet/kernel';
import type { ClauseId, Step } from '@qyzmet/regulation';
import { pscPaths } from '@qyzmet/web';
import type { Executed } from '../cases/case-service.ts';
import type { PageRequest } from '../http/page-request.ts';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';
import { mustBeOperator, type Operator } from './operator.ts';
import { type Look, looks } from './psc-words.ts';

/** An application that this centre may see, with its law in the page's language. */
export interface PscCase extends Executed {
  readonly operator: Operator;
  readonly words: EditionWords;
  readonly step: Step | undefined;
}

/**
 * Every look at an applicant's data is written down with the paragraph that allows it.
 * @throws QyzmetError signed-out, not-allowed, or case-not-found also for an application of another centre
 */
export async function openPscCase(product: Product, page: PageRequest, look?: Look): Promise<PscCase> {
  const operator = mustBeOperator(page);
  const found = await product.cases.find('psc', page.params.caseId ?? '');
  if (!found || !mayRead(found.state, operator.party)) throw new QyzmetError('case-not-found');
  const words = new EditionWords(product.contexts.editionOf(found.state.edition), page.language);
  const step = words.findStep(found.state.channel, found.state.step);
  if (look) {
    const cites = step?.actor === 'psc-operator' ? step.cites : askingClauses(words);
    await recordLook(product, page, operator, { look, cites, state: found.state });
  }
  return { ...found, operator, words, step };
}

export async function recordLook(
  product: Product,
  page: PageRequest,
  { party }: Operator,
  seen: {
    readonly look: Look;
    readonly cites: readonly ClauseId[];
    readonly state?: CaseState;
    readonly iin?: string;
  },
): Promise<void> {
  await product.store.accessLog.record({
    now: page.now,
    who: party,
    what: looks[seen.look],
    system: 'psc',
    caseId: seen.state?.caseId ?? null,
    applicantIin: seen.state?.applicant?.iin ?? seen.iin ?? null,
    cites: seen.cites,
  });
}

/** The applicant may ask at the centre how the application stands (Tayinsha act 517, paragraph 10). */
function askingClauses(words: EditionWords): readonly ClauseId[] {
  return words.edition.regulation.statements
    .filter(({ topic }) => topic === 'status')
    .flatMap(({ cites }) => cites);
}

/** Where the work on this application goes on. */
export function workPath(state: CaseState, step: Step | undefined): string {
  if (step?.kind === 'fill') return pscPaths.serve(state.caseId);
  if (step?.kind === 'sign') return pscPaths.readBack(state.caseId);
  if (step?.kind === 'manual-entry') return pscPaths.enter(state.caseId);
  if (state.channel === 'psc' && state.request && !state.refusal && !state.decision)
    return pscPaths.filed(state.caseId);
  return pscPaths.application(state.caseId);
}

/** The steps of the edition's channel by kind; an edition without one cannot be served here. */
export function stepOf(words: EditionWords, kind: Step['kind']): Step | undefined {
  return words.edition.regulation.channels.psc?.steps.find((step) => step.kind === kind);
}
