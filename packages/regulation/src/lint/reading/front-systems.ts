import type { Channel, Flow, FlowStep } from '../../types.ts';
import { plain } from './words.ts';

/** Systems that receive applications, by the channel they belong to; gateways and registries serve every channel. */
export const frontSystems: Readonly<Partial<Record<Channel, RegExp>>> = {
  psc: /(?<!\p{L})(?:хқк?о|тқо)(?!\p{L})/u,
  portal: /(?<!\p{L})эүп(?!\p{L})/u,
};

/** Front systems of the other channels. */
export function foreignSystems(channel: Channel): { owner: Channel; pattern: RegExp }[] {
  return Object.entries(frontSystems).flatMap(([owner, pattern]) =>
    owner === channel ? [] : [{ owner: owner as Channel, pattern }],
  );
}

export function names(step: FlowStep, pattern: RegExp): boolean {
  return pattern.test(plain(`${step.actor ?? ''} ${step.kk} ${step.result ?? ''}`));
}

export function anyNames(flows: readonly Flow[], pattern: RegExp): boolean {
  return flows.some((flow) => flow.steps.some((step) => names(step, pattern)));
}
