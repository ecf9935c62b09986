import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { portalFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(portalFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
);
const all = (html: string, pattern: RegExp) => html.match(pattern) ?? [];

describe.each(pages)('$name in $language', ({ language, html }) => {
  it('is a well-formed document', () => {
    expect(faultsOfMarkup(html)).toEqual([]);
    expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true);
  });

  it('has one heading of the first level and at most one next action', () => {
    expect(all(html, /<h1[\s>]/g)).toHaveLength(1);
    expect(all(html, /qz-button--primary/g).length).toBeLessThanOrEqual(1);
  });

  it('carries the token in each form that posts', () => {
    const posts = html
      .split('<form')
      .slice(1)
      .filter((form) => form.includes('method="post"'));
    for (const form of posts) expect(form.split('</form>')[0]).toContain('name="csrf" value="csrf-token"');
  });

  it('holds no style and no script of its own, and leads to its other languages', () => {
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script(?![^>]* src="\/assets\/)/);
    expect(html).not.toMatch(/undefined|\[object |NaN/);
    for (const other of languages.filter((each) => each !== language))
      expect(html).toMatch(new RegExp(`href="/${other}[/"?]|name="switch-language" value="${other}"`));
  });

  it('marks the law as Kazakh', () => {
    const quotes = all(html, /<blockquote[^>]*>/g);
    expect(quotes.every((quote) => quote.includes('lang="kk"'))).toBe(true);
  });
});

describe('pages', () => {
  it('escape what a person wrote', () => {
    const named = pages.filter(({ name }) => name === 'check-answers' || name === 'catalogue-nothing');
    expect(named).toHaveLength(6);
    for (const { html } of named) {
      expect(html).not.toMatch(/<b>банкі|<телімі>/);
      expect(html).toMatch(/&lt;b>банкі&lt;\/b>|&lt;b&gt;банкі|жер &lt;телімі/);
    }
  });

  it('load a script only where an island lives', () => {
    const withScript = pages.filter(({ html }) => html.includes('<script')).map(({ name }) => name);
    expect([...new Set(withScript)].sort()).toEqual([
      'attachments',
      'case-running',
      'receipt-unnumbered',
      'sign',
      'sign-fault',
      'sign-mobile-refused',
    ]);
  });

  it('never send the key file or its password', () => {
    for (const { html } of pages.filter(({ name }) => name === 'sign'))
      for (const id of ['key-file', 'key-password'])
        expect(html).not.toMatch(new RegExp(`<input[^>]*name="${id}"`));
  });

  it('say the due time twice', () => {
    const running = pages.find(({ language, name }) => language === 'kk' && name === 'case-running');
    expect(running?.html).toContain('дүйсенбі, 23 қараша, 13:17');
    expect(running?.html).toContain('7 минут қалды');
  });
});
