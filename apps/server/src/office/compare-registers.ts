import { type CaseState, localDate } from '@qyzmet/case-engine';
import { foldForSearch } from '@qyzmet/kernel';
import { type EmploymentPeriod, fullNameOf, type RegistryOutcome } from '@qyzmet/registries';
import type { FormField } from '@qyzmet/regulation';
import {
  type ComparedRow,
  type ComparisonModel,
  officePaths,
  type RegisterTable,
  translator,
} from '@qyzmet/web';
import { type PrefillSources, prefilled } from '../cases/prefill.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { shownDate, shownValue } from '../present/form-fields.ts';
import type { EmploymentStanding } from '../registers/employment-standing.ts';
import type { RegisterAnswers } from './ask-registers.ts';

/** How much of the claimed period the days of registration fill. */
export type Cover = NonNullable<ComparisonModel['employment']>['covers'];

/** ISO days, both included. */
export interface ClaimedPeriod {
  readonly from: string;
  readonly to: string;
}

/** What the application says beside what the registers answered; differences in spelling that search folds are none. */
export function compareRegisters(
  words: EditionWords,
  state: CaseState,
  answers: RegisterAnswers,
  now: Date,
): ComparisonModel {
  const { individuals, employment, civil, notary } = answers;
  return {
    individuals: tableOf(individuals, (person) =>
      comparedRows(words, state, 'registry-individuals', { person }),
    ),
    civil:
      civil &&
      tableOf(civil, (child) => [
        ...comparedRows(words, state, 'registry-civil', { child }),
        parentRow(words, state, child.birth?.parents ?? []),
      ]),
    notary: notary && tableOf(notary, (paper) => paperRows(words, paper, localDate(now))),
    employment: employment && employmentModel(words, state, employment),
  };
}

function tableOf<Subject>(
  outcome: RegistryOutcome<Subject>,
  rows: (subject: Subject) => readonly ComparedRow[],
): RegisterTable {
  return outcome.state === 'answered'
    ? { answer: 'answered', at: new Date(outcome.answeredAt), rows: rows(outcome.subject) }
    : { answer: outcome.state, at: null, rows: [] };
}

function employmentModel(
  words: EditionWords,
  state: CaseState,
  employment: RegistryOutcome<EmploymentStanding>,
): NonNullable<ComparisonModel['employment']> {
  const standing = employment.state === 'answered' ? employment.subject : undefined;
  const claimed = claimedPeriod(words, state);
  return {
    answer: employment.state,
    registeredSince: standing?.registeredSince ? shownDate(standing.registeredSince) : null,
    own: (standing?.own ?? []).map(({ register, since, number, caseId }) => ({
      register,
      since: shownDate(since),
      number,
      path: officePaths.case(caseId),
    })),
    claimed: claimed && { from: shownDate(claimed.from), to: shownDate(claimed.to) },
    covers: coverOf(claimed, employment),
    periods: (standing?.periods ?? []).map(({ kind, from, to }) => ({
      kind,
      from: shownDate(from),
      to: to && shownDate(to),
    })),
  };
}

function comparedRows(
  words: EditionWords,
  state: CaseState,
  registry: 'registry-individuals' | 'registry-civil',
  sources: PrefillSources,
): readonly ComparedRow[] {
  const fields = formFields(words).filter(({ prefill }) => prefill?.startsWith(`${registry}.`));
  const known = prefilled(fields, sources);
  return fields.map((field) => {
    const claimed = state.form[field.id]?.value ?? '';
    const registered = known[field.id]?.value ?? '';
    const same = foldForSearch(claimed) === foldForSearch(registered);
    return {
      label: words.say(field.label),
      claimed: shownValue(words, field, claimed),
      known: shownValue(words, field, registered),
      verdict: registered === '' ? 'not-known' : same ? 'same' : 'differs',
    };
  });
}

/** Whether the applicant is a parent in the birth record; a guardian is none, and shows other papers. */
function parentRow(
  { language }: EditionWords,
  { applicant }: CaseState,
  parents: readonly (Parameters<typeof fullNameOf>[0] & { readonly iin: string })[],
): ComparedRow {
  const isParent = parents.some(({ iin }) => iin === applicant?.iin);
  return {
    label: translator(language)('office.parents'),
    claimed: applicant?.name ?? '',
    known: parents.map(fullNameOf).join(', '),
    verdict: parents.length === 0 ? 'not-known' : isParent ? 'same' : 'differs',
  };
}

function paperRows(
  { language }: EditionWords,
  paper: { readonly number: string; readonly date: string; readonly validUntil: string } & {
    readonly revokedOn: string | null;
    readonly powers: readonly string[];
    readonly notary: string;
  },
  today: string,
): readonly ComparedRow[] {
  const t = translator(language);
  const { number, date, validUntil, revokedOn, powers, notary } = paper;
  const inForce = revokedOn === null && validUntil >= today;
  return [
    {
      label: t('office.paper'),
      claimed: t('office.paper-of', { number, date: shownDate(date) }),
      known: notary,
      verdict: 'same',
    },
    {
      label: t('office.paper-force'),
      claimed: '',
      known:
        revokedOn === null
          ? t('office.paper-until', { date: shownDate(validUntil) })
          : t('office.paper-revoked', { date: shownDate(revokedOn) }),
      verdict: inForce ? 'same' : 'differs',
    },
    { label: t('office.paper-powers'), claimed: '', known: powers.join('; '), verdict: 'same' },
  ];
}

/** The first pair of dates of the form of which one must not be before the other. */
export function claimedPeriod(words: EditionWords, state: Pick<CaseState, 'form'>): ClaimedPeriod | null {
  const last = formFields(words).find(({ notBefore }) => notBefore !== undefined);
  const from = last?.notBefore ? state.form[last.notBefore]?.value : undefined;
  const to = last ? state.form[last.id]?.value : undefined;
  return from && to ? { from, to } : null;
}

export function coverOf(
  claimed: ClaimedPeriod | null,
  employment: RegistryOutcome<Pick<EmploymentStanding, 'periods'>>,
): Cover {
  if (!claimed || employment.state === 'no-answer') return 'unknown';
  if (employment.state === 'not-found') return 'none';
  return coverOfPeriods(claimed, employment.subject.periods);
}

const forever = '9999-12-31';

/** How much of a period the days of registration fill; periods that touch count as one. */
export function coverOfPeriods(
  { from, to }: ClaimedPeriod,
  periods: readonly EmploymentPeriod[],
): 'whole' | 'part' | 'none' {
  const registered = periods
    .filter((period) => period.kind === 'registered' && period.from <= to && (period.to ?? forever) >= from)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  if (registered.length === 0) return 'none';
  let open = from;
  for (const period of registered) {
    if (period.from > open) return 'part';
    const next = period.to === null ? forever : dayAfter(period.to);
    if (next > open) open = next;
  }
  return open > to ? 'whole' : 'part';
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function formFields(words: EditionWords): readonly FormField[] {
  return words.edition.regulation.form.sections.flatMap(({ fields }) => fields);
}
