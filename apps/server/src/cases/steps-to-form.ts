import type { Applicant, Command, Party } from '@qyzmet/case-engine';
import { type ChannelProcess, type StepKind, type System, stepsOfSystem } from '@qyzmet/regulation';

type Input = Extract<Command, { type: 'perform' }>['input'];

/**
 * What has been done by the time that somebody sits before the form, as commands in the order of the regulation: log-in,
 * ticket, identity, originals, taking in hand.
 */
export function stepsToForm(
  process: ChannelProcess | undefined,
  system: System,
  by: Party,
  applicant: Applicant,
): readonly Command[] {
  if (!process) return [];
  const steps = stepsOfSystem(process, system);
  const form = steps.findIndex(({ kind }) => kind === 'fill');
  return steps.slice(0, form).flatMap(({ id: step, kind, actor }): readonly Command[] => {
    const input = inputs(applicant)[kind];
    const who: Party = actor === 'applicant' ? { role: 'applicant', ...applicant } : by;
    return input ? [{ type: 'perform', by: who, step, input }] : [];
  });
}

function inputs(applicant: Applicant): Partial<Readonly<Record<StepKind, Input>>> {
  return {
    authenticate: { kind: 'credentials', accepted: true },
    'take-ticket': { kind: 'done' },
    identify: { kind: 'identified', applicant },
    'check-originals': { kind: 'done' },
    accept: { kind: 'done' },
  };
}

/** The step of a channel that takes the filled form in a system. */
export function fillStep(process: ChannelProcess | undefined, system: System): string {
  return process?.steps.find((step) => step.system === system && step.kind === 'fill')?.id ?? '';
}
