import type { Text } from '@qyzmet/kernel';
import type { LoadFault } from './load-fault.ts';
import { readChecked } from './read-checked.ts';
import { boolean, identifier, isoDate, listOf, record, type Shape, string, text } from './shape.ts';

/** An edition that runs for a territory, whatever the act itself says about its force. */
export interface Adoption {
  readonly edition: string;
  readonly territory: string;
  /** Bodies of the directory; by default every one of the territory that the regulation's `provider` calls. */
  readonly providers?: readonly string[];
  /** First local day; `to` is the first day on which it no longer runs. */
  readonly from: string;
  readonly to?: string;
  readonly demonstration?: boolean;
  readonly note?: Text;
}

export interface Deployment {
  readonly adopted: readonly Adoption[];
}

const deployment: Shape = record<Deployment>(
  {
    adopted: listOf(
      record<Adoption>(
        {
          edition: string,
          territory: identifier,
          from: isoDate,
        },
        { providers: listOf(identifier, 1), to: isoDate, demonstration: boolean, note: text },
      ),
    ),
  },
  {},
);

/** Reads `deployment.yaml` of the regulations room; undefined when it has faults. */
export function loadDeployment(root: string): {
  readonly deployment: Deployment | undefined;
  readonly faults: readonly LoadFault[];
} {
  const { checked, faults } = readChecked<Deployment>(root, 'deployment.yaml', deployment);
  return { deployment: checked?.value, faults };
}

/** Adoptions that run on a local day (`2026-11-24`). */
export function adoptionsOn(deployment: Deployment, date: string): readonly Adoption[] {
  return deployment.adopted.filter(({ from, to }) => from <= date && (to === undefined || date < to));
}
