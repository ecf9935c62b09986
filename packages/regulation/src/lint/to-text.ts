import type { Language } from '@qyzmet/kernel';
import type { Finding } from './finding.ts';

/** One finding per paragraph: where, which rule, what it says, the quotation, and what runs instead once it is accepted. */
export function toText(findings: readonly Finding[], language: Language): string {
  return findings
    .map((finding) => {
      const place = `${finding.edition}:${finding.line}  ${finding.clauses.join(', ')}`;
      const accepted = finding.accepted
        ? [
            `  ${words[language].accepted}: ${oneLine(finding.accepted.reason[language])} — ${oneLine(finding.accepted.run[language])}`,
          ]
        : [];
      return [
        place,
        `  ${words[language][finding.level]} ${finding.rule}: ${finding.message[language]}`,
        `  «${oneLine(finding.quote)}»`,
        ...accepted,
        '',
      ].join('\n');
    })
    .join('\n');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

const words = {
  kk: { error: 'қате', warning: 'ескерту', note: 'ескертпе', accepted: 'қабылданған' },
  ru: { error: 'ошибка', warning: 'предупреждение', note: 'примечание', accepted: 'принято' },
  en: { error: 'error', warning: 'warning', note: 'note', accepted: 'accepted' },
} as const;
