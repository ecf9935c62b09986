export type { Finding, Level } from './finding.ts';
export { type LintOptions, lint, lintAll } from './lint.ts';
export { type JsonFinding, toJson } from './to-json.ts';
export { toSarif } from './to-sarif.ts';
export { toText } from './to-text.ts';
