import type { Edition } from '../types.ts';
import type { Evidence, Finding, Rule } from './finding.ts';
import { clauseIn } from './reading/clauses.ts';
import { acceptanceWithoutFinding } from './rules/acceptance-without-finding/rule.ts';
import { rules } from './rules/index.ts';

export interface LintOptions {
  /** Ids of the rules to run; all by default. */
  readonly rules?: readonly string[];
}

/** Every contradiction of one edition, in the order of the source text; `accepted` holds what the edition's own findings file says of it. */
export function lint(edition: Edition, options: LintOptions = {}): Finding[] {
  const chosen = rules.filter((rule) => options.rules?.includes(rule.id) ?? true);
  const findings = chosen.flatMap((rule) =>
    rule.find(edition).map((evidence) => toFinding(edition, rule, evidence)),
  );
  const unmatched = options.rules
    ? []
    : acceptanceWithoutFinding
        .find(edition, findings)
        .map((evidence) => toFinding(edition, acceptanceWithoutFinding, evidence));
  return [...findings, ...unmatched].sort((a, b) => a.line - b.line || a.rule.localeCompare(b.rule));
}

/** Findings of several editions, edition by edition. */
export function lintAll(editions: readonly Edition[], options: LintOptions = {}): Finding[] {
  return editions.flatMap((edition) => lint(edition, options));
}

function toFinding(edition: Edition, rule: Pick<Rule, 'id' | 'level'>, evidence: Evidence): Finding {
  const acceptance = acceptanceOf(edition, rule.id, evidence);
  return {
    rule: rule.id,
    level: rule.level,
    edition: edition.id,
    clauses: [...new Set(evidence.clauses)],
    line: clauseIn(edition, evidence.clauses[0])?.line ?? 1,
    quote: evidence.quote,
    message: evidence.message,
    accepted: acceptance ? { reason: acceptance.reason, run: acceptance.run } : null,
  };
}

/** Of the acceptances of the rule the one that shares the most clauses with the evidence; none that shares none. */
function acceptanceOf(
  edition: Edition,
  rule: string,
  { clauses }: Evidence,
): Edition['findings'][number] | undefined {
  const shared = edition.findings
    .filter((accepted) => accepted.rule === rule)
    .map((accepted) => ({
      accepted,
      count: accepted.clauses.filter((clause) => clauses.includes(clause)).length,
    }));
  return shared.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)[0]?.accepted;
}
