import { type Edition, type RegistryName, registryNames } from '@qyzmet/regulation';

/** The registers that an edition's steps ask, its fields are filled from or its decisions look into. */
export function registriesNamedIn({ regulation }: Pick<Edition, 'regulation'>): readonly RegistryName[] {
  const steps = Object.values(regulation.channels).flatMap((process) => process.steps);
  const fields = [
    ...regulation.form.sections.flatMap((section) => section.fields),
    ...regulation.results.flatMap((result) => result.fields ?? []),
  ];
  const prefills = fields.map(({ prefill }) => prefill?.split('.')[0]);
  return registryNames.filter(
    (name) =>
      steps.some(({ registry }) => registry === name) ||
      prefills.includes(`registry-${name}`) ||
      regulation.consults?.some(({ registry }) => registry === name) ||
      (name === 'employment' && regulation.results.some(({ registers }) => registers)),
  );
}
