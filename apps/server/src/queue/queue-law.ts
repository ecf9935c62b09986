import type { QueueRules } from '@qyzmet/queue';
import {
  type Body,
  describeFault,
  type Edition,
  loadQueueSettings,
  type QueueLaw,
  type QueueSettings,
} from '@qyzmet/regulation';
import type { QueueId, Queues } from '@qyzmet/store';
import { LawFault } from '../law/law-fault.ts';
import type { AdoptedService, LawLibrary } from '../law/law-library.ts';

/** A queue that a body keeps: what the law orders, and what the body has set where it is silent. */
export interface KeptQueue {
  readonly id: QueueId;
  readonly body: Body;
  readonly service: AdoptedService;
  readonly edition: Edition;
  readonly law: QueueLaw;
  readonly rules: QueueRules;
  /** The settings are invented. */
  readonly demonstration: boolean;
}

export interface QueueLibrary {
  /** Queues of the services adopted on a moment's local day, in the order of the deployment. */
  keptOn(moment: Date): readonly KeptQueue[];
  find(id: QueueId, moment: Date): KeptQueue | undefined;
}

/**
 * Ties the adopted services that keep a queue to the settings of their bodies.
 * @throws LawFault for faulty settings, or a body that keeps a queue without having decided what the law leaves to it
 */
export function openQueueLibrary(folder: string, law: LawLibrary, now: Date): QueueLibrary {
  const { settings, faults } = loadQueueSettings(folder);
  if (faults.length > 0) throw new LawFault(faults.map((fault) => describeFault(fault, 'kk')).join('\n'));
  const kept = (service: AdoptedService): readonly KeptQueue[] => {
    const { edition, adoption, providers } = service;
    const { queue, service: name } = edition.regulation;
    if (!queue) return [];
    return providers.map((body) => {
      const rules = settingsOf(settings, adoption.territory, name, body.id);
      const demonstration = rules.demonstration ?? false;
      const id = { body: body.id, service: name };
      return { id, body, service, edition, law: queue, rules, demonstration };
    });
  };
  const keptOn = (moment: Date) => law.servicesOn(moment).flatMap(kept);
  // Asked now, so that missing settings stop the start and not a family.
  keptOn(now);
  return {
    keptOn,
    find: (id, moment) =>
      keptOn(moment).find((queue) => queue.id.body === id.body && queue.id.service === id.service),
  };
}

function settingsOf(
  settings: readonly QueueSettings[],
  territory: string,
  service: string,
  body: string,
): QueueSettings {
  const fitting = settings.filter((each) => each.territory === territory && each.service === service);
  const found =
    fitting.find(({ bodies }) => bodies?.includes(body)) ??
    fitting.find(({ bodies }) => bodies === undefined);
  if (!found)
    throw new LawFault(
      `queues/: "${body}" keeps the queue of "${service}" of ${territory} without settings.`,
    );
  return found;
}

/** @throws LawFault when settings count age by another day than the queue has published */
export async function refuseOtherAgeDay(library: QueueLibrary, queues: Queues, now: Date): Promise<void> {
  for (const { body, service, ageOn } of await queues.list()) {
    const rules = library.find({ body, service }, now)?.rules;
    if (rules && rules.ageOn !== ageOn)
      throw new LawFault(
        `queues/: the queue of "${body}" for "${service}" counts age on ${ageOn}; settings say ${rules.ageOn}.`,
      );
  }
}
