import type { Language } from '@qyzmet/kernel';
import type { Finding } from './finding.ts';

/** A finding as the command line's JSON gives it: what is accepted is said in one language, as in the text output. */
export interface JsonFinding extends Omit<Finding, 'accepted'> {
  readonly accepted: { readonly reason: string; readonly run: string } | null;
}

export function toJson(
  findings: readonly Finding[],
  language: Language,
): { readonly findings: readonly JsonFinding[] } {
  return {
    findings: findings.map((finding) => ({
      ...finding,
      accepted: finding.accepted && {
        reason: finding.accepted.reason[language],
        run: finding.accepted.run[language],
      },
    })),
  };
}
