import { likeness, type Stems, stemsOf } from './likeness.ts';

/** What an item is known by when it is looked for in the other edition. */
export interface Trait {
  readonly id: string;
  readonly words: string;
  /** Only items of one kind are ever the same item: steps of one kind, actions of tables. */
  readonly kind?: string;
  /** Where it stands: a neighbour from the same place is preferred. */
  readonly place?: string;
  /** What else tells it, whatever its words: two acts may be two translations of one text. */
  readonly signs?: Stems;
}

/** One item in both editions, or in one of them alone. */
export type Pair<Item> =
  | { readonly from: Item; readonly to: Item }
  | { readonly from: Item; readonly to: null }
  | { readonly from: null; readonly to: Item };

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** What an id proves. `everything`: ids are ours and chosen to agree; `little`: they are places in two acts. */
type IdProof = 'everything' | 'little';

interface Known {
  readonly trait: Trait;
  readonly stems: Stems;
}

/** Items without a common id must be this much alike; paragraphs of one number may differ more. */
const enough = 0.6;
const enoughUnderOneId = 0.3;
const weightOfSigns = 0.5;

/**
 * Finds each item of one edition in the other by id, words and signs together, the most certain pairs first. The order
 * is that of `to`; what is gone stands where it stood in `from`.
 */
export function align<Item>(
  from: readonly Item[],
  to: readonly Item[],
  traitOf: (item: Item) => Trait,
  ids: IdProof = 'everything',
): readonly Pair<Item>[] {
  const known = (items: readonly Item[]) =>
    items.map((item): Known => {
      const trait = traitOf(item);
      return { trait, stems: stemsOf(trait.words) };
    });
  const partners = choose(candidatesOf(known(from), known(to), ids));
  const taken = new Set(partners.values());
  const gone = from.flatMap((item, index) => (partners.has(index) ? [] : [{ item, index }]));
  const fromOf = new Map([...partners].map(([left, right]) => [right, left]));
  const pairs: Pair<Item>[] = [];
  let passed = 0;
  const dropGone = (before: number) => {
    for (let next = gone[passed]; next && next.index < before; next = gone[++passed])
      pairs.push({ from: next.item, to: null });
  };
  for (const [index, item] of to.entries()) {
    const partner = taken.has(index) ? fromOf.get(index) : undefined;
    if (partner === undefined) pairs.push({ from: null, to: item });
    else {
      dropGone(partner);
      pairs.push({ from: from[partner] as Item, to: item });
    }
  }
  dropGone(from.length);
  return pairs;
}

function candidatesOf(from: readonly Known[], to: readonly Known[], ids: IdProof): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [left, a] of from.entries())
    for (const [right, b] of to.entries()) {
      if (a.trait.kind !== b.trait.kind) continue;
      const named = a.trait.id === b.trait.id;
      const proved = named && ids === 'everything';
      const alike = likeness(a.stems, b.stems) + weightOfSigns * likenessOfSigns(a.trait, b.trait);
      if (!proved && alike < (named ? enoughUnderOneId : enough)) continue;
      const near = a.trait.place !== undefined && a.trait.place === b.trait.place;
      const score = alike + (proved ? 2 : named ? 0.15 : 0) + (near ? 0.1 : 0);
      candidates.push({ from: left, to: right, score });
    }
  return candidates;
}

function likenessOfSigns({ signs: a }: Trait, { signs: b }: Trait): number {
  return a?.size && b?.size ? likeness(a, b) : 0;
}

/** Greedy; of two equally certain pairs the one whose places in the two lists are nearer. */
function choose(candidates: readonly Candidate[]): ReadonlyMap<number, number> {
  const apart = ({ from, to }: Candidate) => Math.abs(from - to);
  const ordered = [...candidates].sort((a, b) => b.score - a.score || apart(a) - apart(b) || a.from - b.from);
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of ordered) {
    if (partners.has(from) || taken.has(to)) continue;
    partners.set(from, to);
    taken.add(to);
  }
  return partners;
}
