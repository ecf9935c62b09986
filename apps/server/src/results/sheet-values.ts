import { type CaseState, localDate, organisationOf } from '@qyzmet/case-engine';
import { printable } from '@qyzmet/documents';
import type { Text } from '@qyzmet/kernel';
import type { ClauseId, Edition, FormField, ServiceResult } from '@qyzmet/regulation';
import { EditionWords } from '../present/edition-words.ts';
import type { Product } from '../product.ts';

type Values = Readonly<Record<string, unknown>>;

/** A letter names so many paragraphs and quotes the first of them, each so far: it stays a letter of one page. */
const mostClauses = 4;
const mostQuotes = 2;
const longestQuote = 500;
const longestBasis = 3;

/**
 * What a sheet may print, by the names of the layouts' fields: the answers of the application, what the case, its law and
 * its body are known for, and what the officer stated.
 */
export function sheetValues(
  { law }: Pick<Product, 'law'>,
  state: CaseState,
  edition: Edition,
  result: ServiceResult | undefined,
): Values {
  const { regulation } = edition;
  const { applicant, decision, number } = state;
  // A rural akim who issues the document himself speaks for his own office.
  const office = law.getBody(organisationOf(state) ?? state.body);
  return {
    ...formValues(state, edition),
    number: number ?? '—',
    uniqueNumber: number ?? '—',
    ...outgoingNumber(state, edition),
    body: pair(office.name),
    bodyAddress: pair(office.address),
    bodyPhone: office.phone,
    head: office.headName,
    fullName: printable(applicant?.name ?? ''),
    ...(applicant ? { iin: applicant.iin } : {}),
    specialist: decision?.by.name ?? '—',
    appliedOn: localDate(new Date(state.registeredAt ?? state.openedAt)),
    subject: {
      kk: `«${regulation.title.kk}» қызметін көрсетуден`,
      ru: `в оказании услуги «${regulation.title.ru}»`,
    },
    act: byLanguage(edition, (words) => words.actTitle),
    ...(result ? { resultTitle: pair(result.title), basis: basisOf(state, edition, result) } : {}),
    ...refusalValues(state, edition, result),
    ...statedValues(state, result),
    stated: statedRows(state, result),
  };
}

export function pair({ kk, ru }: Pick<Text, 'kk' | 'ru'>) {
  return { kk, ru };
}

/** The applicant's own words: what no typeface has must not stop the decision of an officer who cannot mend it. */
function formValues({ form }: CaseState, { regulation }: Edition): Values {
  const fields = regulation.form.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = printable(form[field.id]?.value ?? '');
      return value === '' ? [] : [[field.id, printed(field, value)]];
    }),
  );
}

function statedValues({ decision }: CaseState, result: ServiceResult | undefined): Values {
  return Object.fromEntries(
    (result?.fields ?? []).flatMap((field) => {
      const value = decision?.fields[field.id] ?? '';
      return value === '' ? [] : [[field.id, printed(field, value)]];
    }),
  );
}

/** For a sheet that knows nothing of the service: each statement under its label. */
function statedRows({ decision }: CaseState, result: ServiceResult | undefined) {
  return (result?.fields ?? []).flatMap((field) => {
    const value = decision?.fields[field.id] ?? '';
    return value === '' ? [] : [{ label: pair(field.label), value: inWords(field, value) }];
  });
}

function inWords({ type, options }: FormField, value: string): string {
  if (type === 'yes-no') return value === 'yes' ? 'иә / да' : 'жоқ / нет';
  if (type === 'date') return value.split('-').reverse().join('.');
  const label = type === 'choice' ? options?.find(({ id }) => id === value)?.label : undefined;
  return label ? `${label.kk} / ${label.ru}` : printable(value);
}

function printed({ type, options }: FormField, value: string): unknown {
  if (type === 'yes-no') return value === 'yes';
  if (type !== 'choice') return value;
  const label = options?.find(({ id }) => id === value)?.label;
  return label && pair(label);
}

/** Null where the number is drawn after the signature: the clerk writes it in by hand. */
function outgoingNumber(state: CaseState, { regulation }: Edition): Values {
  const book = regulation.channels[state.channel]?.steps.find(
    ({ kind, journal, system }) => kind === 'register' && journal === 'outgoing' && system === state.system,
  );
  return book ? { outgoingNumber: state.registrations[book.id]?.number ?? null } : {};
}

function basisOf(state: CaseState, edition: Edition, { cites }: ServiceResult) {
  const ruled = ruledHere(state, edition, cites).slice(0, longestBasis);
  return byLanguage(edition, (words) =>
    [words.actTitle, [...new Set(words.cite(ruled).map(({ label }) => label))].join('; ')]
      .filter(Boolean)
      .join(', '),
  );
}

function refusalValues(state: CaseState, edition: Edition, result: ServiceResult | undefined): Values {
  const { decision } = state;
  const ground = edition.regulation.refusals.find(({ id }) => id === decision?.ground);
  if (!ground) return {};
  const ruled = ruledHere(state, edition, ground.cites.length > 0 ? ground.cites : (result?.cites ?? []));
  const kk = new EditionWords(edition, 'kk').cite(ruled);
  const ru = new EditionWords(edition, 'ru').cite(ruled);
  const reason = decision?.reason ?? '';
  return {
    ground: pair(ground.title),
    clauses: kk.slice(0, mostClauses).map(({ label, quote }, index) => ({
      title: { kk: label, ru: ru[index]?.label ?? label },
      ...(index < mostQuotes ? { quote: cutAtWord(printable(quote)) } : {}),
    })),
    // One language is asked for; the sheet tells readers' machines which.
    reason: /[әғқңөұүһі]/i.test(reason) ? { kk: reason } : { ru: reason },
  };
}

/** Of the paragraphs that order something, those that rule this channel: what belongs to other channels alone falls away. */
function ruledHere(
  { channel }: CaseState,
  { regulation, text }: Edition,
  cites: readonly ClauseId[],
): readonly ClauseId[] {
  const own = new Set<ClauseId>();
  const others = new Set<ClauseId>();
  for (const [name, process] of Object.entries(regulation.channels))
    for (const step of process.steps)
      for (const clause of step.cites) (name === channel ? own : others).add(clause);
  for (const flow of text.flows)
    for (const step of flow.steps) (flow.channel === channel ? own : others).add(step.clause);
  const within = (clause: ClauseId, clauses: ReadonlySet<ClauseId>) =>
    clause.split('/').some((_, depth, parts) => clauses.has(parts.slice(0, depth + 1).join('/')));
  return cites.filter((clause) => within(clause, own) || !within(clause, others));
}

function byLanguage(edition: Edition, say: (words: EditionWords) => string) {
  return { kk: say(new EditionWords(edition, 'kk')), ru: say(new EditionWords(edition, 'ru')) };
}

function cutAtWord(text: string): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`;
}
