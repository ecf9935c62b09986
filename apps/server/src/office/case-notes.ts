import type { OfficeCaseModel } from '@qyzmet/web';
import { officePaths, translator } from '@qyzmet/web';
import type { PageRequest } from '../http/page-request.ts';
import type { OfficeCase } from './office-desk.ts';

/** What people have put on the case between the application and the result, in the order of time. */
export function caseNotes(page: PageRequest, { state }: OfficeCase): OfficeCaseModel['notes'] {
  const t = translator(page.language);
  const { assignment, conclusion, coveringLetter, information } = state;
  const notes: (OfficeCaseModel['notes'][number] | null)[] = [
    assignment && {
      title: t('office.note.assignment'),
      text: [assignment.executor?.name ?? t('office.forward.anybody'), assignment.words]
        .filter(Boolean)
        .join('. '),
      by: assignment.by.name ?? '',
      at: new Date(assignment.at),
    },
    coveringLetter && {
      title: t('office.letter'),
      text: coveringLetter.text,
      by: coveringLetter.by.name ?? '',
      at: new Date(coveringLetter.at),
      ...(coveringLetter.sha256 ? { path: officePaths.letter(state.caseId) } : {}),
    },
    conclusion && {
      title: t('office.note.conclusion'),
      text: `${t(conclusion.outcome === 'for' ? 'office.conclude.for' : 'office.conclude.against')}. ${conclusion.text}`,
      by: conclusion.by.name ?? '',
      at: new Date(conclusion.at),
    },
    information && {
      title: t('office.note.information'),
      text: information.text,
      by: information.by.name ?? '',
      at: new Date(information.at),
    },
  ];
  return notes
    .filter((note) => note !== null)
    .toSorted((first, second) => first.at.getTime() - second.at.getTime());
}
