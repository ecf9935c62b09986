import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { workingMorning } from '../testing/start-test-product.ts';
import { openLawLibrary } from './law-library.ts';
import { akimOfResidence, centreOf, providerOfResidence, type Residence } from './places.ts';

const law = openLawLibrary(fileURLToPath(new URL('../../../../regulations', import.meta.url)));

function adopted(id: string) {
  const service = law.findService(id, workingMorning);
  if (!service) throw new Error(id);
  return service;
}

const aqqum: Residence = {
  district: { kk: 'Жалағаш ауданы', ru: 'Жалагашский район' },
  locality: { kk: 'Аққұм ауылы', ru: 'село Аккум' },
};

it('a villager is led to the department of the district and to the akim of the okrug', () => {
  const service = adopted('kz-kyzylorda/targeted-social-assistance');
  expect(providerOfResidence(service, aqqum)?.id).toBe('kyzylorda-employment-zhalagash');
  expect(akimOfResidence(service, aqqum)?.id).toBe('kyzylorda-akim-zhalagash-4');
});

it('a district is told from another with a village of the same name, and a stranger is led nowhere', () => {
  const service = adopted('kz-kyzylorda/targeted-social-assistance');
  const akzharma = (kk: string, ru: string): Residence => ({
    district: { kk, ru },
    locality: { kk: 'Ақжарма ауылы', ru: 'село Акжарма' },
  });
  expect(akimOfResidence(service, akzharma('Сырдария ауданы', 'Сырдарьинский район'))?.district.id).toBe(
    'syrdariya',
  );
  expect(akimOfResidence(service, akzharma('Басқа аудан', 'Другой район'))).toBeUndefined();
  expect(providerOfResidence(service, akzharma('Басқа аудан', 'Другой район'))).toBeUndefined();
  expect(akimOfResidence(service, undefined)).toBeUndefined();
});

it('every department of a district has the service centre of its own district', () => {
  const service = adopted('kz-kyzylorda/unemployed-certificate');
  for (const provider of service.providers)
    expect(centreOf(service, provider)?.district.id, provider.id).toBe(provider.district.id);
});
