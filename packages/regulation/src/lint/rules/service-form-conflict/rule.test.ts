import { describe, expect, it } from 'vitest';
import { clause, narrative, shown } from '../../testing/invented-law.ts';
import { serviceFormConflict } from './rule.ts';

describe('service-form-conflict', () => {
  const paper = clause('2', 'Қызмет нысаны: қағаз түрінде.');

  it('finds electronic documents in a service on paper', () => {
    const sends = narrative('psc', '7', ['электрондық құжаттарды жолдауы']);
    expect(shown(serviceFormConflict, paper, sends)).toEqual([
      { clauses: ['2', '7/1'], quote: 'нысаны: қағаз түрінде' },
    ]);
    expect(shown(serviceFormConflict, paper, narrative('office', '5', ['құжаттарды тіркейді']))).toEqual([]);
    const mixed = clause('2', 'Қызмет нысаны: электрондық және (немесе) қағаз түрінде.');
    expect(shown(serviceFormConflict, mixed, sends)).toEqual([]);
  });

  it('finds scanned papers where no media break is declared', () => {
    const declared = clause('3', 'автоматтандырылған (медиа-алшақтықты қамтымайтын қызмет)');
    expect(shown(serviceFormConflict, declared, narrative('office', '6', ['құжаттарды сканерлеуі']))).toEqual(
      [{ clauses: ['3', '6/1'], quote: 'медиа-алшақтықты қамтымайтын' }],
    );
    expect(shown(serviceFormConflict, declared, narrative('office', '6', ['сұрау салу']))).toEqual([]);
  });

  it('finds people at work in a fully automated service', () => {
    const declared = clause('2', 'нысаны: электрондық (толық автоматтандырылған)');
    const person = { kk: 'кеңсе қызметкері тіркейді', actor: 'кеңсе қызметкері' };
    expect(shown(serviceFormConflict, declared, narrative('office', '6', [person]))).toEqual([
      { clauses: ['2', '6/1'], quote: 'толық автоматтандырылған' },
    ]);
  });
});
