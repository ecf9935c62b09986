import type { Rule } from '../../finding.ts';
import { cellOf } from '../../reading/clauses.ts';
import { nameStems, participantLists } from '../../reading/participants.ts';
import { stem, wordsOf } from '../../reading/words.ts';

export const participantIdle: Rule = {
  id: 'participant-idle',
  level: 'warning',
  title: {
    kk: 'Тізімдегі қатысушы бірде-бір әрекет жасамайды.',
    ru: 'Участник из перечня не совершает ни одного действия.',
    en: 'A listed participant never acts.',
  },
  find: (edition) => {
    const steps = edition.text.flows
      .flatMap((flow) => flow.steps)
      .map(
        (step) =>
          new Set(wordsOf(`${cellOf(edition, step, 'actor').kk} ${step.kk} ${step.result ?? ''}`).map(stem)),
      );
    if (steps.length === 0) return [];
    return participantLists(edition).flatMap(({ paragraph, items }) =>
      items
        .filter((item) => !steps.some((words) => nameStems(item.kk).every((part) => words.has(part))))
        .map((item) => ({
          clauses: [item.id, paragraph.id] as const,
          quote: item.kk,
          message: {
            kk: 'Қатысушылар тізімінде бар, бірақ бірде-бір іс-әрекетте аталмайды.',
            ru: 'Назван среди участников, но ни в одном действии не упомянут.',
            en: 'Listed among the participants and named in no action.',
          },
        })),
    );
  },
};
