import type { Applicant, Command, FormValue, Party } from '@qyzmet/case-engine';
import { type Edition, stepsOfSystem } from '@qyzmet/regulation';
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
    ...stepsToForm(edition, by, applicant),
    { type: 'save-form', by, values },
  ];
}

/** The steps before the form, as the regulation lists them: identity, originals (6/1), the officer's own log-in (6/2). */
function stepsToForm(edition: Edition, by: Party, applicant: Applicant): readonly Command[] {
  const process = edition.regulation.channels.office;
  if (!process) return [];
  const steps = stepsOfSystem(process, 'office');
  const form = steps.findIndex(({ kind }) => kind === 'fill');
  return steps.slice(0, form).flatMap(({ id: step, kind }): readonly Command[] => {
    switch (kind) {
      case 'identify':
        return [{ type: 'perform', by, step, input: { kind: 'identified', applicant } }];
      case 'check-originals':
        return [{ type: 'perform', by, step, input: { kind: 'done' } }];
      case 'authenticate':
        return [{ type: 'perform', by, step, input: { kind: 'credentials', accepted: true } }];
      default:
        return [];
    }
  });
}

/** The step that takes the filled form. */
export function fillStep(edition: Edition): string {
  return edition.regulation.channels.office?.steps.find(({ kind }) => kind === 'fill')?.id ?? '';
}

/** Services that this body gives at its own window today. */
export function windowServices(services: readonly AdoptedService[], body: string): readonly AdoptedService[] {
  return services.filter(
    ({ edition, provider }) => provider.id === body && edition.regulation.channels.office,
  );
}
