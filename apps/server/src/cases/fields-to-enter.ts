import type { Edition, FormField, Step } from '@qyzmet/regulation';

/** What a silent registry should have told: `when: registry-civil-silent` → the fields that `registry-civil` prefills. */
export function fieldsToEnter(
  { regulation }: Pick<Edition, 'regulation'>,
  step: Pick<Step, 'when'> | undefined,
): readonly FormField[] {
  const registry = step?.when?.replace(/-silent$/, '');
  return regulation.form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ prefill }) => registry !== undefined && prefill?.startsWith(`${registry}.`));
}
