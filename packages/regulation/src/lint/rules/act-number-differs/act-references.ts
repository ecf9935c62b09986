import type { Edition } from '../../../types.ts';
import { plain, stem, wordsOf } from '../../reading/words.ts';

/** A date, with its number where it has one, by which the text names an act. */
export interface ActReference {
  readonly clause: string;
  readonly quote: string;
  /** ISO date, or year and month where no day is printed. */
  readonly date: string;
  readonly number: string | undefined;
  /** Comparable title of the act, where one stands in quotation marks beside it. */
  readonly title: string | undefined;
  /** The stamp that approves the regulation, not an act that is cited. */
  readonly approving: boolean;
}

const months = [
  ['қаңтар', 'января'],
  ['ақпан', 'февраля'],
  ['наурыз', 'марта'],
  ['сәуір', 'апреля'],
  ['мамыр', 'мая'],
  ['маусым', 'июня'],
  ['шілде', 'июля'],
  ['тамыз', 'августа'],
  ['қыркүйек', 'сентября'],
  ['қазан', 'октября'],
  ['қараша', 'ноября'],
  ['желтоқсан', 'декабря'],
] as const;
const month = months.flat().join('|');
const kazakh = new RegExp(
  `(\\d{4})\\s+жыл\\p{L}*\\s+(?:"?\\s*(\\d{1,2})\\s*"?\\s*-?\\s*)?(${month})\\p{L}*(?:\\s*(?:№|n)\\s*(\\d[\\d/]*(?:-\\d+)*(?:-[іv]+)?))?`,
  'gu',
);
const russian = new RegExp(
  `от\\s+(\\d{1,2})\\s+(${month})\\s+(\\d{4})\\s+года(?:\\s*(?:№|n)\\s*([\\d/-]+))?`,
  'gu',
);

/** How far from its date the title of an act may stand. */
const reach = 60;

export function actReferences(edition: Edition): ActReference[] {
  return edition.text.clauses.flatMap(({ id, kk }) => {
    const text = plain(kk);
    const found = [
      ...[...text.matchAll(kazakh)].map((match) => ({ match, y: match[1], m: match[3], d: match[2] })),
      ...[...text.matchAll(russian)].map((match) => ({ match, y: match[3], m: match[2], d: match[1] })),
    ];
    return found.map(({ match, y, m, d }): ActReference => {
      const end = match.index + match[0].length;
      return {
        clause: id,
        quote: kk.slice(match.index, end),
        date: [y, monthNumber(m), ...(d ? [d.padStart(2, '0')] : [])].join('-'),
        number: match[4],
        title: titleBeside(text, match.index, end),
        approving: /^\s*қаулысымен\s+бекітілген\s*\.?$/u.test(text.slice(end)),
      };
    });
  });
}

function monthNumber(name: string | undefined): string {
  return String(months.findIndex((names) => names.some((one) => one === name)) + 1).padStart(2, '0');
}

/** The nearest quoted title within reach, before or after the date, with no comma between. */
function titleBeside(text: string, start: number, end: number): string | undefined {
  const titles = [...text.matchAll(/"([^"]{8,})"/gu)].flatMap((match) => {
    const from = match.index;
    const to = from + match[0].length;
    const between = to <= start ? text.slice(to, start) : from >= end ? text.slice(end, from) : undefined;
    if (between === undefined || between.length > reach || /\.\s|[,;]/u.test(between)) return [];
    return [{ distance: between.length, title: match[1] ?? '' }];
  });
  const nearest = titles.sort((a, b) => a.distance - b.distance)[0];
  return nearest ? titleKey(nearest.title) : undefined;
}

/** An act that approves standards is another than the one that approves their regulations, though all else be equal. */
const approved = /стандарт|регламент/u;

/** The law on the electronic document is cited in both languages. */
function titleKey(title: string): string {
  if (/электрон\p{L}* (?:құжат|документ)/u.test(title)) return 'electronic document';
  return [...wordsOf(title).slice(0, 6).map(stem), approved.exec(title)?.[0] ?? ''].join(' ');
}
