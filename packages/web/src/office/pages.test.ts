import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { officeFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(officeFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
);
const all = (html: string, pattern: RegExp) => html.match(pattern) ?? [];
const htmlOf = (name: string) => {
  const found = pages.find((page) => page.language === 'kk' && page.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.html;
};

describe.each(pages)('$name in $language', ({ language, html }) => {
  it('is a well-formed document of the desk', () => {
    expect(faultsOfMarkup(html)).toEqual([]);
    expect(html.startsWith(`<!doctype html><html lang="${language}" class="qz-desk">`)).toBe(true);
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

  it('escapes what people wrote', () => {
    expect(html).not.toMatch(/<b>(?:Абай|телімі|мәлімет)|<телімі>|<i>екінші|куәлік <1>/);
  });
});

describe('the desk', () => {
  it('says the due time twice and marks what is late', () => {
    const html = htmlOf('inbox');
    expect(html).toContain('бүгін, 13:17');
    expect(html).toContain('7 минут қалды');
    expect(html).toMatch(/qz-late">1 сағат 35 минут кешікті/);
  });

  it('keeps the words of the search when a filter is chosen', () => {
    expect(htmlOf('inbox-not-found')).toContain(
      `/kk/office?show=late&amp;q=${encodeURIComponent('Жер')}+%3C`,
    );
  });

  it('posts back the decision that was shown, word for word', () => {
    expect(htmlOf('check-decision')).toContain('name="reason" value="Есепте &quot;мәлімет&quot; жоқ"');
  });

  it('marks a difference between the application and a register', () => {
    expect(htmlOf('case-decide')).toMatch(/<mark class="qz-differs">Тайынша қаласы/);
  });

  it('asks a signature for a document made for this very signer, and never sends the key', () => {
    const html = htmlOf('sign-result');
    expect(html).toMatch(/data-prepare="\/kk\/office\/cases\/[^"]+\/sign-result\/prepare"/);
    expect(html).not.toMatch(/<input[^>]*name="key-(?:file|password)"/);
  });

  it('offers no action on a finished application', () => {
    expect(htmlOf('case-finished')).not.toContain('qz-button--primary');
  });
});
