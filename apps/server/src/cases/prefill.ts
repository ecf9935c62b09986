import type { FormValue, ValueSource } from '@qyzmet/case-engine';
import { addressLineOf, type CivilRecord, fullNameOf, type Person } from '@qyzmet/registries';
import type { Body, FormField } from '@qyzmet/regulation';
import type { Account } from '@qyzmet/store';
import type { EmploymentStanding } from '../registers/employment-standing.ts';

/** What is known before the person types anything. */
export interface PrefillSources {
  readonly person?: Person | undefined;
  /** Of the child whom the application is about. */
  readonly child?: CivilRecord | undefined;
  readonly account?: Account | undefined;
  readonly body?: Body | undefined;
  readonly employment?: EmploymentStanding | undefined;
  /** The application's own answers, for an officer's draft. */
  readonly form?: Readonly<Record<string, FormValue>> | undefined;
}

const sourceOf: Readonly<Record<string, ValueSource>> = {
  'registry-individuals': 'registry-individuals',
  'registry-employment': 'registry-employment',
  'registry-civil': 'registry-civil',
  account: 'account',
  body: 'directory',
  form: 'applicant',
};

/** First values of the fields whose `prefill` names a source that knows them. */
export function prefilled(
  fields: readonly FormField[],
  sources: PrefillSources,
): Readonly<Record<string, FormValue>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      if (!field.prefill) return [];
      const [place = '', name = ''] = field.prefill.split('.');
      const value = knownValue(place, name, sources);
      const source = sourceOf[place];
      return value && source ? [[field.id, { value, source }] as const] : [];
    }),
  );
}

function knownValue(place: string, name: string, sources: PrefillSources): string | undefined {
  const { person, child, account, body, employment, form } = sources;
  switch (place) {
    case 'registry-individuals':
      if (!person) return undefined;
      if (name === 'fullName') return fullNameOf(person);
      if (name === 'address') return person.address && addressLineOf(person.address, 'kk');
      return textOf(person, name);
    case 'registry-civil':
      return child && ofChild(child, name);
    case 'registry-employment':
      return employment && textOf(employment, name);
    case 'account':
      return account && textOf(account, name);
    case 'body':
      return body && textOf(body, name);
    case 'form':
      return form?.[name]?.value;
    default:
      return undefined;
  }
}

function ofChild({ iin, birth }: CivilRecord, name: string): string | undefined {
  if (!birth) return undefined;
  if (name === 'childIin') return iin;
  if (name === 'childName') return fullNameOf(birth);
  return name === 'childBirthDate' ? birth.birthDate : undefined;
}

function textOf(record: object, name: string): string | undefined {
  const value = (record as Readonly<Record<string, unknown>>)[name];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : undefined;
}
