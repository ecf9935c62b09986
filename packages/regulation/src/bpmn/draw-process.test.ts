import { describe, expect, it } from 'vitest';
import { drawProcess } from './draw-process.ts';
import { inventedProcess, regulationOf } from './proof/invented-process.ts';

const regulation = regulationOf(inventedProcess, 'portal');

describe('drawProcess', () => {
  const picture = drawProcess(regulation, 'portal', 'kk');

  it('has a name and a description that a screen reader finds', () => {
    const labelled = /aria-labelledby="([^"]+)"/.exec(picture)?.[1]?.split(' ') ?? [];
    expect(labelled).toHaveLength(2);
    for (const id of labelled) expect(picture).toContain(`id="${id}"`);
    expect(picture).toContain('role="img"');
    expect(picture).toContain('>Ойдан шығарылған қызмет</title>');
    expect(picture).toContain(`Қадам саны: ${inventedProcess.steps.length}`);
  });

  it('shows every step once with its clauses and every word of its title', () => {
    for (const step of inventedProcess.steps) {
      const drawn = [...picture.matchAll(new RegExp(`<g [^>]*data-step="${step.id}"[^>]*>.*?</g>`, 'g'))];
      expect(drawn, step.id).toHaveLength(1);
      const group = drawn[0]?.[0] ?? '';
      expect(group).toContain(`data-cites="${step.cites.join(' ')}"`);
      expect(group.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain(step.title.kk);
    }
  });

  it('takes its colours from the page and brings neither script nor style', () => {
    expect(picture).not.toMatch(/<script|<style| style=|href|url\(|#[0-9a-f]{6}/i);
    const paints = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint);
    expect(new Set(paints)).toEqual(new Set(['none', 'currentColor']));
  });

  it('escapes the words it is given', () => {
    const title = { kk: 'А < Б & "В"', ru: '', en: '' };
    expect(drawProcess({ ...regulation, title }, 'portal', 'kk')).toContain(
      '>А &#60; Б &#38; &#34;В&#34;</title>',
    );
  });

  it('refuses a channel that the regulation does not have', () => {
    expect(() => drawProcess(regulation, 'office', 'kk')).toThrow('no channel "office"');
  });
});
