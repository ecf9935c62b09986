import { fileURLToPath } from 'node:url';
import { MovableClock } from '@qyzmet/kernel';
import { httpLine } from '@qyzmet/registries';
import { describe, expect, it } from 'vitest';
import { openLawLibrary } from '../law/law-library.ts';
import { SettingsFault } from '../settings.ts';
import { openRegisters } from './open-registers.ts';
import { registriesNamedIn } from './registries-named-in.ts';

const clock = new MovableClock(new Date('2026-11-24T05:00:00Z'));
const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));
const services = law.servicesOn(clock.now());
const line = httpLine('http://127.0.0.1:9');

function open(...named: readonly string[]) {
  return openRegisters(Object.fromEntries(named.map((name) => [name, line])), services, clock);
}

describe('registers', () => {
  it('stop the start where adopted law asks one without an address, and name the variable and the law', () => {
    expect(() => open('individuals', 'employment', 'notary')).toThrow(SettingsFault);
    expect(() => open('individuals', 'employment', 'notary')).toThrow(
      /QYZMET_CIVIL_REGISTRY.*kz-kyzylorda\/preschool-queue\/2011-12-29/,
    );
  });

  it('that no adopted law asks may have none, and never answer', async () => {
    const { legal } = open('individuals', 'employment', 'notary', 'civil');
    const request = { id: 'r', bin: '050340991018', requester: 'office', ground: 'x' };
    expect(await legal.ask(request)).toEqual({ state: 'no-answer', reason: 'unreachable', attempts: 0 });
  });
});

describe('what an edition asks', () => {
  const namedIn = (id: string) => {
    const edition = law.editions.get(id);
    return edition && [...registriesNamedIn(edition)].sort();
  };

  it.each([
    ['kz-kyzylorda/preschool-queue/2011-12-29', ['civil', 'individuals']],
    ['kz-karaganda/unemployed-registration/2015-09-22', ['employment', 'individuals', 'notary']],
    ['kz-karaganda/special-services-at-home/2015-09-22', ['individuals']],
    ['kz-mangystau/employment-referral/2017-11-14', ['employment', 'individuals']],
    ['kz-tayinsha/unemployed-certificate/2012-08-01', ['employment', 'individuals']],
  ])('%s: no register that the service does not concern', (id, names) => {
    expect(namedIn(id)).toEqual(names);
  });
});
