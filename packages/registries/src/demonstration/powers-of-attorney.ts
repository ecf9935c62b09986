import type { PowerOfAttorney } from '../notary/contract.ts';

const represented = '480902499651';
const powers = [
  'мемлекеттік органдарға өтініш беруге, құжаттарды тапсыруға',
  'қызмет нәтижесін алуға және қол қоюға',
];

/** What the notaries' system of the demonstration holds: one paper in force, one revoked, one run out. */
export const demonstrationPowersOfAttorney: readonly PowerOfAttorney[] = [
  {
    iin: represented,
    representativeIin: '760613399663',
    number: '1-2471',
    date: '2026-09-14',
    validUntil: '2029-09-13',
    powers,
    notary: 'Бұқар жырау нотариаттық округінің нотариусы Е. Н. Көпжасаров',
    revokedOn: null,
  },
  {
    iin: represented,
    representativeIin: '810218399678',
    number: '1-0088',
    date: '2025-02-03',
    validUntil: '2028-02-02',
    powers,
    notary: 'Бұқар жырау нотариаттық округінің нотариусы Е. Н. Көпжасаров',
    revokedOn: '2026-05-19',
  },
  {
    iin: represented,
    representativeIin: '760613399663',
    number: '1-1190',
    date: '2022-04-11',
    validUntil: '2025-04-10',
    powers,
    notary: 'Бұқар жырау нотариаттық округінің нотариусы Е. Н. Көпжасаров',
    revokedOn: null,
  },
];
