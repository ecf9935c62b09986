import type { Applicant, Command, FormValue } from '@qyzmet/case-engine';
import { type Body, type Channel, type ChannelProcess, type Edition, isMachine } from '@qyzmet/regulation';
import { stepsToForm } from '../cases/steps-to-form.ts';
import type { AdoptedService } from '../law/law-library.ts';
import { centreOf, providerIn } from '../law/places.ts';
import type { Officer, OfficeSystem } from './office-desk.ts';

/** The channel by which people apply at this window: a body's own, or a rural akim's. */
export function windowChannel(system: OfficeSystem): Channel {
  return system === 'rural' ? 'rural-akim' : 'office';
}

export function windowProcess(edition: Edition, { system }: Officer): ChannelProcess | undefined {
  return edition.regulation.channels[windowChannel(system)];
}

/** Services that this officer takes applications for, at the window of their body or akim. */
export function windowServices(
  services: readonly AdoptedService[],
  officer: Officer,
): readonly AdoptedService[] {
  const takesIn = ({ providers, akims }: AdoptedService): readonly Body[] =>
    officer.system === 'rural' ? akims : providers;
  return services.filter((service) => {
    const first = windowProcess(service.edition, officer)?.steps.find(({ actor }) => !isMachine(actor));
    return first?.actor === officer.party.role && takesIn(service).some(({ id }) => id === officer.body.id);
  });
}

/** The body that will decide, and the office between it and the applicant, if there is one. */
export function windowPlace(service: AdoptedService, { system, body }: Officer) {
  return system === 'rural'
    ? { body: providerIn(service, body), centre: body.id }
    : { body, centre: centreOf(service, body)?.id ?? null };
}

/** The commands that open an application at the window and walk to the form: by now the person stands identified and the originals are checked. */
export function openingCommands(
  given: {
    readonly caseId: string;
    readonly officer: Officer;
    readonly body: string;
    readonly centre: string | null;
  },
  edition: Edition,
  applicant: Applicant,
  values: Readonly<Record<string, FormValue>>,
): readonly Command[] {
  const { caseId, body, centre, officer } = given;
  const { party: by, system } = officer;
  const channel = windowChannel(system);
  return [
    { type: 'open', by, caseId, system, channel, body, centre, applicant: null, facts: {} },
    ...stepsToForm(windowProcess(edition, officer), system, by, applicant),
    { type: 'save-form', by, values },
  ];
}
