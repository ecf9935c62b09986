import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { pscFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(pscFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
);
const all = (html: string, pattern: RegExp) => html.match(pattern) ?? [];
const htmlOf = (name: string) => {
  const found = pages.find((page) => page.language === 'kk' && page.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.html;
};

describe.each(pages)('$name in $language', ({ language, html, name }) => {
  it('is a well-formed document', () => {
    expect(faultsOfMarkup(html)).toEqual([]);
    expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}" class="qz-(desk|screen)`));
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
    if (name.startsWith('board')) return;
    for (const other of languages.filter((each) => each !== language))
      expect(html).toMatch(new RegExp(`href="/${other}[/"?]|name="switch-language" value="${other}"`));
  });

  it('escapes what people wrote', () => {
    expect(html).not.toMatch(/<b>|<телімі>|куәлік <1>/);
  });
});

describe('the desk', () => {
  it('offers the next person only when this one is done', () => {
    expect(htmlOf('desk-serving')).not.toContain(
      'action="/kk/psc/finish"><input type="hidden" name="csrf" value="csrf-token"/><input type="hidden" name="idempotency-key" value="key-1"/><input type="hidden" name="next"',
    );
    expect(htmlOf('desk-filed')).toMatch(/qz-button--primary[^>]*>Аяқтап, келесі адамды шақыру/);
  });

  it('says how long a result waits', () => {
    expect(htmlOf('ready')).toContain('2 күн');
    expect(htmlOf('ready')).toContain('12 минут');
  });

  it('says in red that more time has gone than the law gives', () => {
    expect(htmlOf('serve-errors')).toMatch(/qz-late">Шақырылғанына: 14 минут/);
    expect(htmlOf('serve')).not.toContain('qz-late');
  });

  it('shows a name on no screen of the queue', () => {
    for (const name of ['kiosk', 'ticket', 'board']) expect(htmlOf(name)).not.toContain('Сейітқали');
  });

  it('leads from the side turned to the applicant back to the language of the operator', () => {
    const turned = pages.find((page) => page.language === 'ru' && page.name === 'read-back');
    expect(turned?.html).toMatch(/href="\/kk\/psc\/serve\/[^"]+\/sign"/);
  });

  it('never sends the key file or its password', () => {
    expect(htmlOf('sign')).not.toMatch(/<input[^>]*name="key-(?:file|password)"/);
  });

  it('puts all of the application into one form, so that a scan loses nothing typed', () => {
    const form = htmlOf('serve').split('id="application"')[1]?.split('</form>')[0] ?? '';
    for (const part of ['name="phone"', 'type="file"', 'name="remove" value="f1"', 'name="next"'])
      expect(form).toContain(part);
  });
});
