import { type CaseState, circumstancesOf } from '@qyzmet/case-engine';
import { nextStep, type Step } from '@qyzmet/regulation';
import type { TimelineItem } from '@qyzmet/web';
import { holderOf } from './case-clock.ts';
import type { EditionWords } from './edition-words.ts';

/** What happened in this record, who holds the case now, and what comes: each by its paragraph. */
export function timelineOf(words: EditionWords, state: CaseState): readonly TimelineItem[] {
  const done = state.visits.flatMap(({ step, outcome, at, by }): readonly TimelineItem[] => {
    const known = words.findStep(state.channel, step);
    if (!known) return [];
    const bad = outcome === 'fail' || known.kind === 'refuse';
    return [
      {
        ...itemOf(words, known),
        at: new Date(at),
        state: bad ? 'bad' : 'done',
        ...(by.name ? { actor: by.name } : {}),
      },
    ];
  });
  const holder = holderOf(words, state);
  const now: readonly TimelineItem[] = holder ? [{ ...itemOf(words, holder.step), state: 'now' }] : [];
  return [...done, ...now, ...stepsAhead(words, state, holder?.step.id)];
}

function itemOf(words: EditionWords, step: Step) {
  return { title: words.say(step.title), actor: words.actor(step.actor), cites: words.cite(step.cites) };
}

/** The rest of this record's way when every condition holds. */
export function stepsAhead(words: EditionWords, state: CaseState, held?: string): readonly TimelineItem[] {
  const process = words.edition.regulation.channels[state.channel];
  let step = state.endedAt ? undefined : words.findStep(state.channel, state.step);
  if (!process) return [];
  const items: TimelineItem[] = [];
  while (step) {
    if (step.id !== held) items.push({ ...itemOf(words, step), state: 'ahead' });
    step = nextStep(process, step, 'ok', circumstancesOf(state));
  }
  return items;
}
