import { type Edition, type RegistryName, registryNames } from '@qyzmet/regulation';

/** The registers that an edition's steps ask or its fields are filled from. */
export function registriesNamedIn({ regulation }: Pick<Edition, 'regulation'>): readonly RegistryName[] {
  const steps = Object.values(regulation.channels).flatMap((process) => process.steps);
  const fields = [
    ...regulation.form.sections.flatMap((section) => section.fields),
    ...regulation.results.flatMap((result) => result.fields ?? []),
  ];
  const prefills = fields.map(({ prefill }) => prefill?.split('.')[0]);
  return registryNames.filter(
    (name) => steps.some(({ registry }) => registry === name) || prefills.includes(`registry-${name}`),
  );
}
