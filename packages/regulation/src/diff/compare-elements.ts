import type { Text } from '@qyzmet/kernel';
import { align, type Pair } from './align.ts';
import type { ElementChange, FieldChange } from './edition-diff.ts';

/** Where an element stands in its own edition says nothing about what it orders. */
const ofTheEdition = new Set(['id', 'cites']);

/** Inside a value: where it stands, and why we needed it. */
const ourReasons = new Set(['cites', 'practice']);

/** The named values that differ between two records, in the order of their names' first appearance. */
export function compareFields(from: object, to: object): readonly FieldChange[] {
  const left = from as Readonly<Record<string, unknown>>;
  const right = to as Readonly<Record<string, unknown>>;
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return names
    .filter((name) => !ofTheEdition.has(name))
    .map((name) => ({ name, from: left[name] ?? null, to: right[name] ?? null }))
    .filter((field) => canonical(field.from) !== canonical(field.to));
}

interface Element {
  readonly id: string;
}

/** Elements of one list that differ, found by id or by their words. */
export function compareElements<Item extends Element>(
  from: readonly Item[],
  to: readonly Item[],
  titleOf: (item: Item) => Text,
): readonly ElementChange[] {
  const pairs = align(from, to, (item) => ({ id: item.id, words: titleOf(item).kk }));
  return changesOf(pairs, titleOf, (item) => item);
}

/** `comparable` gives what of an element is held against the other edition, in the names of `to`. */
export function changesOf<Item extends Element>(
  pairs: readonly Pair<Item>[],
  titleOf: (item: Item) => Text,
  comparable: (item: Item, edition: 'from' | 'to') => object,
): readonly ElementChange[] {
  const alone = (change: 'added' | 'removed', item: Item): ElementChange => {
    const [from, to] = change === 'added' ? [null, item.id] : [item.id, null];
    return { change, from, to, title: titleOf(item), fields: [] };
  };
  return pairs.flatMap(({ from, to }): readonly ElementChange[] => {
    if (!from || !to) return [from ? alone('removed', from) : alone('added', to as Item)];
    const fields = compareFields(comparable(from, 'from'), comparable(to, 'to'));
    if (fields.length === 0) return [];
    return [{ change: 'changed', from: from.id, to: to.id, title: titleOf(to), fields }];
  });
}

/** The same for values that differ only in the order of their keys or in ids and citations inside them. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part)
            .filter(([name]) => !ourReasons.has(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : part,
  );
}
