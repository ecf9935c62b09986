import { isRule, type Paragraph } from './read-paragraphs.ts';

export interface DraftClause {
  readonly id: string;
  readonly mark?: string;
  readonly kk: string;
  readonly normative?: false;
  /** What a person must decide about this entry. */
  readonly question?: string;
}

export type DraftEntry = DraftClause | { readonly furniture: string; readonly reason: string };

const channels = [
  ['rural-akim', /ауыл\S*\s+округ\S*\s+әкім/u],
  ['psc', /халыққа қызмет көрсету|ХҚК?О/u],
  ['portal', /портал/iu],
  ['office', /қызметт?і беруш|уәкілетті орган/u],
] as const;

export type DraftChannel = (typeof channels)[number][0];

/** Of which channel the words speak, if they say so. */
export function channelIn(words: string): DraftChannel | undefined {
  return channels.find(([, spoken]) => spoken.test(words))?.[0];
}

/** Proposes an entry of the text layer for every paragraph, in the order of the page. */
export function draftClauses(paragraphs: readonly Paragraph[], titleWords: string): readonly DraftEntry[] {
  const entries: DraftEntry[] = [];
  const used = new Map<string, number>();
  let part: 'head' | 'body' | 'annex' = 'head';
  let prefix = 'act';
  let item = '';
  let group = '';
  let numbered = '';
  const add = (id: string, { mark, words }: Paragraph, more: Partial<DraftClause> = {}) => {
    const times = (used.get(id) ?? 0) + 1;
    used.set(id, times);
    const own = times === 1 ? id : `${id}-${times}`;
    const question =
      more.question ?? (times > 1 ? `The id ${id} is taken: which clause is this?` : undefined);
    entries.push({
      id: own,
      ...(mark ? { mark } : {}),
      kk: words,
      ...more,
      ...(question ? { question } : {}),
    });
    return own;
  };
  for (const paragraph of paragraphs) {
    const { dash, mark, words } = paragraph;
    if (isRule(words)) {
      entries.push({ furniture: words, reason: 'a rule drawn by the conversion of the page' });
      continue;
    }
    if (dash) entries.push({ furniture: '-', reason: 'a list dash of the page' });
    const annex = /(\d+)\s*-\s*қосымша\.?$/u.exec(words);
    if (words === titleWords && part === 'head') {
      part = 'body';
      prefix = '';
      add('title', paragraph, { normative: false });
    } else if (part === 'head' && !mark) {
      add(headId(words), paragraph, headId(words) === 'act/preamble' ? {} : { normative: false });
    } else if (part !== 'head' && !mark && annex) {
      part = 'annex';
      prefix = `annex-${annex[1]}`;
      add(`${prefix}/title`, paragraph, { normative: false });
    } else if (mark?.endsWith('.')) {
      const isHeading = part === 'body' && !/[.;:]$/u.test(words);
      numbered = under(prefix, mark.slice(0, -1));
      group = '';
      item = '';
      if (isHeading) add(`chapter-${mark.slice(0, -1)}`, paragraph, { normative: false });
      else add(numbered, paragraph);
    } else if (mark) {
      item = add(under(group || numbered || prefix, mark.slice(0, -1)), paragraph);
    } else if (/^Нәтижес[іi]/u.test(words) && item !== '') {
      add(`${item}/result`, paragraph);
    } else if (words.endsWith(':') && part === 'body') {
      const named = channelIn(words);
      group = under(numbered, named ?? 'group');
      item = '';
      add(group, paragraph, named ? {} : { question: 'Name this group by what it introduces.' });
    } else {
      add(under(part === 'annex' ? prefix : numbered, 'text'), paragraph, {
        ...(part === 'annex' ? { normative: false as const } : {}),
        question: 'Name this clause by what it says; is it normative?',
      });
    }
  }
  return entries;
}

function under(parent: string, own: string): string {
  return parent === '' ? own : `${parent}/${own}`;
}

function headId(words: string): string {
  if (/^Күш[іi]н жойған/u.test(words)) return 'act/repealed';
  if (/^Ескерту/u.test(words)) return 'act/note';
  if (/тіркелді/u.test(words)) return 'act/registration';
  if (/ҚАУЛЫ ЕТЕДІ/u.test(words)) return 'act/enacts';
  if (/бекіт[іi]лген$/u.test(words)) return 'approval';
  if (/әкімі?\s+\p{Lu}/u.test(words)) return 'act/signature';
  if (/сәйкес|негізінде/u.test(words)) return 'act/preamble';
  return 'act/title';
}
