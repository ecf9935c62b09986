import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Flow, TimeUnit } from '../types.ts';
import { loadAll } from './load-all.ts';

const { editions } = loadAll(join(import.meta.dirname, '../../../../regulations'));

/** Every flow as a reader of the printed act writes it down: number, =deadline, >next action. Misprints are the act's. */
const printed: Readonly<Record<string, readonly string[]>> = {
  'kz-aktogay/employment-referral/2013-02-14': [
    'office narrative 12: 1 2',
    'office table annex-1/table-1: 1=15min 2=15min',
  ],
  'kz-karaganda/child-benefit/2015-09-22': [
    'office narrative 5: 1=30min 2=1wd 3=5wd 4=1wd 5=30min',
    'rural-akim narrative 5: 1=30min 2=1wd 3=7wd 4=1wd 5=30min 6=1wd 7=7wd 8=2wd 9=30min 10=2wd',
    'psc narrative 7, 8: 7-1=2min 7-2=1min 7-3=2min 7-4=2min 7-5=1min 7-6=1min 7-7=1min 8-1=1min 8-2=1min 8-3=1min 8-4=2min',
  ],
  'kz-karaganda/employment-referral/2015-09-22': [
    'office narrative 5: 1=2min 2=5min 3=20min 4=2min 5=1min',
    'portal narrative 7: 1 2 3 4 5 6 7 8 9 10 11',
  ],
  'kz-karaganda/rural-fuel-assistance/2015-09-22': [
    'office narrative 5: 1=30min 2=1wd 3=8wd 4=1wd 5',
    'rural-akim narrative 5: 1=30min 2=1wd 3=2wd 4=1wd 5=30min 6=1wd 7=7wd 8=1wd 9=30min 10=1wd',
    'psc narrative 7, 8: 7-1=2min 7-2=1min 7-3=2min 7-4=2min 7-5=1min 7-6=1min 7-7=1min 8-1=1min 8-2=1min 8-3=1min 8-4=2min',
  ],
  'kz-karaganda/special-services-at-home/2015-09-22': [
    'office narrative 5: 1=30min 2=1wd 3=12wd 4=1wd 5=30min',
  ],
  'kz-karaganda/special-services-in-institutions/2015-09-22': [
    'office narrative 5: 1=30min 2=1wd 3=15wd 4=1wd 5=30min',
  ],
  'kz-karaganda/targeted-assistance-certificate/2015-09-22': [
    'office narrative 5: 1 2 3 4 5',
    'rural-akim narrative 5: 1 2 3 4 5',
    'psc narrative 8, 9: 8-1=2min 8-2=1min 8-3=2min 8-4=2min 8-5=1min 8-6=1min 8-7=1min 9-1=1min 9-2=1min 9-3=1min 9-4=2min',
  ],
  'kz-karaganda/targeted-social-assistance/2015-09-22': [
    'office narrative 5: 1=15min 2=1wd 3=5wd 4=1wd 5=15min',
    'rural-akim narrative 5: 1=15min 2=1wd 3=8wd 4=1wd 5=15min б=1wd 7=8wd 8=1wd 9=15min 10=1wd',
    'psc narrative 7, 8: 7-1=2min 7-2=1min 7-3=2min 7-4=2min 7-5=1min 7-6=1min 7-7=1min 8-1=1min 8-2=1min 8-3=1min 8-4=2min',
  ],
  'kz-karaganda/unemployed-certificate/2015-09-22': [
    'office narrative 6: 1=2min 2=2min 3=3min 4=2min 5=1min',
    'psc narrative 8, 9: 8-1=2min 8-2=1min 8-3=2min 8-4=2min 8-5=1min 8-6=1min 8-7=1min 9-1=1min 9-2=1min 9-3=1min 9-4=2min',
    'portal narrative 10: 1 2 3 4 5 6 7 8 9 10 11',
  ],
  'kz-karaganda/unemployed-registration/2015-09-22': [
    'office narrative 5: 1=10min 2=1wd 3=3wd 4=1wd 5=10min',
    'psc narrative 7, 8: 7-1=2min 7-2=1min 7-3=2min 7-4=2min 7-5=1min 7-6=1min 7-7=1min 8-1=1min 8-2=1min 8-3=1min 8-4=2min',
    'portal narrative 9: 1 2 3 4 5 6 7 8 9 10 11',
  ],
  'kz-kyzylorda/disabled-children-home-education/2011-12-29': [
    'office narrative 6: 1 2 3 4 5 6 7 8 9 10 11 12 13=10cd 14 15',
    'office table annex-2/table-1: 1=10min>2 2=5min>3 3=5min>4 4=10cd>6 5=5min>7 6=5min>8 7=10min>8 8=5min>9 9=5min',
    'portal narrative 7: 1 2 3 4 5 6 7 8 9 10 11 12 13=10d 14 15 16',
    'portal table annex-2/table-2: 1=5min>2 2=5min>3 3=5min>4 4=15min>5 5=10cd>7 6=5min>8 7=5min>9 8=5min>10 9=10min>10 10=5min>11 11=5min>12 12=5min',
  ],
  'kz-kyzylorda/preschool-queue/2011-12-29': [
    'office narrative 6: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15=3d 16 17 18 19 20',
    'office table annex-3/table-1: 1=30min>2 2=1min>3 3=1min>4 4=1min>5 5=3d>6 6=1min>7 7=1min>8 8=1min>9 9=3d>10 10=1min>11 11=1min>12 12=1min',
    'psc narrative 7: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15=3d 16 17 18 19 20',
    'psc table annex-3/table-2: 1=30min>2 2=1min>3 3=1min>4 4=1min>5 5=3d>6 6=3d>7 7=1min>8 8=1min>9 9=1min>10 10=30min>11 11=3d>12 12=1min>13 13=1min>14 14=1min>15 15=30min',
  ],
  'kz-kyzylorda/targeted-social-assistance/2011-12-29': [
    'office narrative 6: 1 2 3 4 5 6 7 8 9 10 11 12 13=10cd 14 15',
    'office table annex-3/table-1: 1=10min>2 2=1min>3 3=1min>4 4=10cd>6 5=1min>7 6=1min>8 7=10min>8 8=1min>9 9=1min',
    'portal narrative 7: 1 2 3 4 5 6 7 8 9 10 11 12 13=10cd 14 15 16',
    'portal table annex-3/table-2: 1=1min>2 2=1min>3 3=1min>4 4=10min>5 5=15cd>7 6=1min>8 7=1min>9 8=1min>10 9=10min>10 10=1min>11 11=1min>12 12=1min',
  ],
  'kz-kyzylorda/unemployed-certificate/2011-12-29': [
    'office narrative 6: 1 2 3 4 5 6 7 8 9 10 11 12 13 14=10min 15 16 17',
    'office table annex-3/table-1: 1=5min>2 2=1min>3 3=1min>4 4=1min>5 5=5min>6 6=1min>7 7=1min>8 8=1min>9 9=5min>10 10=1min>11 11=1min>12 12=1min',
    'psc narrative 7: 1 2 3 4 5 6 7 8 9 10 11 12 13 14=3wd 15 16 17',
    'psc table annex-3/table-2: 1=30min>2 2=1min>3 3=1min>4 4=1min>5 5=10min>6 6=3wd>7 7=1min>8 8=1min>9 9=1min>10 10=10min>11 11=1min>12 12=1min>13 13=1min>14 14=1min>15 15=30min',
    'portal narrative 8: 1 2 3 4 5 6 7 8 9 10 11 12 13=1d 14 15 16',
    'portal table annex-3/table-3: 1=1min>2 2=1min>3 3=1min>4 4=1min>5 5=10min>6 6=1wd>7 7=1min>8 8=1min>9 9=1min>10 10=1min>11 11=1min>12 12=1min>13 13=1min>14 14=1min>15 15',
  ],
  'kz-mangystau/employment-referral/2017-11-14': [
    'office narrative 9: 1=10min 2=15min 3=5min',
    'portal narrative 10: 1 2 3 4 5 6 7 8 9 10',
  ],
  'kz-mangystau/job-seeker-registration/2017-11-14': [
    'office narrative 9: 1=10min 2=15min 3=5min',
    'portal narrative 10: 1 2 3 4 5 6 7 8 9 10',
  ],
  'kz-mangystau/unemployed-registration/2017-11-14': ['office narrative 9: 1=10min 2=15min 3=5min'],
  'kz-tayinsha/unemployed-certificate/2012-08-01': [
    'office narrative 6: 1 2 3 4 5 6 7 8 9 10 11',
    'office table annex-1/table-1: 1=10min>2 2=1min>3 3=1min>4 4=1min>5 5=10min>6 6=1min>7 7=1min>8 8=1min>9 9=1min>10 10=1min>11 11=1min>12 12=1min',
    'psc narrative 7: 1 2 3 4 5 6 7 8 9 10',
    'psc table annex-1/table-2: 1=10min>2 2=1min>3 3=1min>4 4=1min>5 5=10min>6 7=3wd>7 8=1min>8 9=1min>9 10=1min>10 11>11 11=1min>12 12=1min>13 13=1min>14 14=1min>15 15=10min',
    'portal narrative 8: 1 2 3 4 5 6 7 8 9 10',
    'portal table annex-1/table-3: 1=1min>2 2=1min>3 3=1min>4 4=1min>5 5=10min>6 6=10min>7 7=1min>8 8=1min>9 9=1min>10 10=1min>11 11=1min>12 12=1min>13 13=1min>14 14=1min>15 15=1min',
  ],
};

