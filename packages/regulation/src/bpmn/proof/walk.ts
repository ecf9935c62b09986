import { nextStep, openingStep, openingSystem } from '../../flow.ts';
import type { Step, StepId, System } from '../../types.ts';
import { circumstancesOf, outcomeOf, type Visit, type Walker } from './decisions.ts';

/** Walks all systems of a channel over the rules of flow, delivering every message as soon as it is sent. */
export const walk: Walker = (process, decisions) => {
  const circumstances = circumstancesOf(decisions);
  const visits: Visit[] = [];
  const sent = new Set<StepId>();
  const opening = openingSystem(process);
  const systems = [...new Set(process.steps.map(({ system }) => system))];
  const at = new Map<System, Step | undefined>([[opening, openingStep(process, opening, circumstances)]]);

  const ready = (system: System): Step | undefined => {
    if (!at.has(system)) {
      const opensOn = process.steps.find((step) => step.system === system)?.receives;
      if (opensOn === undefined || !sent.has(opensOn)) return undefined;
      at.set(system, openingStep(process, system, circumstances));
    }
    const step = at.get(system);
    return step && (step.receives === undefined || sent.has(step.receives)) ? step : undefined;
  };

  for (let moved = true; moved; ) {
    moved = false;
    for (const system of systems) {
      const step = ready(system);
      if (!step) continue;
      const before = visits.filter((visit) => visit.step === step.id).length;
      const outcome = outcomeOf(decisions, step.id, before);
      visits.push({ system, step: step.id, outcome });
      if (step.message) sent.add(step.id);
      at.set(system, nextStep(process, step, outcome, circumstances));
      moved = true;
    }
  }
  return visits;
};
