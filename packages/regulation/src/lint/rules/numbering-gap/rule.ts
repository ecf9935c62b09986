import type { Edition, Flow } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';
import { groupBy } from '../../reading/group-by.ts';

export const numberingGap: Rule = {
  id: 'numbering-gap',
  level: 'error',
  title: {
    kk: 'Нөмірлеуде нөмір қалып қойған.',
    ru: 'В нумерации пропущен номер.',
    en: 'A number is missing from the numbering.',
  },
  find: (edition) => [
    ...paragraphGaps(edition),
    ...edition.text.flows.flatMap((flow) => gapsIn(edition, flow)),
    ...annexGaps(edition),
  ],
};

/** Paragraphs of the regulation: 6., 8. */
function paragraphGaps(edition: Edition): Evidence[] {
  const paragraphs = edition.text.clauses.filter(({ id, mark }) => /^\d+$/.test(id) && mark !== undefined);
  return paragraphs.slice(1).flatMap((paragraph, index) => {
    const before = paragraphs[index];
    if (!before || Number(paragraph.id) <= Number(before.id) + 1) return [];
    return [
      {
        clauses: [paragraph.id, before.id] as const,
        quote: paragraph.kk,
        message: sentence(`${before.mark}`, `${paragraph.mark}`),
      },
    ];
  });
}

function gapsIn(edition: Edition, flow: Flow): Evidence[] {
  return [...groupBy(flow.steps, ({ n }) => placeOf(n)?.series).values()].flatMap((steps) => {
    const numbered = steps.flatMap((step) => {
      const place = placeOf(step.n);
      return place ? [{ step, number: place.number }] : [];
    });
    return numbered.slice(1).flatMap(({ step, number: to }, index) => {
      const before = numbered[index];
      if (!before || to <= before.number + 1) return [];
      if (numbered.some(({ number }) => number > before.number && number < to)) return [];
      const cell = clauseOf(edition, step);
      return [
        {
          clauses: [cell.id, clauseOf(edition, before.step).id] as const,
          quote: cell.kk.includes(step.n) ? step.n : cell.kk,
          message: sentence(before.step.n, step.n),
        },
      ];
    });
  });
}

/** "7-2" is the second of paragraph 7; a letter in place of a number is none. */
function placeOf(n: string): { series: string; number: number } | undefined {
  const match = /^(\d+-)?(\d+)$/.exec(n);
  return match ? { series: match[1] ?? '', number: Number(match[2]) } : undefined;
}

/** Annex headings of the act itself: 3-қосымша, 5-қосымша. */
function annexGaps(edition: Edition): Evidence[] {
  const headings = edition.text.clauses.flatMap(({ id, kk }) => {
    const quote = /^annex-\d+(?:\/heading|\/title)?$/.test(id) ? /(\d+)\s*[-–]?\s*қосымша/u.exec(kk) : null;
    return quote ? [{ id, n: Number(quote[1]), quote: quote[0] }] : [];
  });
  return headings.slice(1).flatMap((heading, index) => {
    const before = headings[index];
    if (!before || heading.n <= before.n + 1) return [];
    return [
      {
        clauses: [heading.id, before.id],
        quote: heading.quote,
        message: sentence(before.quote, heading.quote),
      },
    ];
  });
}

function sentence(before: string, after: string): Evidence['message'] {
  return {
    kk: `«${before}» нөмірінен кейін бірден «${after}» тұр: арасындағы нөмір жоқ.`,
    ru: `После «${before}» сразу стоит «${after}»: номер между ними пропущен.`,
    en: `“${after}” follows “${before}” at once: the number between them is missing.`,
  };
}