const units: Readonly<Record<TimeUnit, string>> = {
  minute: 'min',
  'working-day': 'wd',
  'calendar-day': 'cd',
  day: 'd',
};

function written({ channel, source, para, steps }: Flow): string {
  const marks = steps.map(
    ({ n, deadline, next }) =>
      `${n}${deadline ? `=${deadline.value}${units[deadline.unit]}` : ''}${next ? `>${next.join()}` : ''}`,
  );
  return `${channel} ${source} ${para}: ${marks.join(' ')}`;
}

describe('the flows of the printed law', () => {
  it.each(Object.entries(printed))('%s', (id, flows) => {
    expect(editions.find((edition) => edition.id === id)?.text.flows.map(written)).toEqual(flows);
  });

  it('are all written down', () => {
    expect(editions.map(({ id }) => id).sort()).toEqual(Object.keys(printed).sort());
  });

  it('give every time that a narrative step names', () => {
    const time =
      /(?:\d+|бір|екі|үш|бес|он)(?: \([^)]+\))?(?: күнтізбелік)? (?:минут|жұмыс күн|күн)\p{L}*(?: ішінде|\.| аспай|$)/u;
    const silent = editions.flatMap(({ id, text }) =>
      text.flows
        .filter(({ source }) => source === 'narrative')
        .flatMap(({ steps }) => steps)
        .filter(({ kk, deadline }) => time.test(kk) && deadline === null)
        .map(({ clause }) => `${id} ${clause}`),
    );
    expect(silent).toEqual([]);
  });
});
