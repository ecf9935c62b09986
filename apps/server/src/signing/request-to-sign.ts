import { type CaseState, type Party, requestContent } from '@qyzmet/case-engine';
import type { Step } from '@qyzmet/regulation';
import type { EditionWords } from '../present/edition-words.ts';
import { answerRows } from '../present/form-fields.ts';
import type { Product } from '../product.ts';
import type { DocumentToSign } from './phone-signing.ts';
import { demandsOf } from './signer-demands.ts';

type Signer = Party & { readonly iin: string };

/** The request of a case as a phone is given it: the exact bytes, and beside them what they say in readable form. */
export function requestToSign(
  product: Product,
  found: { readonly state: CaseState; readonly words: EditionWords; readonly step: Step | undefined },
  { openedBy, signer }: { readonly openedBy: Signer; readonly signer: Signer },
): DocumentToSign {
  const { state, step, words } = found;
  const { regulation } = words.edition;
  const body = product.law.getBody(state.body);
  const rows = regulation.form.sections.flatMap(({ fields }) => answerRows(words, fields, state));
  return {
    system: state.system,
    caseId: state.caseId,
    openedBy,
    applicantIin: state.applicant?.iin ?? null,
    demands: demandsOf(product.law, signer),
    document: {
      description: regulation.title,
      name: {
        kk: `Өтініш: ${regulation.title.kk}`,
        ru: `Заявление: ${regulation.title.ru}`,
        en: `Application: ${regulation.title.en}`,
      },
      mediaType: 'application/json',
      meta: [
        ...rows.map(({ label, value }) => ({ name: label, value })),
        ...state.attachments.map(({ name, sha256 }) => ({ name, value: `SHA-256 ${sha256}` })),
      ],
      organisation: { name: body.name, bin: body.bin },
      cites: step?.cites ?? [],
    },
    content: requestContent(state, regulation),
    paper: null,
  };
}
