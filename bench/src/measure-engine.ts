import { performance } from 'node:perf_hooks';
import type { AppendOutcome, Transition } from '@qyzmet/case-engine';
import type { Edition } from '@qyzmet/regulation';
import { type Append, runPortalCase } from './portal-case.ts';

export interface Measured {
  readonly casesPerSecond: number;
  readonly transitionsPerSecond: number;
  /** Milliseconds of one append; absent where nothing waits. */
  readonly latency?: { readonly median: number; readonly p95: number };
}

interface Run {
  readonly edition: Edition;
  readonly append: Append;
  /** Cases at a time. */
  readonly clients: number;
  readonly seconds: number;
}

/** Runs whole portal cases one after another from several clients for the given time. */
export async function measureEngine(run: Run): Promise<Measured> {
  const latencies: number[] = [];
  const started = performance.now();
  const { cases, transitions } = await cycle(run, latencies);
  const seconds = (performance.now() - started) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? 0;
  return {
    casesPerSecond: cases / seconds,
    transitionsPerSecond: transitions / seconds,
    latency: { median: at(0.5), p95: at(0.95) },
  };
}

async function cycle(run: Run, latencies: number[]): Promise<{ cases: number; transitions: number }> {
  const end = performance.now() + run.seconds * 1000;
  let cases = 0;
  let transitions = 0;
  const timed: Append = async (transition) => {
    const started = performance.now();
    const outcome = await run.append(transition);
    latencies.push(performance.now() - started);
    return outcome;
  };
  const client = async () => {
    while (performance.now() < end) {
      const written = await runPortalCase(run.edition, benchMoment, timed);
      transitions += written.length;
      cases++;
    }
  };
  await Promise.all(Array.from({ length: run.clients }, client));
  return { cases, transitions };
}

/** A Monday morning in Tayinsha. */
const benchMoment = new Date('2026-11-23T04:00:00Z');

/** The engine without a database: what deciding alone costs. */
export async function measureDecisions(edition: Edition, seconds: number): Promise<Measured> {
  const { latency: _, ...measured } = await measureEngine({
    edition,
    append: keepNothing,
    clients: 1,
    seconds,
  });
  return measured;
}

/** The transitions of one case, for a script of the same writes. */
export function recordCase(edition: Edition): Promise<readonly Transition[]> {
  return runPortalCase(edition, benchMoment, keepNothing);
}

async function keepNothing(transition: Transition): Promise<AppendOutcome> {
  const sequence = transition.expectedSequence + transition.entries.length;
  return { kind: 'appended', sequence, number: transition.number ? '0000000001' : null };
}
