import type { JudgedSignature } from '@qyzmet/case-engine';
import { translator } from '@qyzmet/web';
import { goTo, leaveNotice, type PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';

/** Whether the settings say that nobody is refused because an authority is silent, and it is. Nothing may be written then. */
export function mustAskAgain(
  { unknownSignature }: Pick<Product, 'unknownSignature'>,
  { outcome }: Pick<JudgedSignature, 'outcome'>,
): boolean {
  return unknownSignature === 'ask-again' && outcome === 'unknown';
}

/** The page to sign on comes again with a word on why: the person presses once more. */
export function sayAuthorityIsSilent(page: PageRequest, path: string) {
  const t = translator(page.language);
  leaveNotice(page.reply, { kind: 'wait', title: t('sign.silent'), text: t('sign.silent-text') });
  return goTo(page, path);
}

/** Both at once. Undefined where the case goes on with the verdict. */
export function askAgain(product: Product, page: PageRequest, judged: JudgedSignature, path: string) {
  return mustAskAgain(product, judged) ? sayAuthorityIsSilent(page, path) : undefined;
}
