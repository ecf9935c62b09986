import type { CaseState } from '@qyzmet/case-engine';
import { foldForSearch } from '@qyzmet/kernel';
import type { EmploymentPeriod, EmploymentRecord, Person, RegistryOutcome } from '@qyzmet/registries';
import type { FormField } from '@qyzmet/regulation';
import type { ComparedRow, ComparisonModel } from '@qyzmet/web';
import { prefilled } from '../cases/prefill.ts';
import type { EditionWords } from '../present/edition-words.ts';
import { shownDate, shownValue } from '../present/form-fields.ts';

export interface RegisterAnswers {
  readonly individuals: RegistryOutcome<Person>;
  readonly employment: RegistryOutcome<EmploymentRecord>;
}

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
): ComparisonModel {
  const { individuals, employment } = answers;
  const person = individuals.state === 'answered' ? individuals.subject : undefined;
  const record = employment.state === 'answered' ? employment.subject : undefined;
  const claimed = claimedPeriod(words, state);
  return {
    individuals: {
      answer: individuals.state,
      at: individuals.state === 'answered' ? new Date(individuals.answeredAt) : null,
      rows: person ? comparedRows(words, state, person) : [],
    },
    employment: {
      answer: employment.state,
      registeredSince: record?.registeredSince ? shownDate(record.registeredSince) : null,
      claimed: claimed && { from: shownDate(claimed.from), to: shownDate(claimed.to) },
      covers: coverOf(claimed, employment),
      periods: (record?.periods ?? []).map(({ kind, from, to }) => ({
        kind,
        from: shownDate(from),
        to: to && shownDate(to),
      })),
    },
  };
}

function comparedRows(words: EditionWords, state: CaseState, person: Person): readonly ComparedRow[] {
  const fields = formFields(words).filter(({ prefill }) => prefill?.startsWith('registry-individuals.'));
  const known = prefilled(fields, { person });
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

/** The first pair of dates of the form of which one must not be before the other. */
export function claimedPeriod(words: EditionWords, state: Pick<CaseState, 'form'>): ClaimedPeriod | null {
  const last = formFields(words).find(({ notBefore }) => notBefore !== undefined);
  const from = last?.notBefore ? state.form[last.notBefore]?.value : undefined;
  const to = last ? state.form[last.id]?.value : undefined;
  return from && to ? { from, to } : null;
}

export function coverOf(
  claimed: ClaimedPeriod | null,
  employment: RegistryOutcome<EmploymentRecord>,
): ComparisonModel['employment']['covers'] {
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
