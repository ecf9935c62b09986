import { type CaseState, organisationOf, resultOf } from '@qyzmet/case-engine';
import {
  type FieldsOf,
  isLayoutId,
  type LayoutId,
  layouts,
  type RenderedDocument,
  renderDocument,
  verificationUrl,
} from '@qyzmet/documents';
import type { EditionWords } from '../present/edition-words.ts';
import { actorTitle } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { queueValues } from '../queue/queue-values.ts';
import { pair, sheetValues } from './sheet-values.ts';

/** Who will sign, as the certificate says it. Dates are local ISO days. */
export interface ResultSigner {
  readonly name: string;
  readonly certificate?: { readonly serial: string; readonly validFrom: string; readonly validTo: string };
}

export interface RenderResultOptions {
  /** Without a signer the sheet is a draft. */
  readonly signer?: ResultSigner;
  /** Moment printed as the day of issue. */
  readonly issuedAt: Date;
}

/**
 * The output document of a decided case: what the layout prints is taken by name from the case, its law and what the officer stated.
 * Equal input gives equal bytes.
 */
export async function renderResult(
  product: Pick<Product, 'law' | 'settings'>,
  state: CaseState,
  words: EditionWords,
  { signer, issuedAt }: RenderResultOptions,
): Promise<RenderedDocument> {
  const { edition } = words;
  const { decision, document } = state;
  const result = decision ? resultOf(edition.regulation, state, decision.outcome) : undefined;
  const layout = document?.layout ?? result?.document ?? '';
  if (!isLayoutId(layout)) throw new Error(`There is no layout "${layout}"`);
  const code = document?.code ?? previewCode;
  const office = product.law.getBody(organisationOf(state) ?? state.body);
  const known = {
    ...sheetValues(product, state, edition, result),
    ...queueValues(state, edition.regulation, office, issuedAt),
    signer: signer ? signerOf(signer, words, state, 'sign-result') : null,
    verification: { code, url: verificationUrl(`${product.settings.publicAddress}/check`, code) },
  };
  return renderDocument(layout, pickFields(layout, known), {
    issuedAt: issuedAt.toISOString(),
    demonstration: product.settings.demonstration,
  });
}

/** The signer with the post that the regulation gives them. */
export function signerOf(
  { name, certificate }: ResultSigner,
  words: EditionWords,
  state: CaseState,
  kind: 'sign-result' | 'sign-letter',
) {
  const steps = words.edition.regulation.channels[state.channel]?.steps ?? [];
  const actor = steps.find((step) => step.kind === kind)?.actor ?? 'leb-officer';
  return { name, role: pair(actorTitle(actor)), ...(certificate ? { certificate } : {}) };
}

/** Verification code of a sheet that is only previewed: it is drawn when the decision is made. */
const previewCode = '0000-0000-0000-0000';

/** Of what is known, what the layout prints. */
export function pickFields<Id extends LayoutId>(
  layout: Id,
  known: Readonly<Record<string, unknown>>,
): FieldsOf<Id> {
  const names = Object.keys(layouts[layout].fields.properties);
  return Object.fromEntries(
    names.filter((name) => name in known).map((name) => [name, known[name]]),
  ) as FieldsOf<Id>;
}
