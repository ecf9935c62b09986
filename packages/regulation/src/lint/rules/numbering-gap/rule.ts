import type { Edition, Flow } from '../../../types.ts';
import type { Evidence, Rule } from '../../finding.ts';
import { clauseOf } from '../../reading/clauses.ts';

export const numberingGap: Rule = {
  id: 'numbering-gap',
  level: 'error',
  title: {
    kk: 'Нөмірлеуде нөмір қалып қойған.',
    ru: 'В нумерации пропущен номер.',
    en: 'A number is missing from the numbering.',
  },
  find: (edition) => [...edition.text.flows.flatMap((flow) => gapsIn(edition, flow)), ...annexGaps(edition)],
};

function gapsIn(edition: Edition, flow: Flow): Evidence[] {
  return flow.steps.slice(1).flatMap((step, index) => {
    const before = flow.steps[index];
    const [from, to] = [Number(before?.n), Number(step.n)];
    if (!before || !(to > from + 1) || flow.steps.some(({ n }) => Number(n) > from && Number(n) < to))
      return [];
    const cell = clauseOf(edition, step);
    const quote = cell.kk.includes(step.n) ? step.n : cell.kk;
    return [
      {
        clauses: [cell.id, clauseOf(edition, before).id],
        quote,
        message: sentence(before.n, step.n),
      },
    ];
  });
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
