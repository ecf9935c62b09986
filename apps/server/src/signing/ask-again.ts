import type { JudgedSignature } from '@qyzmet/case-engine';
import { translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';

/**
 * Where the settings say that nobody is refused because an authority is silent, the page to sign on comes again with a word on why.
 * Nothing is written, so the person presses once more. Undefined where the case goes on with the verdict.
 */
export function askAgain(
  { unknownSignature }: Pick<Product, 'unknownSignature'>,
  page: PageRequest,
  { outcome }: JudgedSignature,
  path: string,
) {
  if (unknownSignature !== 'ask-again' || outcome !== 'unknown') return undefined;
  const t = translator(page.language);
  leaveNotice(page.reply, { kind: 'wait', title: t('sign.silent'), text: t('sign.silent-text') });
  return goTo(page, path);
}
