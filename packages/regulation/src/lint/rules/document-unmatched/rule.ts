import type { Clause, Edition } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { childrenOf } from '../../reading/clauses.ts';
import { plain, quoteOf, stem, wordsOf } from '../../reading/words.ts';

export const documentUnmatched: Rule = {
  id: 'document-unmatched',
  level: 'warning',
  title: {
    kk: 'Талап етілген құжат екінші тізімде жоқ немесе тізімнің өзі жоқ.',
    ru: 'Документа нет в другом перечне, или самого перечня нет.',
    en: 'A document is missing from the other list, or there is no list at all.',
  },
  find: (edition) => {
    const lists = documentLists(edition);
    return [...(lists.length === 0 ? unlisted(edition) : mismatches(lists)), ...ofTheForm(edition)];
  },
};

interface DocumentList {
  readonly paragraph: Clause;
  readonly items: readonly Clause[];
}

function documentLists(edition: Edition): DocumentList[] {
  return edition.text.clauses.flatMap((paragraph) => {
    const items = childrenOf(edition, paragraph.id);
    const lists = /құжаттар\p{L}*\s[^.]*(?:тізім|тізбе|ұсын|тапсыр)/u.test(plain(paragraph.kk));
    return lists && items.length > 0 ? [{ paragraph, items }] : [];
  });
}

/** Words that send the reader to a list outside this act, or to another paragraph. */
const elsewhere =
  /(?:тарма[ғқ]|қосымша)\p{L}*\s+(?:(?:\p{L}+\s+){0,2}(?:көрсетілген|айқындалған)\s+(?:\p{L}+\s+){0,2}|(?:көзделген|сәйкес)\s+(?:\p{L}+\s+){0,4}қажетті\s+)құжат/u;

/** The act demands "the necessary documents" and neither lists them nor says where they are listed. */
function unlisted(edition: Edition): Evidence[] {
  if (edition.text.clauses.some(({ kk }) => elsewhere.test(plain(kk)))) return [];
  return edition.text.clauses.flatMap((clause): Evidence[] => {
    const quote = quoteOf(clause.kk, /қажетті құжат\p{L}*(?: түпнұсқа\p{L}*)?/u);
    if (!quote || !clause.normative) return [];
    return [
      {
        clauses: [clause.id],
        quote,
        message: {
          kk: 'Қандай құжаттар қажет екені актінің бірде-бір жерінде айтылмаған.',
          ru: 'Какие документы необходимы, не сказано нигде в акте.',
          en: 'Which documents are necessary is said nowhere in the act.',
        },
      },
    ];
  });
}

/** Documents as both languages of the acts name them. */
const kinds: readonly RegExp[] = [
  /туу туралы|рождени/u,
  /мекен.?жай|прописк|адресн/u,
  /психолог/u,
  /мүгедектігі|инвалидност/u,
  /банк/u,
  /(?:жанұя|отбасы) құрам|состав\p{L}* семьи/u,
  /табыс|доход/u,
  /шаруашылы|хозяйств/u,
];

/** What the portal asks for in the paragraph, and what its form says is attached. */
function ofTheForm(edition: Edition): Evidence[] {
  const named = (pattern: RegExp): DocumentList[] =>
    edition.text.clauses.flatMap((paragraph) => {
      const items = childrenOf(edition, paragraph.id);
      return pattern.test(plain(paragraph.kk)) && items.length > 0 ? [{ paragraph, items }] : [];
    });
  const [asked] = named(/^эүп арқылы (?:хабарлас|жолық)\p{L}* кезде/u);
  const [attached] = named(/прилагаются\s+документы|жалғанады/u);
  if (!asked || !attached) return [];
  return [...lacking(asked, attached), ...lacking(attached, asked)];
}

function lacking({ items }: DocumentList, other: DocumentList): Evidence[] {
  const missing = kinds.filter((kind) => !other.items.some(({ kk }) => kind.test(plain(kk))));
  return items
    .filter(({ kk }) => missing.some((kind) => kind.test(plain(kk))))
    .map((item) => ({
      clauses: [item.id, other.paragraph.id] as const,
      quote: item.kk,
      message: {
        kk: 'Бұл құжат екінші тізімде жоқ.',
        ru: 'Этого документа нет в другом перечне.',
        en: 'The other list lacks this document.',
      },
    }));
}

/** Lists that share a document and do not agree on the rest. */
function mismatches(lists: readonly DocumentList[]): Evidence[] {
  return lists.flatMap(({ paragraph, items }) =>
    lists
      .filter(
        (other) =>
          other.paragraph !== paragraph && items.some((item) => other.items.some((one) => alike(one, item))),
      )
      .flatMap((other) =>
        items
          .filter((item) => !other.items.some((one) => alike(one, item)))
          .map((item) => ({
            clauses: [item.id, other.paragraph.id] as const,
            quote: item.kk,
            message: {
              kk: 'Бұл құжат екінші тізімде жоқ.',
              ru: 'Этого документа нет в другом перечне.',
              en: 'The other list lacks this document.',
            },
          })),
      ),
  );
}

/** Most words of the shorter name stand in the longer one. */
function alike(a: Clause, b: Clause): boolean {
  const [short, long] = [a, b]
    .map(({ kk }) => new Set(wordsOf(kk).map(stem)))
    .sort((x, y) => x.size - y.size);
  return !!short && !!long && [...short].filter((word) => long.has(word)).length >= short.size / 2;
}
