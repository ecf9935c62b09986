// Adds up the reports of all suites; a suite that left no report counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, failedFlag] = process.argv.slice(2);
let passed = 0;
let failed = 0;
const expected = ['embedded.json', 'postgresql.json', 'journeys.json'];
const present = new Set(readdirSync(folder));
for (const name of expected) {
  if (!present.has(name)) {
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.success || report.numFailedTests > 0 ? 0 : 1);
}
if (failedFlag !== '0' && failed === 0) failed = 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
