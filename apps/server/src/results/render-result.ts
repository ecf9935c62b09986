import type { CaseState } from '@qyzmet/case-engine';
import { localDate, resultOf } from '@qyzmet/case-engine';
import {
  type FieldsOf,
  isLayoutId,
  type LayoutId,
  layouts,
  type RenderedDocument,
  renderDocument,
  verificationUrl,
} from '@qyzmet/documents';
import { clauseLabel, translator } from '@qyzmet/web';
import type { EditionWords } from '../present/edition-words.ts';
import { actorTitle } from '../present/law-words.ts';
import type { Product } from '../product.ts';
import { queueValues } from '../queue/queue-values.ts';

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
  product: Product,
  state: CaseState,
  words: EditionWords,
  options: RenderResultOptions,
): Promise<RenderedDocument> {
  const { decision } = state;
  const result = decision && resultOf(words.edition.regulation, state, decision.outcome);
  const layout = state.document?.layout ?? result?.document ?? '';
  if (!isLayoutId(layout)) throw new Error(`There is no layout "${layout}"`);
  const known = {
    ...(result ? { resultTitle: pair(result.title) } : {}),
    ...knownValues(product, state, words, options),
  };
  return renderDocument(layout, pickFields(layout, known), {
    issuedAt: options.issuedAt.toISOString(),
    demonstration: product.settings.demonstration,
  });
}

function pickFields<Id extends LayoutId>(layout: Id, known: Readonly<Record<string, unknown>>): FieldsOf<Id> {
  const names = Object.keys(layouts[layout].fields.properties);
  return Object.fromEntries(
    names.filter((name) => name in known).map((name) => [name, known[name]]),
  ) as FieldsOf<Id>;
}

/** Verification code of a sheet that is only previewed: it is drawn when the decision is made. */
const previewCode = '0000-0000-0000-0000';

function knownValues(
  product: Product,
  state: CaseState,
  words: EditionWords,
  { signer, issuedAt }: RenderResultOptions,
): Readonly<Record<string, unknown>> {
  const { decision } = state;
  const body = product.law.getBody(state.body);
  const { regulation } = words.edition;
  const code = state.document?.code ?? previewCode;
  const ground = regulation.refusals.find(({ id }) => id === decision?.ground);
  const stated = Object.entries(decision?.fields ?? {}).map(([name, value]) => [
    name,
    value === 'yes' || value === 'no' ? value === 'yes' : value,
  ]);
  return {
    number: state.number ?? '—',
    uniqueNumber: state.number ?? '—',
    body: pair(body.name),
    fullName: state.applicant?.name ?? '',
    head: body.headName,
    specialist: decision?.by.name ?? '—',
    appliedOn: localDate(new Date(state.registeredAt ?? state.openedAt)),
    subject: {
      kk: `«${regulation.title.kk}» қызметін көрсетуден`,
      ru: `в оказании услуги «${regulation.title.ru}»`,
    },
    ...(ground ? { ground: pair(ground.title), clauses: clausesOf(ground.cites) } : {}),
    reason: { kk: decision?.reason ?? '' },
    signer: signer ? signerOf(signer, words, state, 'sign-result') : null,
    verification: { code, url: verificationUrl(`${product.settings.publicAddress}/check`, code) },
    ...queueValues(state, regulation, body, issuedAt),
    ...Object.fromEntries(stated),
  };
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

export function pair(text: { readonly kk: string; readonly ru: string }) {
  return { kk: text.kk, ru: text.ru };
}

function clausesOf(ids: readonly string[]) {
  return ids.slice(0, 12).map((id) => ({
    title: { kk: clauseLabel(id, translator('kk')), ru: clauseLabel(id, translator('ru')) },
  }));
}
