import { type Channel, channels, type Deadline, type Regulation, type Step } from '../types.ts';
import { align, type Pair } from './align.ts';
import { changesOf } from './compare-elements.ts';
import type { ChannelChange, DeadlineChange, DeadlineTerms } from './edition-diff.ts';

/** The same steps of two editions, by channel. */
export type StepPairs = ReadonlyMap<Channel, readonly Pair<Step>[]>;

/** Steps are the same when they are of one kind in one system and are called alike. */
export function pairSteps(from: Regulation, to: Regulation): StepPairs {
  return new Map(
    channels
      .filter((channel) => from.channels[channel] || to.channels[channel])
      .map((channel) => [
        channel,
        align(from.channels[channel]?.steps ?? [], to.channels[channel]?.steps ?? [], (step) => ({
          id: step.id,
          words: step.title.kk,
          kind: `${step.system} ${step.kind}`,
        })),
      ]),
  );
}

/** Channels in which something else runs. */
export function channelChanges(
  from: Regulation,
  to: Regulation,
  pairsOf: StepPairs,
): Readonly<Partial<Record<Channel, ChannelChange>>> {
  const changed: Partial<Record<Channel, ChannelChange>> = {};
  for (const [channel, pairs] of pairsOf) {
    const before = from.channels[channel];
    const after = to.channels[channel];
    const steps = changesOf(pairs, ({ title }) => title, comparable(pairs));
    if (!before || !after || steps.length > 0)
      changed[channel] = { change: !before ? 'added' : !after ? 'removed' : 'changed', steps };
  }
  return changed;
}

/** Terms of the steps that run. */
export function processDeadlines(pairsOf: StepPairs): readonly DeadlineChange[] {
  return [...pairsOf].flatMap(([channel, pairs]) => deadlinesOf(channel, pairs));
}

/** References of the older edition are told by the ids that the same steps have in the newer one. */
function comparable(pairs: readonly Pair<Step>[]) {
  const renamed = new Map(pairs.flatMap(({ from, to }) => (from && to ? [[from.id, to.id] as const] : [])));
  return (step: Step, edition: 'from' | 'to'): object => {
    const { id: _, cites: __, ...rest } = step;
    if (edition === 'to') return rest;
    return {
      ...rest,
      ...(rest.next ? { next: renamed.get(rest.next) ?? rest.next } : {}),
      ...(rest.onFail ? { onFail: renamed.get(rest.onFail) ?? rest.onFail } : {}),
      ...(rest.receives ? { receives: renamed.get(rest.receives) ?? rest.receives } : {}),
    };
  };
}

function deadlinesOf(channel: Channel, pairs: readonly Pair<Step>[]): readonly DeadlineChange[] {
  return pairs.flatMap(({ from, to }): readonly DeadlineChange[] => {
    const before = termsOf(from?.deadline);
    const after = termsOf(to?.deadline);
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const { title } = (to ?? from) as Step;
    return [
      {
        channel,
        where: 'process',
        step: { from: from?.id ?? null, to: to?.id ?? null },
        title,
        from: before,
        to: after,
      },
    ];
  });
}

function termsOf(deadline: Deadline | undefined): DeadlineTerms | null {
  if (!deadline) return null;
  const { value, unit, of, excludes } = deadline;
  return { value, unit, of, ...(excludes ? { excludes: [...excludes].sort() } : {}) };
}
