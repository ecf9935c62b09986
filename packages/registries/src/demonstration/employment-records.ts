import type { EmploymentPeriod, EmploymentRecord } from '../employment/contract.ts';

const tayinsha = 'tayinsha-employment-department';

type Line = readonly [EmploymentPeriod['kind'], from: string, to: string | null];

/** The record that follows from the periods on the books of the body. */
function recordOf(iin: string, lines: readonly Line[], body = tayinsha): EmploymentRecord {
  const periods = lines.map(([kind, from, to]) => ({ kind, from, to }));
  const has = (kind: EmploymentPeriod['kind']) => periods.some((period) => period.kind === kind);
  return {
    body,
    iin,
    registeredSince: periods.find(({ kind, to }) => kind === 'registered' && to === null)?.from ?? null,
    publicWorks: has('public-works'),
    training: has('training'),
    assistance: has('assistance'),
    periods,
  };
}

/** The employment books of the demonstration bodies. Whoever is missing was never registered there. */
export const demonstrationEmploymentRecords: readonly EmploymentRecord[] = [
  recordOf('880614399019', [
    ['registered', '2024-02-05', '2024-09-01'],
    ['public-works', '2024-04-15', '2024-06-15'],
    ['registered', '2026-03-10', null],
    ['training', '2026-05-04', '2026-07-31'],
  ]),
  recordOf('910227499021', [
    ['registered', '2026-01-20', null],
    ['assistance', '2026-02-01', null],
  ]),
  recordOf('850919399041', [['registered', '2026-08-03', null]]),
  recordOf('950408499050', [['registered', '2026-06-15', null]]),
  recordOf('930115399137', [
    ['registered', '2025-10-06', null],
    ['public-works', '2025-11-03', '2026-01-30'],
  ]),
  recordOf('690302399151', [['registered', '2023-11-13', '2025-02-28']]),
  recordOf('820417499182', [
    ['registered', '2026-04-27', null],
    ['training', '2026-06-01', '2026-08-28'],
    ['assistance', '2026-05-01', null],
  ]),
  recordOf('960707399190', [['registered', '2026-09-14', null]]),
  recordOf('990211399219', [
    ['registered', '2026-02-02', null],
    ['training', '2026-03-02', '2026-05-29'],
  ]),
  recordOf('030524699240', [['registered', '2026-10-05', null]]),
  recordOf(
    '860406399561',
    [
      ['registered', '2026-05-11', null],
      ['training', '2026-07-01', '2026-09-30'],
    ],
    'kyzylorda-employment-qyzylorda',
  ),
  recordOf('901028499603', [['registered', '2026-08-17', null]], 'mangystau-employment-centre'),
  recordOf('870115399619', [['registered', '2026-09-28', null]], 'aktogay-employment-department'),
];
