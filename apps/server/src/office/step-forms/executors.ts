import type { Person } from '@qyzmet/case-engine';
import type { ChoiceOption } from '@qyzmet/web';
import { translator } from '@qyzmet/web';
import type { StepFormMoment } from './step-form.ts';

/** The executors of the officer's body or akim, each with the work they have in hand. Two queries. */
export async function executorOptions({
  product,
  page,
  found,
}: StepFormMoment): Promise<readonly ChoiceOption[]> {
  const { system } = found.officer;
  const people = await executorsOf({ product, found });
  const load = await product.store.tasks.loadOf({
    system,
    people: people.map(({ iin }) => iin),
    now: page.now,
  });
  const t = translator(page.language);
  return people.map(({ iin, name }) => {
    const { open = 0, late = 0 } = load.get(iin) ?? {};
    return { id: iin, label: name, hint: t(late > 0 ? 'office.load-late' : 'office.load', { open, late }) };
  });
}

/** Executors who serve today. */
export async function executorsOf({
  product,
  found,
}: Pick<StepFormMoment, 'product' | 'found'>): Promise<readonly Person[]> {
  const { system, party } = found.officer;
  const role = system === 'rural' ? 'rural-executor' : 'executor';
  const members = await product.store.staff.membersOf(party.organisation, role);
  return members.map(({ iin, name }) => ({ iin, name }));
}
