import type { EmploymentPeriod, EmploymentRecord, RegistryOutcome } from '@qyzmet/registries';
import type { RegisterLine } from '@qyzmet/store';

/** How somebody stands in the registers of one body. Days are ISO. */
export interface EmploymentStanding {
  readonly iin: string;
  readonly body: string;
  /** Registered as unemployed without a break since; null when not registered now. */
  readonly registeredSince: string | null;
  readonly jobSeekerSince: string | null;
  /** Lines of our own register, the latest day first. */
  readonly own: readonly Pick<RegisterLine, 'register' | 'since' | 'number' | 'caseId'>[];
  /** What only the books know; absent while they do not answer. */
  readonly publicWorks?: boolean;
  readonly training?: boolean;
  readonly assistance?: boolean;
  /** Of the books, and our own registration where they lack it, in order of their first day. */
  readonly periods: readonly EmploymentPeriod[];
}

/**
 * Our own register answers first. The body's employment books add what the person took part in, and may tell that a
 * registration of ours has ended; where they do not answer, our own lines stand alone.
 */
export function standingOf(
  of: Pick<EmploymentStanding, 'iin' | 'body'>,
  lines: readonly RegisterLine[],
  books: RegistryOutcome<EmploymentRecord>,
  now: Date,
): RegistryOutcome<EmploymentStanding> {
  const record = books.state === 'answered' ? books.subject : undefined;
  if (lines.length === 0 && books.state !== 'answered') return books;
  const sinceIn = (register: RegisterLine['register']) =>
    lines.find((line) => line.register === register)?.since ?? null;
  const own = sinceIn('unemployed');
  const periods = record?.periods ?? [];
  const registered = periods.filter(({ kind }) => kind === 'registered');
  const inBooks = own !== null && registered.some(({ to }) => to === null || to >= own);
  const ended = inBooks && !registered.some(({ to }) => to === null);
  const ours = own !== null && !inBooks ? [{ kind: 'registered' as const, from: own, to: null }] : [];
  return {
    state: 'answered',
    answeredAt: books.state === 'answered' ? books.answeredAt : now.toISOString(),
    attempts: books.attempts,
    subject: {
      ...of,
      registeredSince: ended || own === null ? (record?.registeredSince ?? null) : own,
      jobSeekerSince: sinceIn('job-seekers'),
      own: lines.map(({ register, since, number, caseId }) => ({ register, since, number, caseId })),
      ...(record
        ? {
            publicWorks: record.publicWorks,
            training: record.training,
            assistance: record.assistance,
          }
        : {}),
      periods: [...periods, ...ours].toSorted((a, b) => a.from.localeCompare(b.from)),
    },
  };
}
