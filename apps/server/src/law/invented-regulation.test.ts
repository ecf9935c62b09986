import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPdf, squeezed } from '@qyzmet/documents/testing';
import { exportBpmn } from '@qyzmet/regulation/bpmn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationPassword } from '../demonstration/demonstration.ts';
import { EditionWords } from '../present/edition-words.ts';
import { renderResult } from '../results/render-result.ts';
import { decidedState } from '../testing/decided-state.ts';
import { PersonWithBrowser } from '../testing/person-with-browser.ts';
import { startTestProduct, type TestProduct, workingMorning } from '../testing/start-test-product.ts';
import { openLawLibrary } from './law-library.ts';

const rooms = fileURLToPath(new URL('../../../../regulations', import.meta.url));
const invented = fileURLToPath(new URL('../testing/invented-regulation', import.meta.url));
const id = 'kz-ulgili/apiary-registration';

/** The regulations room with one more regulation put into it by hand. */
function roomWithInvented(): string {
  const room = mkdtempSync(join(tmpdir(), 'invented-room-'));
  cpSync(rooms, room, { recursive: true });
  for (const folder of ['kz-ulgili', 'directories'])
    cpSync(join(invented, folder), join(room, folder), { recursive: true });
  appendFileSync(join(room, 'deployment.yaml'), readFileSync(join(invented, 'adoption.yaml')));
  return room;
}

const room = roomWithInvented();
let running: TestProduct;
beforeAll(async () => {
  running = await startTestProduct({ QYZMET_REGULATIONS: room });
});
afterAll(async () => {
  await running.stop();
  rmSync(room, { recursive: true });
});

function adopted() {
  const service = running.product.law.findService(id, workingMorning);
  if (!service) throw new Error('the invented service is not adopted');
  return service;
}

describe('a regulation that was only written, no code', () => {
  it('is offered on the portal with its paragraphs, and its application is opened and asks what it asks', async () => {
    const person = new PersonWithBrowser(running.address);
    expect((await person.get('/kk/services?q=омарта')).text).toContain('Омартаны тіркеу');
    const page = await person.get(`/kk/services/${id}`);
    for (const words of [
      'Үлгілі ауданының ауыл шаруашылығы бөлімі',
      'Тегін.',
      '500 метрден жақын',
      '6-тармақ',
    ])
      expect(page.text, words).toContain(words);
    await person.get('/kk/log-in');
    await person.post('/kk/log-in', { iin: '910227499021', password: demonstrationPassword });
    const opened = await person.get(`/kk/services/${id}/apply`);
    expect(opened.status).toBe(303);
    const form = await person.get(opened.location);
    expect(form.text).toContain('Сейітқали Айгүл Маратқызы');
    const group = await person.get(opened.location.replace(/[^/]+$/, 'apiary'));
    for (const words of ['Омартаның орны', 'Ара ұяларының саны']) expect(group.text).toContain(words);
  });

  it('ends in a letter with what its result asks the officer to state', async () => {
    const { edition, providers } = adopted();
    const result = edition.regulation.results.find(({ outcome }) => outcome === 'approved');
    if (!result) throw new Error('unreachable');
    const state = decidedState({
      edition,
      channel: 'portal',
      result,
      body: providers[0]?.id ?? '',
      centre: null,
      at: workingMorning,
    });
    const { pdf } = await renderResult(running.product, state, new EditionWords(edition, 'kk'), {
      signer: { name: 'ЖҮНІСОВА ГҮЛНАР' },
      issuedAt: workingMorning,
    });
    const { text } = await readPdf(pdf);
    for (const { id: field, label, type } of result.fields ?? []) {
      const value = state.decision?.fields[field] ?? '';
      const printed = type === 'date' ? value.split('-').reverse().join('.') : value;
      for (const words of [label.kk, label.ru, printed]) expect(text, words).toContain(squeezed(words));
    }
  });

  it('is drawn', async () => {
    const xml = await exportBpmn(adopted().edition.regulation, 'portal');
    expect(xml).toContain('Омартаны тіркеу');
  });

  it('stops the start when a process cites what the text lacks, and says where', () => {
    const broken = roomWithInvented();
    const file = join(broken, `${id}/2026-01-15.regulation.yaml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('cites: [6/10]', 'cites: [6/11]'));
    expect(() => openLawLibrary(broken)).toThrow(/2026-01-15\.regulation\.yaml:\d+.*6\/11/);
    rmSync(broken, { recursive: true });
  });
});
