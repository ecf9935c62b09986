import { describe, expect, it } from 'vitest';
import { datedPath } from './dated-path.ts';

describe('datedPath', () => {
  it.each([
    ['/services', '/services?asOf=2012-10-01'],
    ['/services?q=a', '/services?q=a&asOf=2012-10-01'],
    ['/services/a/b/act#clause-8', '/services/a/b/act?asOf=2012-10-01#clause-8'],
    ['/handbook/a/b/psc.bpmn', '/handbook/a/b/psc.bpmn?asOf=2012-10-01'],
  ])('keeps the day in %s', (path, expected) => {
    expect(datedPath(path, '2012-10-01')).toBe(expected);
  });

  it.each(['/', '/check', '/services/a/b/apply', '/servicesx', '/applications/1'])(
    'leaves %s in the present',
    (path) => {
      expect(datedPath(path, '2012-10-01')).toBe(path);
    },
  );
});
