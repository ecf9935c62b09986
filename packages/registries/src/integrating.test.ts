import { readFileSync } from 'node:fs';
import { MovableClock } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import {
  demonstrationCivilRecords,
  demonstrationEmploymentRecords,
  demonstrationIndividuals,
  demonstrationOrganisations,
  demonstrationPowersOfAttorney,
  startCivilSimulator,
  startEmploymentSimulator,
  startIndividualsSimulator,
  startLegalSimulator,
  startNotarySimulator,
} from './index.ts';

const page = readFileSync(new URL('../../../docs/integrating.md', import.meta.url), 'utf8');
const settings = { clock: new MovableClock(new Date('2026-11-24T05:00:00Z')) };
const simulators = {
  individuals: () => startIndividualsSimulator(demonstrationIndividuals, settings),
  civil: () => startCivilSimulator(demonstrationCivilRecords, settings),
  employment: () => startEmploymentSimulator(demonstrationEmploymentRecords, settings),
  notary: () => startNotarySimulator(demonstrationPowersOfAttorney, settings),
  legal: () => startLegalSimulator(demonstrationOrganisations, settings),
};

function exampleOf(registry: string, kind: 'question' | 'answer'): unknown {
  const section = page.split(`### ${registry}\n`)[1] ?? '';
  const text = new RegExp(`\`\`\`json ${kind}\\n(.*?)\`\`\``, 's').exec(section)?.[1];
  return JSON.parse(text ?? 'null');
}

describe('docs/integrating.md', () => {
  it.each(Object.entries(simulators))('asks %s and shows its very answer', async (registry, start) => {
    const simulator = await start();
    try {
      expect(page).toContain(`\`${simulator.path}\``);
      const response = await fetch(`${simulator.address}${simulator.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(exampleOf(registry, 'question')),
      });
      expect(await response.json()).toEqual(exampleOf(registry, 'answer'));
    } finally {
      await simulator.close();
    }
  });
});
