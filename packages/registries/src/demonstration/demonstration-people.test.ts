import { isIin } from '@qyzmet/kernel';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { EmploymentRecord } from '../employment/contract.ts';
import { fullNameOf, Person } from '../individuals/contract.ts';
import { demonstrationPeople } from './demonstration-people.ts';
import { demonstrationEmploymentRecords } from './employment-records.ts';
import { demonstrationIndividuals } from './individuals.ts';

describe('the invented people', () => {
  it.each(demonstrationIndividuals.map((person) => [fullNameOf(person), person] as const))(
    '%s is a whole record with a valid IIN',
    (_name, person) => {
      expect(isIin(person.iin)).toBe(true);
      expect(Value.Check(Person, person)).toBe(true);
      expect(person.patronymic).toMatch(/\S/);
    },
  );

  it('are different people', () => {
    const iins = [...demonstrationIndividuals, ...demonstrationPeople.filter(({ person }) => !person)].map(
      ({ iin }) => iin,
    );
    expect(new Set(iins).size).toBe(iins.length);
    expect(new Set(demonstrationPeople.map(({ id }) => id)).size).toBe(demonstrationPeople.length);
  });

  it('hold two applicants who are unknown to the registry', () => {
    const strangers = demonstrationPeople.filter(({ person }) => !person);
    expect(strangers.map(({ id, iin }) => [id, isIin(iin)])).toEqual([
      ['unknown', true],
      ['city-unknown', true],
    ]);
  });

  it('have employment records that agree with themselves', () => {
    const known = new Set([...demonstrationIndividuals, ...demonstrationPeople].map(({ iin }) => iin));
    for (const record of demonstrationEmploymentRecords) {
      expect(Value.Check(EmploymentRecord, record)).toBe(true);
      expect(known.has(record.iin)).toBe(true);
      for (const { from, to } of record.periods) expect(to === null || from <= to).toBe(true);
    }
  });
});
