import type { Rule } from '../../finding.ts';

export const restoredText: Rule = {
  id: 'restored-text',
  level: 'note',
  title: {
    kk: 'Дереккөзде мәтін бүлінген, ол қалпына келтірілген.',
    ru: 'Текст в источнике испорчен, он восстановлен.',
    en: 'The text is wrecked in the source and was restored.',
  },
  find: (edition) =>
    edition.text.clauses
      .filter(({ restored }) => restored)
      .map(({ id, kk }) => ({
        clauses: [id] as const,
        quote: kk,
        message: {
          kk: 'Түпнұсқаның бұл сөздері бүлінген, сондықтан олар мағынасына қарай қалпына келтірілді.',
          ru: 'Эти слова оригинала испорчены и восстановлены по смыслу.',
          en: 'These words of the original are wrecked and were restored by their sense.',
        },
      })),
};
