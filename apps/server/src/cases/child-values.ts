import type { FormValue, Party } from '@qyzmet/case-engine';
import { isIin, newId } from '@qyzmet/kernel';
import type { Edition, System } from '@qyzmet/regulation';
import type { Product } from '../product.ts';
import { patiently } from '../registers/patiently.ts';
import { prefilled } from './prefill.ts';

type Form = Readonly<Record<string, FormValue>>;

interface Asking {
  readonly edition: Edition;
  readonly system: System;
  /** Who fills the form. */
  readonly by: Party;
  readonly applicantIin: string;
}

/**
 * Values for the fields of a child that are still blank, or tell of the child named `before`, from the civil register: of the child
 * whose IIN stands in the form, else of the applicant's only child. The look is written down for whoever's record was read.
 */
export async function childValues(
  product: Product,
  asking: Asking,
  form: Form,
  before: Form = {},
): Promise<Form> {
  const { regulation } = asking.edition;
  const about = Object.values(regulation.channels)
    .flatMap(({ steps }) => steps)
    .find((step) => step.registry === 'civil' && step.about !== undefined)?.about;
  if (about === undefined) return {};
  const another = before[about] !== undefined && before[about]?.value !== form[about]?.value;
  const blank = regulation.form.sections
    .flatMap(({ fields }) => fields)
    .filter(({ prefill }) => prefill?.startsWith('registry-civil.'))
    .filter(({ id }) => !form[id]?.value || (another && form[id]?.source === 'registry-civil'));
  if (blank.length === 0) return {};
  const typed = form[about]?.value ?? '';
  if (typed !== '' && !isIin(typed)) return {};
  const iin = typed || (await onlyChild(product, asking));
  const record = iin ? await read(product, asking, iin) : undefined;
  if (!iin || record?.state !== 'answered') return {};
  const known = prefilled(blank, { child: record.subject });
  if (Object.keys(known).length === 0 || typed) return known;
  return { ...known, [about]: { value: iin, source: 'registry-civil' } };
}

async function onlyChild(product: Product, asking: Asking): Promise<string | undefined> {
  const parent = await read(product, asking, asking.applicantIin);
  const [first, ...others] = parent.state === 'answered' ? parent.subject.children : [];
  return others.length === 0 ? first?.iin : undefined;
}

async function read(product: Product, { by, edition, system }: Asking, iin: string) {
  const now = product.clock.now();
  const steps = Object.values(edition.regulation.channels).flatMap((process) => process.steps);
  const cites = steps.find(({ registry }) => registry === 'civil')?.cites ?? [];
  await product.store.accessLog.record({
    now,
    who: by,
    what: 'азаматтық хал актілері тіркелімінен мәлімет сұратты',
    system,
    caseId: null,
    applicantIin: iin,
    cites,
  });
  const request = { id: newId(now), iin, requester: `qyzmet/${system}`, ground: edition.id };
  return patiently(product.civil.ask(request));
}
