import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { publicFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(publicFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
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
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script|undefined|\[object |NaN|<телімі>/);
  });
});

describe('the answer', () => {
  it('gives the proofs only to who has the file', () => {
    expect(htmlOf('check-genuine-file')).toContain('package.zip');
    for (const name of ['check-genuine', 'check-changed', 'check-unknown'])
      expect(htmlOf(name)).not.toMatch(/package\.zip|\.cms/);
  });

  it('never calls a document genuine whose signature is not confirmed', () => {
    for (const name of ['check-bad-signature', 'check-changed', 'check-forged', 'check-not-issued'])
      expect(htmlOf(name)).not.toMatch(/qz-banner--good/);
    expect(htmlOf('check-unconfirmed')).toMatch(/qz-banner--wait/);
    expect(htmlOf('check-genuine')).toMatch(/qz-banner--good/);
  });
});
