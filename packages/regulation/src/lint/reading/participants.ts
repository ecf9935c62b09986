import type { Clause, Edition, FlowStep } from '../../types.ts';
import { cellOf, childrenOf } from './clauses.ts';
import { plain, stem, wordsOf } from './words.ts';

export interface Participants {
  readonly paragraph: Clause;
  readonly items: readonly Clause[];
}

/** Paragraphs that list who takes part in the process. */
export function participantLists(edition: Edition): Participants[] {
  return edition.text.clauses.flatMap((paragraph) => {
    const text = plain(paragraph.kk);
    if (!/қатысады|қатысатын/u.test(text) || !/бірлік|бөлім|қызметкер/u.test(text)) return [];
    const items = childrenOf(edition, paragraph.id);
    return items.length > 0 && !paragraph.id.includes('/') ? [{ paragraph, items }] : [];
  });
}

/** Stems of the participant's name, without references and second names in brackets; an operator is an employee. */
export function nameStems(name: string): string[] {
  const own = plain(name).replace(/^\(([^)]*)\)/u, '$1');
  const bare = own.replace(/осы регламент\p{L}*|\d+\s*-?\s*қосымша\p{L}*|сәйкес|\(.*|\/.*/gu, '');
  return wordsOf(bare.replace(/оператор/u, 'қызметкер')).map(stem);
}

export function isSystem(name: string): boolean {
  return /(?<!\p{L})(?:\p{L}*ажо?|эү\p{L}+|\p{L}+ мдқ|портал\p{L}*|шлюз\p{L}*)(?!\p{L})/u.test(plain(name));
}

export function isApplicant(name: string): boolean {
  return /тұтынушы|алушы/u.test(plain(name));
}

export interface Acting {
  readonly actor: string;
  readonly step: FlowStep;
  /** The clause that names the actor, and how. */
  readonly clause: Clause;
  readonly quote: string;
}

/** Every actor of every flow whose very name stands in the text; several actors of one step stand apart. */
export function actingIn(edition: Edition): Acting[] {
  return edition.text.flows.flatMap((flow) =>
    flow.steps.flatMap((step) =>
      (step.actor ?? '').split(/\s*;\s*/).flatMap((actor) => {
        const clause = cellOf(edition, step, 'actor');
        const place = plain(clause.kk).indexOf(plain(actor));
        if (actor === '' || place < 0) return [];
        return [{ actor, step, clause, quote: clause.kk.slice(place, place + actor.length) }];
      }),
    ),
  );
}
