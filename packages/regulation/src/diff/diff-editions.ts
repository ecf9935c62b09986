import type { Edition, FormField, Regulation } from '../types.ts';
import { compareElements, compareFields } from './compare-elements.ts';
import { channelChanges, pairSteps, processDeadlines } from './compare-process.ts';
import { clauseChanges, flowChanges, pairClauses, printedDeadlines } from './compare-text.ts';
import type { ComparedEdition, EditionDiff, FieldChange } from './edition-diff.ts';

/**
 * What changes from one edition to another: the words of the law and what runs. Numbers of two acts rarely agree and
 * their words may be two translations, so a clause is found in the other edition by its words and by what it orders.
 */
export function diffEditions(from: Edition, to: Edition): EditionDiff {
  const steps = pairSteps(from.regulation, to.regulation);
  const pairs = pairClauses(from, to, steps);
  const clauses = clauseChanges(pairs);
  const flows = flowChanges(from.text, to.text, pairs);
  const a = from.regulation;
  const b = to.regulation;
  const titled = <Item extends { readonly title: Regulation['title'] }>({ title }: Item) => title;
  return {
    from: comparedEdition(from),
    to: comparedEdition(to),
    head: headChanges(a, b),
    clauses: clauses.changes,
    unchangedClauses: clauses.unchanged,
    flows,
    process: { channels: channelChanges(a, b, steps) },
    deadlines: [...processDeadlines(steps), ...printedDeadlines(flows)],
    form: compareElements(fieldsOf(a), fieldsOf(b), ({ label }) => label),
    documents: compareElements(a.documents, b.documents, titled),
    refusals: compareElements(a.refusals, b.refusals, titled),
    results: compareElements(a.results, b.results, titled),
    statements: compareElements(a.statements, b.statements, ({ text }) => text),
    survey: compareElements(a.survey?.questions ?? [], b.survey?.questions ?? [], titled),
  };
}

function comparedEdition({ id, regulation }: Edition): ComparedEdition {
  const { issuer, number, date } = regulation.act;
  return { id, title: regulation.title, act: { issuer, number, date } };
}

function headChanges(from: Regulation, to: Regulation): readonly FieldChange[] {
  const headOf = ({ title, act, automation, applicants, channels }: Regulation) => ({
    title,
    issuer: act.issuer,
    number: act.number,
    date: act.date,
    inForceFrom: act.inForce.from,
    inForceTo: act.inForce.to ?? null,
    automation: automation.level,
    applicants,
    channels: Object.keys(channels),
  });
  return compareFields(headOf(from), headOf(to));
}

/** A field is known by its id; the section it stands in is one of its traits. */
function fieldsOf({ form }: Regulation): readonly (FormField & { readonly section: string })[] {
  return form.sections.flatMap(({ id, fields }) => fields.map((field) => ({ ...field, section: id })));
}
