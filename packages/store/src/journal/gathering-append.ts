import type { AppendOutcome, Journal, Transition } from '@qyzmet/case-engine';
import type { Run } from '../database/database.ts';
import { appendTransitions, isLostRaceToOpen } from './append-transitions.ts';

/** Statements under way at a time; transitions that come meanwhile are gathered into the next one. */
const statementsAtOnce = 4;
const mostInStatement = 32;

interface Waiting {
  readonly transition: Transition;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One transition alone goes at once, in a statement of its own. Under load those that wait share one statement, one
 * transaction and one write to disk, and each still has its own outcome.
 */
export function createGatheringAppend(run: Run): Journal['append'] {
  const waiting: Waiting[] = [];
  let underWay = 0;

  const next = async () => {
    if (underWay === statementsAtOnce || waiting.length === 0) return;
    underWay++;
    await appendGathered(run, takeGathered(waiting));
    underWay--;
    next();
  };
  return (transition) =>
    new Promise((resolve, reject) => {
      waiting.push({ transition, resolve, reject });
      next();
    });
}

/** A drawn number locks its book until the commit, so it has a transaction of its own: nobody else waits with it. */
function takeGathered(waiting: Waiting[]): readonly Waiting[] {
  const numbered = waiting.findIndex(({ transition }) => transition.number);
  if (numbered === 0) return waiting.splice(0, 1);
  const ready = numbered === -1 ? waiting.length : numbered;
  return waiting.splice(0, Math.min(ready, mostInStatement)).sort(byRecord);
}

/** All nodes lock records in the same order, and so never wait for each other in a circle. */
function byRecord({ transition: a }: Waiting, { transition: b }: Waiting): number {
  if (a.system !== b.system) return a.system < b.system ? -1 : 1;
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}

async function appendGathered(run: Run, gathered: readonly Waiting[]): Promise<void> {
  try {
    const outcomes = await appendTransitions(
      run,
      gathered.map(({ transition }) => transition),
    );
    for (const [index, { resolve, reject }] of gathered.entries()) {
      const outcome = outcomes[index];
      if (outcome) resolve(outcome);
      else reject(new Error('the database gave no outcome of a transition'));
    }
  } catch (error) {
    const [only] = gathered;
    if (gathered.length > 1 && wasRolledBack(error)) {
      for (const one of gathered) await appendGathered(run, [one]);
    } else if (only && isLostRaceToOpen(error)) only.resolve({ kind: 'conflict' });
    else for (const { reject } of gathered) reject(error);
  }
}

/** The server itself refused, so nothing was written; after a lost connection nobody knows. */
function wasRolledBack(error: unknown): boolean {
  const { code, severity } = error as { readonly code?: string; readonly severity?: string };
  return severity === 'ERROR' && /^[0-9A-Z]{5}$/.test(code ?? '');
}
