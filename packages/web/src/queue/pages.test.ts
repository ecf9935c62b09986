import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { queueFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(queueFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
);
const htmlOf = (name: string) => {
  const found = pages.find((page) => page.language === 'kk' && page.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.html;
};

describe.each(pages)('$name in $language', ({ html }) => {
  it('is a well-formed document that holds nothing of its own but words', () => {
    expect(faultsOfMarkup(html)).toEqual([]);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script(?![^>]* src="\/assets\/)/);
    expect(html).not.toMatch(/undefined|\[object |NaN|<телімі>|<Балапан>|<b>жауап/);
  });

  it('carries the token in each form that posts, and one next action at most', () => {
    const posts = html
      .split('<form')
      .slice(1)
      .filter((form) => form.includes('method="post"'));
    for (const form of posts) expect(form.split('</form>')[0]).toContain('name="csrf" value="csrf-token"');
    expect((html.match(/qz-button--primary/g) ?? []).length).toBeLessThanOrEqual(1);
  });
});

describe('the public list', () => {
  it('marks the own row, and tells how to compute it from the ticket', () => {
    const html = htmlOf('queue-own');
    expect(html).toMatch(/id="own-row">b{16}…/);
    expect(html.match(/id="own-row"/g)).toHaveLength(1);
    expect(html).toContain("printf '%s' '0000000417 7KQ3-M2XF-9A4S-PW67' | sha256sum");
    expect(htmlOf('queue')).not.toMatch(/own-row|0000000417 7KQ3/);
  });

  it('says of every setting that the text is silent and names it', () => {
    const html = htmlOf('queue');
    expect(html).toContain('Мәтін үнсіз, бөлімнің баптауы шешеді');
    for (const setting of ['Жас саналатын күн', 'Жауап болмаса', 'Қайта бас тарту'])
      expect(html).toContain(setting);
    expect(html).toContain('көрсетілім үшін ойдан шығарылған');
  });

  it('says until when an offer is answered, twice', () => {
    expect(htmlOf('queue-own-offered')).toMatch(/27\.11\.2026, 17:10<\/strong><\/time> · 4 күн/);
  });

  it('asks for the department only where there are several', () => {
    expect(htmlOf('queue-list')).toContain('<select');
    expect(htmlOf('queue-list-one')).toMatch(/type="hidden" name="queue" value="education\/preschool-queue"/);
  });
});
