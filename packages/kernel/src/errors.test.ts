import { describe, expect, it } from 'vitest';
import { type ErrorEntry, errorTable, QyzmetError } from './errors.ts';
import { isLanguage, languages } from './text.ts';

const rows: readonly (readonly [string, ErrorEntry])[] = Object.entries(errorTable);

describe('the table of errors', () => {
  it.each(rows)('%s is whole', (code, { status, sentence }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const language of languages) expect(sentence[language]).toMatch(/[.!?]$/);
    expect(new Set(Object.values(sentence)).size).toBe(languages.length);
  });

  it.each(rows)('%s names the same placeholders in every language', (_code, { sentence }) => {
    const placeholders = languages.map((language) => (sentence[language].match(/\{\w+\}/g) ?? []).sort());
    expect(placeholders[1]).toEqual(placeholders[0]);
    expect(placeholders[2]).toEqual(placeholders[0]);
  });
});

it('an error carries its code and details to the edge', () => {
  const error = new QyzmetError('case-not-found', { number: '12' });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'QyzmetError', code: 'case-not-found', details: { number: '12' } });
});

it('knows its three languages', () => {
  expect(languages.map(isLanguage)).toEqual([true, true, true]);
  expect(['de', '', undefined, 1].map(isLanguage)).toEqual([false, false, false, false]);
});
