import { factNames } from '@qyzmet/regulation';
import { describe, expect, it } from 'vitest';
import type { RegistryState } from '../journal/types.ts';
import { byRepresentative } from './by-representative.ts';
import { decided } from './decided.ts';
import { learned } from './learned.ts';
import { notRegisteredAsUnemployed, registeredAsUnemployed } from './registered-as-unemployed.ts';
import { registrySilent } from './registry-silent.ts';

const at = '2026-03-02T05:00:00.000Z';

describe('facts', () => {
  it.each(factNames)('%s holds on record only', (fact) => {
    expect(learned(fact)({ facts: {} })).toBe(false);
    expect(learned(fact)({ facts: { [fact]: false } })).toBe(false);
    expect(learned(fact)({ facts: { [fact]: true } })).toBe(true);
  });

  it('by-representative: the form names one', () => {
    const form = (value: string) => ({ form: { representativeIin: { value, source: 'operator' as const } } });
    expect(byRepresentative({ form: {} })).toBe(false);
    expect(byRepresentative(form(' '))).toBe(false);
    expect(byRepresentative(form('900101300017'))).toBe(true);
  });

  it('a registry is silent: asked and without data', () => {
    const registryIndividualsSilent = registrySilent('individuals');
    expect(registryIndividualsSilent({ registry: {} })).toBe(false);
    expect(registryIndividualsSilent({ registry: { individuals: { state: 'requested', at } } })).toBe(false);
    expect(
      registryIndividualsSilent({ registry: { individuals: { state: 'answered', at, answer: {} } } }),
    ).toBe(false);
    expect(registryIndividualsSilent({ registry: { individuals: { state: 'not-found', at } } })).toBe(true);
    expect(registryIndividualsSilent({ registry: { individuals: { state: 'no-answer', at } } })).toBe(true);
  });

  it('a result is an approval or a refusal once it is decided', () => {
    const decision = { outcome: 'refused', fields: {}, by: { role: 'executor' }, at } as const;
    expect([decided('approved'), decided('refused')].map((fact) => fact({ decision }))).toEqual([
      false,
      true,
    ]);
    expect([decided('approved'), decided('refused')].map((fact) => fact({ decision: null }))).toEqual([
      false,
      false,
    ]);
  });

  it('registered-as-unemployed: the register says since when', () => {
    const answered = (answer: Readonly<Record<string, unknown>>) => ({
      registry: { employment: { state: 'answered' as const, at, answer } },
    });
    expect(registeredAsUnemployed({ registry: {} })).toBe(false);
    expect(registeredAsUnemployed({ registry: { employment: { state: 'no-answer', at } } })).toBe(false);
    expect(registeredAsUnemployed(answered({ registeredSince: null }))).toBe(false);
    expect(registeredAsUnemployed(answered({ registeredSince: '2026-01-20' }))).toBe(true);
  });

  it('not-registered-as-unemployed: the register says so, and its silence says nothing', () => {
    const employment = (asked: RegistryState) => ({ registry: { employment: asked } });
    const answered = (registeredSince: string | null) =>
      employment({ state: 'answered', at, answer: { registeredSince } });
    expect(notRegisteredAsUnemployed({ registry: {} })).toBe(false);
    expect(notRegisteredAsUnemployed(employment({ state: 'requested', at }))).toBe(false);
    expect(notRegisteredAsUnemployed(employment({ state: 'no-answer', at }))).toBe(false);
    expect(notRegisteredAsUnemployed(answered('2026-01-20'))).toBe(false);
    expect(notRegisteredAsUnemployed(answered(null))).toBe(true);
    expect(notRegisteredAsUnemployed(employment({ state: 'not-found', at }))).toBe(true);
  });
});
