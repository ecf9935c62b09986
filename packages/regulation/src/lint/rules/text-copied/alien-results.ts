import type { ClauseId, Edition, FlowStep } from '../../../types.ts';
import type { Evidence } from '../../finding.ts';
import { annexesOf, annexTitle, formClauses, formKind } from '../../reading/annexes.ts';
import { clauseIn } from '../../reading/clauses.ts';
import { resultNouns } from '../../reading/flows.ts';
import { plain, quoteOf, stem, wordsOf } from '../../reading/words.ts';

const noun = `(${resultNouns.join('|')})`;
/** A result offered beside the refusal, or made ready for signature. */
const offered = new RegExp(`${noun}\\p{L}{0,3}\\s*,?\\s*(?:немесе|не)\\s[^.;]*бас тарт`, 'u');
const prepared = new RegExp(`${noun}\\p{L}{0,4} (?:дайындау|рәсімдеу)[^.;]*қол қою`, 'u');
/** What the applicant receives in the end: "нәтижесін (электрондық құжат түріндегі хабарлама)". */
const received = new RegExp(`нәтижесін \\([^)]*?${noun}\\p{L}{0,3}\\)`, 'u');

/** What an action of the table makes: "анықтаманы қалыптастыру", "анықтаманың қалыптасуы немесе …". */
const formed = /(анықтама|жолдама)(?:ны|ның)\s+(?:қалыптас|немесе,?\s[^.;]*бас тарт)/u;

/** Another result than the one the service is called after, or than the one the step itself speaks of. */
export function alienResults(edition: Edition): Evidence[] {
  const steps = edition.text.flows.flatMap((flow) => flow.steps);
  return [...againstTitle(edition), ...steps.flatMap((step) => againstStep(edition, step))];
}

function againstTitle(edition: Edition): Evidence[] {
  const title = plain(edition.regulation.title.kk);
  const own =
    resultNouns.find((one) => new RegExp(`${one}\\p{L}*\\s+беру`, 'u').test(title)) ?? formNoun(edition);
  if (!own) return [];
  return edition.text.clauses.flatMap(({ id, kk, normative }) => {
    const match = [offered, prepared, received, formed]
      .map((pattern) => pattern.exec(plain(kk)))
      .find(Boolean);
    const other = match?.[1];
    if (!normative || !other || other === own) return [];
    return evidence(id, kk, other, own).filter(({ quote }) => !hasForm(edition, quote, other));
  });
}

/** The noun in brackets in the title of the form of the result: "(… тағайындау туралы хабарлама)". */
function formNoun(edition: Edition): string | undefined {
  const titles = annexesOf(edition)
    .filter((annex) => formKind(edition, annex) === 'result')
    .map((annex) => plain(annexTitle(edition, annex)?.kk ?? ''));
  return resultNouns.find((one) => titles.some((title) => new RegExp(`\\([^)]*${one}\\)`, 'u').test(title)));
}

/** The act holds a form by that name: the service gives it besides. */
function hasForm(edition: Edition, quote: string, noun: string): boolean {
  const stems = wordsOf(quote).map(stem);
  return (
    stems.length > 2 &&
    formClauses(edition, 'result').some(({ kk }) => {
      const said = new Set(wordsOf(kk).map(stem));
      return said.has(stem(noun)) && stems.filter((word) => said.has(word)).length >= stems.length - 1;
    })
  );
}

/** The step prepares a notification, and its result (Нәтижесі) is a certificate. */
function againstStep(edition: Edition, step: FlowStep): Evidence[] {
  const named = (words: string): string[] => resultNouns.filter((one) => plain(words).includes(one));
  const [own, ...more] = named(plain(step.kk).split(/нәтижесі\s*-/u)[0] ?? '');
  const [other, ...others] = step.label === null ? named(step.result ?? '') : [];
  if (!own || !other || more.length > 0 || others.length > 0 || own === other) return [];
  const clause = [clauseIn(edition, `${step.clause}/result`), clauseIn(edition, step.clause)].find(
    (one) => one && plain(one.kk).includes(other),
  );
  return clause && isNarrative(edition, step) ? evidence(clause.id, clause.kk, other, own) : [];
}

function isNarrative(edition: Edition, step: FlowStep): boolean {
  return edition.text.flows.some(({ source, steps }) => source === 'narrative' && steps.includes(step));
}

function evidence(clause: ClauseId, kk: string, other: string, own: string): Evidence[] {
  const quote = quoteOf(kk, new RegExp(`(?:\\p{L}+\\s+){0,4}${other}\\p{L}{0,4}`, 'u'));
  if (!quote) return [];
  return [
    {
      clauses: [clause],
      quote,
      message: {
        kk: `Қызметтің нәтижесі — ${own}, ал мұнда — ${other}.`,
        ru: `Результат услуги — «${own}», а здесь — «${other}».`,
        en: `The service gives “${own}”, and here it is “${other}”.`,
      },
    },
  ];
}
