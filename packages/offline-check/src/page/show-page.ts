import { isLanguage, type Language, languages, systemClock, type Text } from '@qyzmet/kernel';
import { nameOfAuthority, type ResultVerdict, reasonSentences, sha256Hex } from '@qyzmet/signatures/offline';
import { type Finding, judgeFiles } from './judge-files.ts';
import { type Word, words } from './words.ts';

/** What the page was made with, as JSON in the element `settings`. */
interface PageSettings {
  readonly anchors: readonly string[];
  readonly language: Language;
  readonly bodies: readonly { readonly bin: string; readonly name: Text }[];
}

const languageNames: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const settings = JSON.parse(document.getElementById('settings')?.textContent ?? '{}') as PageSettings;
const anchors = settings.anchors.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
const main = document.querySelector('main') as HTMLElement;
let language = settings.language;
let finding: Finding | 'none' | 'working' = 'none';

function make(tag: string, properties: Readonly<Record<string, string>>, ...children: (Node | string)[]) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const say = (word: Word): string => words[word][language];

function languageSwitch(): Node {
  const buttons = languages.map((each) => {
    const button = make('button', { type: 'button', lang: each }, languageNames[each]);
    button.setAttribute('aria-pressed', String(each === language));
    button.addEventListener('click', () => {
      if (isLanguage(each)) language = each;
      draw();
      document.querySelector<HTMLElement>(`nav [lang=${each}]`)?.focus();
    });
    return button;
  });
  return make('nav', { 'aria-label': say('language') }, ...buttons);
}

const input = make('input', {
  id: 'file',
  type: 'file',
  multiple: '',
  'aria-describedby': 'hint',
  accept: '.zip,.pdf,.cms,.p7s,.json',
}) as HTMLInputElement;
input.addEventListener('change', () => void check([...(input.files ?? [])]));
const chosen = make('span', { class: 'chosen' });

function fileField(): Node {
  return make(
    'div',
    { class: 'field' },
    make('p', { id: 'hint' }, say('hint')),
    input,
    make('label', { for: 'file' }, say('choose')),
    chosen,
  );
}

async function check(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  chosen.textContent = files.map(({ name }) => name).join(', ');
  finding = 'working';
  drawFinding();
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const bodies = settings.bodies.map(({ bin }) => bin);
  finding = await judgeFiles(given, { anchors, bodies }, systemClock.now());
  drawFinding();
}

function panel(state: string, mark: string, title: Word, ...children: (Node | string)[]): Node {
  const heading = make('h2', {}, make('span', { 'aria-hidden': 'true', class: 'mark' }, mark), say(title));
  return make('section', { class: `verdict ${state}`, 'data-outcome': state }, heading, ...children);
}

function findingView(): Node | string {
  if (finding === 'none') return '';
  if (finding === 'working') return make('p', {}, say('working'));
  if (finding.kind === 'faulty')
    return panel(
      'invalid',
      '✕',
      finding.fault === 'altered' ? 'refused' : 'unreadable',
      make('p', {}, say(finding.fault)),
    );
  if (finding.kind === 'incomplete')
    return panel('unknown', '?', 'unreadable', make('p', {}, say(`missing-${finding.missing}`)));
  const { result, pdf, sha256 } = finding;
  const marks = { valid: '✓', invalid: '✕', unknown: '?' } as const;
  const { outcome } = result;
  return panel(
    outcome,
    marks[outcome],
    outcome,
    ...result.reasons.map((reason) =>
      make('p', {}, reason === 'BIN_MISMATCH' ? say('stranger') : reasonSentences[reason][language]),
    ),
    facts(result, sha256),
    ...(outcome === 'valid' ? [pdfLink(pdf)] : []),
  );
}

function facts({ signature, seal }: ResultVerdict, sha256: string): Node {
  const rows: [string, string][] = signature.signers.flatMap(({ cn, iin, bin, stamp, algorithm }) => [
    [say('signer'), cn],
    ...(iin ? [[say('iin'), iin] as [string, string]] : []),
    ...(bin ? [[say('body'), bodyOf(bin)] as [string, string]] : []),
    [say('stamp'), stamp ? momentOf(stamp.time) : say('noStamp')],
    [say('algorithm'), algorithm],
  ]);
  for (const { bin } of seal?.signers ?? [])
    rows.push([say('seal'), `${bodyOf(bin ?? '')}: ${say(`seal-${seal?.outcome ?? 'unknown'}`)}`]);
  rows.push([say('digest'), sha256]);
  return make('dl', {}, ...rows.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
}

function bodyOf(bin: string): string {
  const name = settings.bodies.find((body) => body.bin === bin)?.name[language];
  return name ? `${name} (${bin})` : bin;
}

/** Local time of the country; not every browser knows how Kazakh writes a date, so digits alone. */
function momentOf(time: string): string {
  return new Date(time).toLocaleString('ru', { timeZone: 'Asia/Almaty' });
}

function pdfLink(pdf: Uint8Array): Node {
  const address = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }));
  return make('p', {}, make('a', { href: address, target: '_blank', rel: 'noopener' }, say('save')));
}

function trustView(): Node {
  const items = anchors.map((der) =>
    make('li', {}, nameOfAuthority(der), make('code', {}, sha256Hex(der).toUpperCase())),
  );
  return make(
    'details',
    {},
    make('summary', {}, say('trust')),
    make('p', {}, say('trustText')),
    make('ul', {}, ...items),
    ...(settings.bodies.length > 0
      ? [
          make('p', {}, say('bodiesText')),
          make('ul', {}, ...settings.bodies.map(({ bin }) => make('li', {}, bodyOf(bin)))),
        ]
      : []),
  );
}

const isDemonstration = anchors.some((der) => /DEMO, NOT NCA/.test(nameOfAuthority(der)));
const live = make('div', { 'aria-live': 'polite', id: 'finding' });

function drawFinding(): void {
  live.replaceChildren(findingView());
}

function draw(): void {
  document.documentElement.lang = language;
  document.title = say('title');
  main.replaceChildren(
    languageSwitch(),
    ...(isDemonstration ? [make('p', { class: 'demonstration' }, say('demonstration'))] : []),
    make('h1', {}, say('title')),
    make('p', {}, say('lead')),
    fileField(),
    live,
    trustView(),
  );
  drawFinding();
}

draw();
