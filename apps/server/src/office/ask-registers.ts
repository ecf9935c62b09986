import { newId } from '@qyzmet/kernel';
import type {
  CivilRecord,
  EmploymentRequest,
  Person,
  PowerOfAttorney,
  RegistryOutcome,
} from '@qyzmet/registries';
import type { PageRequest } from '../http/page-request.ts';
import type { Product } from '../product.ts';
import { askEmployment } from '../registers/ask-employment.ts';
import type { EmploymentStanding } from '../registers/employment-standing.ts';
import { patiently } from '../registers/patiently.ts';
import { registriesNamedIn } from '../registers/registries-named-in.ts';
import type { OfficeCase } from './office-desk.ts';

const nothingToAsk = { state: 'not-found', attempts: 0 } as const;
const silence = { state: 'no-answer', reason: 'timeout', attempts: 1 } as const;

/** What the registers know; undefined for those that this regulation does not look into or this application does not concern. */
export interface RegisterAnswers {
  readonly individuals: RegistryOutcome<Person>;
  readonly employment: RegistryOutcome<EmploymentStanding> | undefined;
  readonly civil: RegistryOutcome<CivilRecord> | undefined;
  readonly notary: RegistryOutcome<PowerOfAttorney> | undefined;
}

/** The answers that the case already holds, and those that are asked for now. */
export async function askRegisters(
  product: Product,
  page: PageRequest,
  found: OfficeCase,
): Promise<RegisterAnswers> {
  const { state, step, words } = found;
  const iin = state.applicant?.iin;
  if (!iin) return { individuals: silence, employment: undefined, civil: undefined, notary: undefined };
  const named = registriesNamedIn(words.edition);
  const request = () => ({
    id: newId(page.now),
    iin,
    requester: 'qyzmet/office',
    ground: `${state.caseId} ${(step?.cites ?? []).join(' ')}`.trim().slice(0, 500),
  });
  const child = childOf(found);
  const paper = powerOfAttorneyOf(found);
  const { clock, store } = product;
  const sources = {
    clock,
    bodyRegisters: store.bodyRegisters,
    employment: { ask: (asked: EmploymentRequest) => patiently(product.employment.ask(asked)) },
  };
  const [individuals, standing, civil, notary] = await Promise.all([
    heldAnswer<Person>(found, 'individuals') ?? patiently(product.individuals.ask(request())),
    named.includes('employment') ? askEmployment(sources, { ...request(), body: state.body }) : undefined,
    named.includes('civil') && child
      ? (heldAnswer<CivilRecord>(found, 'civil') ??
        patiently(product.civil.ask({ ...request(), iin: child })))
      : undefined,
    named.includes('notary') && state.form.representativeIin?.value
      ? paper
        ? patiently(product.notary.ask({ ...request(), ...paper }))
        : nothingToAsk
      : undefined,
  ]);
  return { individuals, employment: standing, civil, notary };
}

/** The IIN in the field that the civil register is asked about. */
function childOf({ state, words }: OfficeCase): string | undefined {
  const steps = Object.values(words.edition.regulation.channels).flatMap((process) => process.steps);
  const about = steps.find(({ registry }) => registry === 'civil')?.about;
  return about === undefined ? undefined : state.form[about]?.value || undefined;
}

function powerOfAttorneyOf({ state: { form } }: OfficeCase) {
  const representativeIin = form.representativeIin?.value;
  const number = form.powerOfAttorneyNumber?.value;
  const date = form.powerOfAttorneyDate?.value;
  return representativeIin && number ? { representativeIin, number, ...(date ? { date } : {}) } : undefined;
}

/** The answer was checked against the registry's contract before it entered the journal. */
function heldAnswer<Subject>({ state }: OfficeCase, registry: string): RegistryOutcome<Subject> | undefined {
  const held = state.registry[registry];
  if (held?.state !== 'answered') return undefined;
  return { state: 'answered', subject: held.answer as unknown as Subject, answeredAt: held.at, attempts: 1 };
}
