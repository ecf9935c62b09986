import { languages } from '@qyzmet/kernel';
import { describe, expect, it } from 'vitest';
import { faultsOfMarkup } from '../testing/faults-of-markup.ts';
import { sampleAssets } from '../testing/sample-assets.ts';
import { handbookFixtures } from './fixtures/index.ts';

const pages = languages.flatMap((language) =>
  Object.entries(handbookFixtures(language, sampleAssets)).map(([name, html]) => ({ language, name, html })),
);
const htmlOf = (name: string, language = 'kk') => {
  const found = pages.find((page) => page.language === language && page.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.html;
};

describe.each(pages)('$name in $language', ({ language, html }) => {
  it('is a well-formed document that holds nothing of its own but words', () => {
    expect(faultsOfMarkup(html)).toEqual([]);
    expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle="|\son[a-z]+="|<style|<script|undefined|\[object |NaN/);
  });

  it('leads to nothing that is not on the page', () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((anchor) => !ids.has(anchor))).toEqual([]);
  });
});

describe('the page of a process', () => {
  it('leads from a step to its clause and back, and marks what no step stands on', () => {
    const html = htmlOf('handbook-process');
    expect(html).toContain('href="#clause-8-10"');
    expect(html).toMatch(/id="clause-8-10" class="qz-law-block qz-law-block--cited"[\s\S]*?href="#step-2"/);
    expect(html).toMatch(/id="clause-8-6" class="qz-law-block"/);
  });

  it('offers the channels and the BPMN file of the one shown', () => {
    const html = htmlOf('handbook-process', 'ru');
    expect(html).toContain('href="/ru/handbook/kz-tayinsha/unemployed-certificate/psc"');
    expect(html).toMatch(/href="\/ru\/handbook\/kz-tayinsha\/unemployed-certificate\/portal\.bpmn" download/);
  });

  it('stays on the day it shows, and says so', () => {
    const html = htmlOf('handbook-as-of', 'ru');
    expect(html).toContain('Страница показана по состоянию на 01.10.2012');
    expect(html).toContain('/portal.bpmn?asOf=2012-10-01"');
    expect(html).toContain('/psc?asOf=2012-10-01"');
    expect(html).toContain('href="/ru/handbook/kz-tayinsha/unemployed-certificate"');
    expect(htmlOf('handbook-process', 'ru')).not.toContain('asOf');
  });
});
