import type { Applicant, Command, FormValue } from '@qyzmet/case-engine';
import type { Edition } from '@qyzmet/regulation';
import { stepsToForm } from '../cases/steps-to-form.ts';
import type { AdoptedService } from '../law/law-library.ts';
import type { Officer } from './office-desk.ts';

/** The commands that open an application at the window and walk to the form: by now the person stands identified and the originals are checked. */
export function openingCommands(
  given: { readonly caseId: string; readonly officer: Officer; readonly centre: string | null },
  edition: Edition,
  applicant: Applicant,
  values: Readonly<Record<string, FormValue>>,
): readonly Command[] {
  const { caseId, centre, officer } = given;
  const by = officer.party;
  return [
    {
      type: 'open',
      by,
      caseId,
      system: 'office',
      channel: 'office',
      body: officer.body.id,
      centre,
      applicant: null,
      facts: {},
    },
    ...stepsToForm(edition.regulation.channels.office, 'office', by, applicant),
    { type: 'save-form', by, values },
  ];
}

/** Services that this body gives at its own window today. */
export function windowServices(services: readonly AdoptedService[], body: string): readonly AdoptedService[] {
  return services.filter(
    ({ edition, providers }) => providers.some(({ id }) => id === body) && edition.regulation.channels.office,
  );
}
