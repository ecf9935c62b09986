import { resultOf } from '@qyzmet/case-engine';
import type { RenderedDocument } from '@qyzmet/documents';
import { languages, type Text } from '@qyzmet/kernel';
import { translator } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { renderLetter } from '../results/render-letter.ts';
import { type RenderResultOptions, renderResult } from '../results/render-result.ts';
import { resultTitle } from './decision-draft.ts';
import { awaitsOfficer, type OfficeCase } from './office-desk.ts';
import { signsPaper } from './signing-steps.ts';

/** True while a paper of this case waits for this officer's signature: the result, or a covering letter. */
export function isToSign(found: OfficeCase): boolean {
  return found.step !== undefined && signsPaper(found.step) && awaitsOfficer(found);
}

export function renderPaper(
  product: Product,
  { state, words, step }: OfficeCase,
  options: RenderResultOptions,
): Promise<RenderedDocument> {
  return step?.kind === 'sign-letter'
    ? renderLetter(product, state, words, options)
    : renderResult(product, state, words, options);
}

export function paperTitle(page: PageRequest, { state, words, step }: OfficeCase): string {
  return step?.kind === 'sign-letter'
    ? translator(page.language)('office.letter')
    : resultTitle({ words, state }, state.decision?.outcome ?? 'approved');
}

/** For a phone, whose language the page does not know. */
export function paperTitles({ state, words, step }: OfficeCase): Text {
  if (step?.kind === 'sign-letter') {
    const [kk, ru, en] = languages.map((language) => translator(language)('office.letter'));
    return { kk: kk ?? '', ru: ru ?? '', en: en ?? '' };
  }
  const { regulation } = words.edition;
  return resultOf(regulation, state, state.decision?.outcome ?? 'approved')?.title ?? regulation.title;
}
